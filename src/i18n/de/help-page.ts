import type { helpPage as english } from "../en/help-page";
import type { Translated } from "../messages";

export const helpPage: Translated<typeof english> = {
  title: "Hilfe",
  start: {
    title: "Erste Schritte",
    open: "Arbeitsbereich von {organization} öffnen",
    newPassword: "Neues Passwort wählen",
    createOrFind: "Arbeitsbereich erstellen oder finden",
    find: "Arbeitsbereich finden",
    links: "Links zu Ihren Arbeitsbereichen per E-Mail erhalten",
    apiReference: "API-Referenz lesen",
  },
  keyboard: {
    anywhere: "Tastatur: überall",
    rows: "Tastatur: in den Zeilen einer Liste",
  },
  contact: {
    title: "Kontakt",
    administrator:
      "Fragen zu Zugriff, Rollen und Ihrem Konto beantwortet ein Administrator von {organization}.",
    support: "Bei allen anderen Anliegen schreiben Sie an <link>{email}</link>",
    status: "Funktioniert etwas nicht? <link>Statusseite ansehen</link>",
  },
};
