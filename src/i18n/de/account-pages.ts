import type { accountPages as english } from "../en/account-pages";
import type { Translated } from "../messages";

export const accountPages: Translated<typeof english> = {
  signIn: {
    pageTitle: "Bei {organization} anmelden",
    notFound: "Arbeitsbereich nicht gefunden",
    suspended: "Arbeitsbereich gesperrt",
  },
  demoClosed: {
    title: "Sie sind in dieser Demo nicht angemeldet",
    description:
      "Eine Demo hat kein Passwort. Nur wer sie gestartet hat, kann sie nutzen, in einem Browser und bis zur Abmeldung.",
    startAnother: "Neue Demo starten",
    startPage: "Zur Startseite",
  },
  acceptInvitation: {
    pageTitle: "Einladung",
    title: "{organization} beitreten",
  },
  forgotPassword: {
    pageTitle: "Passwort vergessen",
    title: "Passwort vergessen?",
    description: "Für Ihr Konto bei {organization}.",
  },
  resetPassword: {
    pageTitle: "Neues Passwort",
    title: "Neues Passwort wählen",
    description: "Für Ihr Konto bei {organization}.",
  },
  changeEmail: {
    pageTitle: "Neue E-Mail-Adresse",
    title: "Diese E-Mail-Adresse verwenden?",
    description:
      "Sie wird die E-Mail-Adresse Ihres Kontos bei {organization}, und Sie melden sich mit ihr an.",
  },
  keepEmail: {
    pageTitle: "E-Mail-Adresse behalten",
    title: "Hat jemand anderes Ihre E-Mail-Adresse geändert?",
    description:
      "Dann behalten Sie sie für Ihr Konto bei {organization}: Alle, die bei dem Konto angemeldet sind, werden abgemeldet, das Passwort gilt nicht mehr, und wir senden Ihnen einen Link, über den Sie ein neues wählen können.",
  },
  verifyEmail: {
    title: "E-Mail-Adresse bestätigen",
    description:
      "Sie gehört zu Ihrem Konto bei {organization}. Sobald sie bestätigt ist, können Sie andere Personen einladen.",
  },
  confirmAuditEmail: {
    pageTitle: "Kopien von E-Mails",
    title: "Kopien dieser E-Mails erhalten?",
    description:
      "Sie würden eine Blindkopie der E-Mails erhalten, die der Arbeitsbereich von {organization} versendet.",
  },
};
