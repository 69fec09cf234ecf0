import type { authErrors as english } from "../en/auth-errors";
import type { Translated } from "../messages";

export const authErrors: Translated<typeof english> = {
  wrongCredentials: "E-Mail-Adresse oder Passwort ist falsch.",
  wrongPassword: "Das Passwort ist falsch.",
  wrongCode: "Dieser Code ist falsch oder wurde bereits verwendet. Warten Sie auf den nächsten.",
  codeRequired: "Geben Sie den Code aus Ihrer Authenticator-App oder einen Wiederherstellungscode ein.",
  sessionEnded: "Ihre Sitzung ist beendet. Es wurde nichts geändert.",
  signInAgain: "Die Sitzung ist beendet. Melden Sie sich erneut an.",
  sessionNotFound: "Die Sitzung wurde nicht gefunden.",
  apiKeyEnded:
    "Der API-Schlüssel wurde geändert oder widerrufen, oder er ist abgelaufen. Es wurde nichts geändert.",
  linkUsed: "Dieser Link wurde bereits verwendet.",
  linkExpired: "Dieser Link ist abgelaufen, oder es wurde ein neuerer gesendet.",
  linkUnknown: "Dieser Link ist unvollständig oder gehört zu einem anderen Arbeitsbereich.",
  tooManyFailures:
    "Zu viele fehlgeschlagene Versuche. Versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} erneut, oder setzen Sie das Passwort zurück.",
  tooManyInvalidKeys:
    "Zu viele ungültige API-Schlüssel. Versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} erneut.",
  unavailable: "Die Anmeldung ist derzeit nicht möglich.",
  tooManySignIns: "Derzeit gibt es zu viele Anmeldungen. Versuchen Sie es in einigen Sekunden erneut.",
  userNotFound: "Die Person wurde nicht gefunden.",
  emailNotVerified: "Bestätigen Sie zuerst Ihre E-Mail-Adresse. Wir haben Ihnen einen Link gesendet.",
  samePassword: "Wählen Sie ein Passwort, das sich vom aktuellen unterscheidet",
  passwordChangedElsewhere: "Ihr Passwort wurde inzwischen an anderer Stelle geändert.",
};
