import type { resetPassword as english } from "../en/reset-password";
import type { Translated } from "../messages";

export const resetPassword: Translated<typeof english> = {
  submit: "Passwort ändern",
  failed: "Das Passwort wurde nicht geändert",
  consequence: "Für <email></email>. Sie werden auf allen Geräten abgemeldet.",
  used: {
    title: "Dieser Link wurde bereits verwendet",
    hint: "Melden Sie sich mit dem Passwort an, das damit festgelegt wurde. Wenn Sie das nicht waren, fordern Sie jetzt einen neuen Link an.",
  },
  expired: {
    title: "Dieser Link ist nicht mehr gültig",
    hint: "Ein Link verliert seine Gültigkeit nach einer Stunde, wenn ein neuerer gesendet oder wenn das Passwort geändert wird.",
  },
  unknown: {
    title: "Dieser Link ist hier nicht gültig",
    hint: "Er ist unvollständig oder gehört zu einem anderen Arbeitsbereich. Kopieren Sie den ganzen Link aus der E-Mail, oder fordern Sie einen neuen an.",
  },
  advice: "Fordern Sie einen neuen an.",
  requestNewLink: "Neuen Link anfordern",
  backToSignIn: "Zurück zur Anmeldung",
};
