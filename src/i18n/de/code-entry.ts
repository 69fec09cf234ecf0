import type { codeEntry as english } from "../en/code-entry";
import type { Translated } from "../messages";

export const codeEntry: Translated<typeof english> = {
  authenticatorCode: "Authenticator-Code",
  authenticatorHelp: "Der 6-stellige Code aus Ihrer Authenticator-App.",
  recoveryCode: "Wiederherstellungscode",
  recoveryHelp:
    "Einer der Wiederherstellungscodes, die Sie gespeichert haben. Jeder Code funktioniert nur einmal.",
  useAuthenticator: "Stattdessen Authenticator-App verwenden",
  useRecoveryCode: "Stattdessen Wiederherstellungscode verwenden",
};
