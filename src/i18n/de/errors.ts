import type { errors as english } from "../en/errors";
import type { Translated } from "../messages";

export const errors: Translated<typeof english> = {
  sessionEnded:
    "Ihre Sitzung ist beendet. Melden Sie sich in einem neuen Tab an und versuchen Sie es dann hier noch einmal.",
  unexpectedResponse:
    "Der Server hat mit einem Fehler geantwortet (HTTP {status}). Versuchen Sie es gleich noch einmal.",
  offline: "Sie sind offline. Versuchen Sie es noch einmal, sobald Sie wieder online sind.",
  backOnline: "Sie sind wieder online: Versuchen Sie es noch einmal.",
  unreachable: "Der Server ist nicht erreichbar. {advice}",
  checkConnection: "Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
  stillHere: "{message} Ihre Eingaben sind noch da.",
  signIn: "In neuem Tab anmelden",
  tryAgain: "Erneut versuchen",
  reference: "Referenz: {reference}",
  page: {
    title: "Diese Seite kann nicht angezeigt werden",
    explanation:
      "Bei uns ist ein Fehler aufgetreten. Versuchen Sie es noch einmal. Besteht das Problem weiter, nennen Sie Ihrem Administrator die Referenz unten.",
  },
  unavailable: {
    title: "Vorübergehend nicht verfügbar",
    explanation:
      "Ein Teil des Dienstes antwortet nicht. Es geht nichts verloren. Nächster Versuch in <shown>{seconds} s</shown><spoken>wenigen Sekunden</spoken>.",
    tryNow: "Jetzt erneut versuchen",
  },
};
