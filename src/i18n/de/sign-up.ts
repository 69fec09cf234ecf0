import type { signUp as english } from "../en/sign-up";
import type { Translated } from "../messages";

export const signUp: Translated<typeof english> = {
  organization: "Organisation",
  emailHelp: "Mit ihr melden Sie sich an. Wir senden Ihnen einen Link, mit dem Sie sie bestätigen.",
  password: "Passwort",
  submit: "Arbeitsbereich erstellen",
  failed: "Ihr Arbeitsbereich wurde nicht erstellt",
  ready: "{organization} ist bereit. Sie werden zu Ihrem Arbeitsbereich weitergeleitet.",
  continue: "Weiter zu Ihrem Arbeitsbereich",
};
