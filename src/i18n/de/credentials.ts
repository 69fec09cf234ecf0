import type { credentials as english } from "../en/credentials";
import type { Translated } from "../messages";

export const credentials: Translated<typeof english> = {
  enterPassword: "Geben Sie Ihr Passwort ein",
  passwordTooLong: "Das Passwort ist zu lang",
  enterCode: "Geben Sie einen Code ein",
  codeTooLong: "Der Code ist zu lang",
  enterSixDigits: "Geben Sie den 6-stelligen Code aus Ihrer App ein",
  notASession: "Das ist keine Sitzungs-ID",
};
