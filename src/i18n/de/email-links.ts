import type { emailLinks as english } from "../en/email-links";
import type { Translated } from "../messages";

export const emailLinks: Translated<typeof english> = {
  changeEmail: {
    submit: "Diese E-Mail-Adresse verwenden",
    failure: "Ihre E-Mail-Adresse wurde nicht geändert",
    done: "Ihre E-Mail-Adresse wurde geändert",
    doneHint: "Ab jetzt melden Sie sich mit {email} an. Ihre anderen Geräte wurden abgemeldet.",
    next: "Zum Arbeitsbereich",
    problems: {
      LINK_USED: {
        title: "Dieser Link wurde bereits verwendet",
        hint: "Ihre E-Mail-Adresse wurde geändert. Melden Sie sich mit der neuen an.",
      },
      LINK_EXPIRED: {
        title: "Dieser Link ist nicht mehr gültig",
        hint: "Er ist älter als einen Tag, die Änderung wurde abgebrochen, oder ein neuerer Link wurde gesendet. Ihre E-Mail-Adresse ist unverändert: Sie können sie in Ihrem Profil ändern.",
      },
      LINK_UNKNOWN: {
        title: "Dieser Link ist hier nicht gültig",
        hint: "Vielleicht ist er unvollständig: Kopieren Sie den ganzen Link aus der E-Mail. Gehört er zu einem anderen Arbeitsbereich, öffnen Sie ihn dort.",
      },
      DUPLICATE: {
        title: "Diese E-Mail-Adresse gehört zu einem anderen Konto",
        hint: "Jemand hier verwendet sie inzwischen. Ihre E-Mail-Adresse ist unverändert.",
      },
    },
  },
  keepEmail: {
    submit: "Meine E-Mail-Adresse behalten",
    failure: "Ihre E-Mail-Adresse wurde nicht wiederhergestellt",
    done: "Ihre E-Mail-Adresse bleibt, wie sie war",
    doneHint:
      "Wir haben einen Link an {email} gesendet: Wählen Sie damit ein neues Passwort. Mit dem alten kann sich niemand mehr anmelden.",
    next: "Weiteren Link senden",
    problems: {
      LINK_USED: {
        title: "Dieser Link wurde bereits verwendet",
        hint: "Sie haben Ihre E-Mail-Adresse behalten. Falls Sie noch kein neues Passwort gewählt haben, tun Sie es jetzt.",
      },
      LINK_EXPIRED: {
        title: "Dieser Link ist nicht mehr gültig",
        hint: "Er ist älter als sieben Tage, oder eine neuere E-Mail zu der Änderung enthält einen anderen Link. Wenn Sie sich nicht anmelden können, wenden Sie sich an Ihren Administrator.",
      },
      LINK_UNKNOWN: {
        title: "Dieser Link ist hier nicht gültig",
        hint: "Vielleicht ist er unvollständig: Kopieren Sie den ganzen Link aus der E-Mail. Gehört er zu einem anderen Arbeitsbereich, öffnen Sie ihn dort.",
      },
      CONFLICT: {
        title: "Ihre frühere E-Mail-Adresse gehört zu einem anderen Konto",
        hint: "Teilen Sie Ihrem Administrator mit, dass jemand Ihre E-Mail-Adresse geändert hat.",
      },
    },
  },
};
