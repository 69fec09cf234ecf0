import type { auditEmailMail as english } from "../en/audit-email-mail";
import type { Translated } from "../messages";

export const auditEmailMail: Translated<typeof english> = {
  subject: "Kopien der E-Mails von {organization}",
  heading: "Kopien dieser E-Mails erhalten?",
  request:
    "{requestedBy} möchte Ihnen eine Blindkopie der E-Mails senden, die der Arbeitsbereich von {organization} verschickt.",
  expiry:
    "Der Link läuft in sieben Tagen ab und funktioniert nur einmal. Nichts wird kopiert, bevor Sie zustimmen.",
  link: "Kopien erhalten",
  footnote:
    "Wenn Sie keine Kopien möchten oder diese Person nicht kennen, können Sie diese E-Mail ignorieren: Es wird nichts gesendet.",
};
