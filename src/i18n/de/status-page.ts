import type { statusPage as english } from "../en/status-page";
import type { Translated } from "../messages";

export const statusPage: Translated<typeof english> = {
  pageTitle: "Status",
  well: "Alle Systeme funktionieren",
  wellChecked: "Gerade eben geprüft.",
  unwell: "Einige Systeme sind nicht verfügbar",
  unwellChecked: "Gespeicherte Daten sind sicher. Gerade eben geprüft.",
  operational: "Verfügbar",
  unavailable: "Nicht verfügbar",
  services: {
    open: "Arbeitsbereiche öffnen",
    signIn: "Anmelden",
    save: "Änderungen speichern",
  },
};
