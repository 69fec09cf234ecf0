import type { validation as english } from "../en/validation";
import type { Translated } from "../messages";

export const validation: Translated<typeof english> = {
  required: "„{field}“ darf nicht leer sein",
  tooShort: "„{field}“ muss mindestens {min} Zeichen haben",
  tooLong: "„{field}“ darf höchstens {max} Zeichen haben",
  unstorable: "„{field}“ enthält Zeichen, die nicht gespeichert werden können",
  webAddress: "„{field}“ darf keine Webadresse enthalten. Setzen Sie nach einem Punkt ein Leerzeichen",
  notEmail: "Geben Sie eine E-Mail-Adresse wie name@example.com ein",
  emailTooLong: "Die E-Mail-Adresse darf höchstens {max} Zeichen haben",
};
