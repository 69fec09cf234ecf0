import type { statusPages as english } from "../en/status-pages";
import type { Translated } from "../messages";

export const statusPages: Translated<typeof english> = {
  unknownWorkspace: {
    title: "Arbeitsbereich nicht gefunden",
    explanation:
      "Prüfen Sie die Schreibweise der Subdomain. Stimmt sie, dann wurde der Arbeitsbereich entfernt oder umbenannt: Fragen Sie die Person, die Sie eingeladen hat.",
    action: "Arbeitsbereich finden",
  },
  unknownPage: {
    title: "Seite nicht gefunden",
    explanation: "Prüfen Sie die URL. Vielleicht wurde die Seite verschoben oder entfernt.",
    action: "Zur Startseite",
  },
  closedPage: {
    title: "Sie haben keinen Zugriff auf diese Seite",
    explanation: "Melden Sie sich mit einem anderen Konto an oder gehen Sie zurück.",
  },
  nothingHere: {
    title: "Nicht gefunden",
    explanation: "Vielleicht wurde es gelöscht, oder der Link ist unvollständig.",
  },
  role: {
    title: "Ihre Rolle erlaubt das nicht",
    explanation: "Bitten Sie einen Administrator Ihrer Organisation um Zugriff.",
  },
  supportSession: {
    title: "In einer Support-Sitzung nicht verfügbar",
    explanation:
      "Sicherheitseinstellungen, Personen und Einladungen können nur die Person selbst und die Administratoren der Organisation ändern.",
  },
  toOverview: "Zur Übersicht",
};
