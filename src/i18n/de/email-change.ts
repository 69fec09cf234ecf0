import type { emailChange as english } from "../en/email-change";
import type { Translated } from "../messages";

export const emailChange: Translated<typeof english> = {
  title: "E-Mail-Adresse",
  use: "Mit ihr melden Sie sich an, und dorthin erhalten Sie E-Mails.",
  loadingFailed: "Der Stand Ihrer E-Mail-Änderung konnte nicht geladen werden",
  linkSent:
    "Wir haben einen Link an <email></email> gesendet. Ihre E-Mail-Adresse ändert sich, sobald Sie ihn dort öffnen; er gilt bis <expiresAt></expiresAt>.",
  changeableAt:
    "Ihre E-Mail-Adresse wurde vor Kurzem geändert. Sie können sie ab <changeableAt></changeableAt> wieder ändern.",
  change: "E-Mail-Adresse ändern",
  useAnother: "Andere E-Mail-Adresse verwenden",
  cancelChange: "Änderung abbrechen",
  notCanceled: "Die Änderung wurde nicht abgebrochen",
  notChanged: "Ihre E-Mail-Adresse wurde nicht geändert",
  checkInbox: "Prüfen Sie den Posteingang Ihrer neuen E-Mail-Adresse",
  newEmail: "Neue E-Mail-Adresse",
  emailExample: "name@example.com",
  newEmailHelp: "Wir senden einen Link dorthin und einen Hinweis an Ihre bisherige E-Mail-Adresse.",
  password: "Ihr Passwort",
  sendLink: "Link senden",
  cancel: "Abbrechen",
};
