import type { identity as english } from "../en/identity";
import type { Translated } from "../messages";

export const identity: Translated<typeof english> = {
  description: "Bestätigen Sie, dass Sie es sind, um fortzufahren.",
  password: "Ihr Passwort",
  cancel: "Abbrechen",
  failed: "Das hat nicht funktioniert",
};
