import type { tenantPeople as english } from "../en/tenant-people";
import type { Translated } from "../messages";

export const tenantPeople: Translated<typeof english> = {
  title: "Personen",
  noun: "Personen",
  search: "Personen suchen",
  searchExample: "Nach Name oder E-Mail-Adresse suchen",
  loadingFailed: "Die Personen konnten nicht geladen werden",
  noneFound: "Keine Personen gefunden",
  noMatches: "Keine Person entspricht Ihrer Suche.",
  none: "Noch keine Personen",
  noneHelp: "Der erste Administrator erscheint hier, sobald er mit dem Link aus der E-Mail beigetreten ist.",
  disabled: "Deaktiviert",
  neverSignedIn: "Noch nie angemeldet",
  supportSession: "Support-Sitzung",
  startAs: "Support-Sitzung als {name} starten",
  start: {
    title: "Support-Sitzung als {name} starten?",
    description:
      "30 Minuten lang können Sie alles sehen und tun, was {name} in {organization} sehen und tun kann, mit Ausnahme von Sicherheitseinstellungen, Personen und Einladungen. Alles wird unter beiden Namen aufgezeichnet.",
    reasonHelp: "Administratoren von {organization} können den Grund lesen.",
    submit: "Support-Sitzung starten",
    continueAs: "Als {name} fortfahren",
    leading: "Sie werden als {name} zu {organization} weitergeleitet.",
  },
};
