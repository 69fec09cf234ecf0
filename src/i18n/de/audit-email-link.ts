import type { auditEmailLink as english } from "../en/audit-email-link";
import type { Translated } from "../messages";

export const auditEmailLink: Translated<typeof english> = {
  problems: {
    used: {
      title: "Dieser Link wurde bereits verwendet",
      hint: "Sie erhalten die Kopien. Es gibt nichts weiter zu tun.",
    },
    expired: {
      title: "Dieser Link ist nicht mehr gültig",
      hint: "Er ist abgelaufen, wurde durch einen neueren ersetzt, oder die Person, die ihn angefordert hat, darf das nicht mehr.",
    },
    unknown: {
      title: "Dieser Link ist hier nicht gültig",
      hint: "Vielleicht wurde er abgeschnitten: Kopieren Sie den ganzen Link aus der E-Mail.",
    },
  },
  failure: "Es wurde nichts geändert",
  submit: "Kopien erhalten",
  done: "Sie erhalten ab jetzt Kopien",
};
