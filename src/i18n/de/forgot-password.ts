import type { forgotPassword as english } from "../en/forgot-password";
import type { Translated } from "../messages";

export const forgotPassword: Translated<typeof english> = {
  explanation:
    "Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen können.",
  send: "Link senden",
  notSent: "Der Link wurde nicht gesendet",
  backToSignIn: "Zurück zur Anmeldung",
  sent: {
    title: "Prüfen Sie Ihren Posteingang",
    text: "Wenn <email></email> hier zu einem Konto gehört, ist ein Link unterwegs. Er ist eine Stunde gültig.",
    nothingArrived:
      "Nach einigen Minuten noch nichts da? Sehen Sie im Spam-Ordner nach und prüfen Sie die Schreibweise Ihrer E-Mail-Adresse. Wir senden höchstens drei dieser E-Mails pro Stunde; nur der neueste Link funktioniert.",
    anotherEmail: "Andere E-Mail-Adresse verwenden",
  },
};
