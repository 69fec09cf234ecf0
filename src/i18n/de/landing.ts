import type { landing as english } from "../en/landing";
import type { Translated } from "../messages";

export const landing: Translated<typeof english> = {
  title: "Eine Plattform, ein eigener Arbeitsbereich für jede Organisation",
  introduction:
    "MMR bringt den Katalog Ihrer Organisation und die Menschen, die daran arbeiten, an einem Ort zusammen, auf Ihrer eigenen Subdomain.",
  createWorkspace: "Arbeitsbereich erstellen",
  aboutDemo:
    "Für die Demo ist keine Registrierung nötig: Sie ist ein Arbeitsbereich mit Beispieldaten, 24 Stunden lang für Sie allein.",
  picture: {
    alt: "Die Produktliste einer Organisation: eine Tabelle mit Namen, SKUs, Preisen und Beständen, darüber Suche und Filter.",
    caption: "Die Produkte einer Organisation, wie ihre Mitarbeiter sie sehen.",
  },
  points: {
    workspace: {
      title: "Ein eigener Arbeitsbereich",
      text: "Jede Organisation hat ihre eigene Subdomain, eigene Personen und eigene Daten. Nichts davon wird geteilt.",
    },
    roles: {
      title: "Klare Rollen",
      text: "Administratoren, Mitarbeiter, Koordinatoren und Kunden sehen und tun nur, was ihre Rolle erlaubt, auf jeder Seite und in der API.",
    },
    changes: {
      title: "Nachvollziehbare Änderungen",
      text: "Jede Änderung an einem Produkt wird mit ihrem Urheber festgehalten, und niemand überschreibt unbemerkt die Arbeit anderer.",
    },
  },
  where: "Läuft, wo Sie möchten",
  places: {
    computer: {
      title: "Auf Ihrem eigenen Rechner",
      text: "Ein Befehl richtet alles ein, mit Demodaten. Er braucht Node und sonst nichts.",
    },
    machines: {
      title: "Auf Ihren eigenen Servern",
      text: "Container hinter nginx oder auf Kubernetes, mit MySQL oder MariaDB und Redis.",
    },
    functions: {
      title: "Auf Serverless-Funktionen",
      text: "Derselbe Code, mit einer gehosteten Datenbank und Redis über HTTP.",
    },
  },
  mails: "Diese Installation versendet keine E-Mails: <link>E-Mails lesen</link>",
};
