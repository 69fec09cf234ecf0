import type { secondFactorErrors as english } from "../en/second-factor-errors";
import type { Translated } from "../messages";

export const secondFactorErrors: Translated<typeof english> = {
  nothingToConfirm: "Es gibt nichts zu bestätigen. Beginnen Sie die Einrichtung von vorn.",
  required: "Für Ihr Konto ist die Zwei-Faktor-Authentifizierung vorgeschrieben.",
  notSetUp: "Für Ihr Konto ist keine Zwei-Faktor-Authentifizierung eingerichtet.",
  notSetUpForPerson: "Für diese Person ist keine Zwei-Faktor-Authentifizierung eingerichtet.",
  ownInSettings: "Ihre eigene Zwei-Faktor-Authentifizierung ändern Sie in Ihren Sicherheitseinstellungen.",
  personNotFound: "Die Person {id} wurde nicht gefunden.",
};
