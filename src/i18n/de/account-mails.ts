import type { accountMails as english } from "../en/account-mails";
import type { Translated } from "../messages";

export const accountMails: Translated<typeof english> = {
  verification: {
    subject: "Bestätigen Sie Ihre E-Mail-Adresse für {organization}",
    heading: "Guten Tag, {firstName}",
    request:
      "Bitte bestätigen Sie, dass dies die E-Mail-Adresse Ihres Kontos bei {organization} ist. Der Link ist 24 Stunden gültig und funktioniert nur einmal.",
    link: "E-Mail-Adresse bestätigen",
    footnote:
      "Sie erhalten diese E-Mail, weil jemand diese Adresse für ein Konto angegeben hat. Wenn Sie das nicht waren, können Sie die Nachricht ignorieren: Ohne den Link geschieht nichts.",
  },
  resetPassword: {
    subject: "Wählen Sie ein neues Passwort für {organization}",
    heading: "Wählen Sie ein neues Passwort",
    request:
      "Jemand, sehr wahrscheinlich Sie selbst, hat ein neues Passwort für Ihr Konto bei {organization} angefordert.",
    validity:
      "Der Link ist eine Stunde gültig und funktioniert nur einmal. Solange Sie ihn nicht verwenden, bleibt Ihr aktuelles Passwort gültig.",
    link: "Neues Passwort wählen",
    footnote: "Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren: Es hat sich nichts geändert.",
  },
  passwordChanged: {
    subject: "Ihr Passwort für {organization} wurde geändert",
    heading: "Ihr Passwort wurde geändert",
    change:
      "Das Passwort Ihres Kontos bei {organization} wurde am {time} geändert. Sie wurden auf allen anderen Geräten abgemeldet.",
    advice:
      "Wenn Sie das waren, brauchen Sie nichts zu tun. Wenn nicht, wählen Sie jetzt ein neues Passwort und informieren Sie Ihren Administrator.",
    link: "Das war ich nicht",
    footnote:
      "Wir senden Ihnen diese E-Mail bei jeder Änderung Ihres Passworts, damit niemand es unbemerkt ändern kann.",
  },
};
