import type { memberMails as english } from "../en/member-mails";
import type { Translated } from "../messages";

export const memberMails: Translated<typeof english> = {
  invitation: {
    subject: "{invitedBy} hat Sie zu {organization} eingeladen",
    heading: "{organization} beitreten",
    invited: "{invitedBy} hat Sie in den Arbeitsbereich von {organization} eingeladen.",
    expiry: "Wählen Sie ein Passwort, um beizutreten. Der Link läuft in sieben Tagen ab.",
    accept: "Einladung annehmen",
    footnote:
      "Wenn Sie diese Person nicht kennen, können Sie diese E-Mail ignorieren: Es geschieht nichts, solange Sie nicht annehmen.",
  },
  hello: "Guten Tag, {firstName}",
  confirmEmail: {
    subject: "Bestätigen Sie Ihre neue E-Mail-Adresse für {organization}",
    text: "Bitte bestätigen Sie, dass dies die neue E-Mail-Adresse Ihres Kontos bei {organization} ist. Der Link läuft in 24 Stunden ab und funktioniert nur einmal. Bis Sie ihn verwenden, bleibt Ihre E-Mail-Adresse unverändert.",
    use: "Diese E-Mail-Adresse verwenden",
    footnote:
      "Sie erhalten diese E-Mail, weil jemand diese Adresse für sein Konto eingegeben hat. Wenn Sie das nicht waren, können Sie die Nachricht ignorieren: Ohne den Link geschieht nichts.",
  },
  emailTaken: {
    subject: "Zu dieser E-Mail-Adresse gibt es bereits ein Konto bei {organization}",
    heading: "Diese E-Mail-Adresse wird bereits verwendet",
    what: "Jemand hat diese E-Mail-Adresse als neue Adresse für ein Konto bei {organization} eingegeben. Sie gehört dort bereits zu einem Konto, daher wurde nichts geändert.",
    ifYou:
      "Wenn Sie das waren, melden Sie sich mit dieser E-Mail-Adresse an, oder fragen Sie einen Administrator, welches Ihrer Konten Sie verwenden sollen.",
    signIn: "Anmelden",
    footnote: "Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren: Ihr Konto ist nicht betroffen.",
  },
  emailChangeRequested: {
    subject: "Ihre E-Mail-Adresse für {organization} soll geändert werden",
    what: "Jemand, sehr wahrscheinlich Sie selbst, hat {email} als neue E-Mail-Adresse Ihres Kontos bei {organization} eingegeben. Sie wird verwendet, sobald sie bestätigt ist.",
    ifNotYou:
      "Wenn Sie das waren, ist hier nichts zu tun. Wenn nicht, kennt jemand Ihr Passwort: Behalten Sie Ihre E-Mail-Adresse mit diesem Link. Er funktioniert sieben Tage lang, beendet alle Sitzungen Ihres Kontos und sendet Ihnen einen Link, über den Sie ein neues Passwort wählen können.",
  },
  emailChanged: {
    subject: "Ihre E-Mail-Adresse für {organization} wurde geändert",
    what: "Die E-Mail-Adresse Ihres Kontos bei {organization} ist jetzt {email}. Ab jetzt melden Sie sich mit ihr an, und E-Mails werden dorthin gesendet.",
    ifNotYou:
      "Wenn Sie das nicht waren, holen Sie Ihre E-Mail-Adresse mit diesem Link zurück. Er funktioniert sieben Tage lang, beendet alle Sitzungen Ihres Kontos und sendet Ihnen einen Link, über den Sie ein neues Passwort wählen können.",
  },
  notMe: "Das war ich nicht",
  unnoticed: "Wir senden Ihnen diese E-Mail, damit niemand Ihre E-Mail-Adresse unbemerkt ändern kann.",
};
