import type { lists as english } from "../en/lists";
import type { Translated } from "../messages";

export const lists: Translated<typeof english> = {
  label: "Liste: {noun}",
  loading: "{noun} werden geladen",
  loadingFailed: "Die {noun} konnten nicht geladen werden",
  range: "{noun}: {first}–{last} von {total}",
  all: "{noun}: {total}",
  entries: "{total, plural, one {{count} Eintrag} other {{count} Einträge}}",
  moreEntries: "{count}+ Einträge",
  emptyPage: {
    title: "Diese Seite ist leer",
    explanation: "Die Liste hat jetzt weniger Seiten.",
    toLast: "Zur letzten Seite",
  },
  pagination: "Seitennavigation",
  pagesOf: "Seiten: {label}",
  page: "Seite {page}",
  pageOf: "Seite {page} von {pages}",
  previousPage: "Vorherige Seite",
  nextPage: "Nächste Seite",
  pageSize: "Einträge pro Seite",
  perPage: "{size} pro Seite",
  loadMore: "Mehr laden",
  loadingMoreFailed: "Laden fehlgeschlagen. Erneut versuchen",
  rowKeys: {
    hint: "↑ ↓ Zeile wechseln · ← → in der Zeile<selecting> · X wählt aus</selecting> · Eingabe öffnet",
    help: "Die Pfeiltasten führen durch die Zeilen und ihren Inhalt, die Eingabetaste öffnet.",
  },
  clearSearch: "Suche leeren",
  filter: "Filter",
  filters: {
    label: "Aktive Filter",
    remove: "Filter „{filter}“ entfernen",
    removeThis: "Diesen Filter entfernen",
    clear: "Zurücksetzen<hidden>: alle Filter</hidden>",
  },
  selection: {
    label: "Auswahl",
    select: "{name} auswählen",
    selectPage: "Alle auf dieser Seite auswählen",
    count: "{count} ausgewählt",
    everything: "Alle {count} ausgewählt",
    all: "Alle {count}",
    allMatching: "Alle {total} Treffer auswählen",
    clear: "Auswahl aufheben",
  },
};
