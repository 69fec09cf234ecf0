import type { tenants as english } from "../en/tenants";
import type { Translated } from "../messages";

export const tenants: Translated<typeof english> = {
  noun: "Organisationen",
  search: "Organisationen suchen",
  searchExample: "Nach Name oder Subdomain suchen",
  state: "Status",
  states: {
    any: "Alle außer Demos",
    active: "Aktiv",
    suspended: "Gesperrt",
    demo: "Demos",
  },
  noneFound: "Keine Organisationen gefunden",
  noMatches: "Keine Organisation entspricht Ihrer Suche und Ihren Filtern.",
  clearFilters: "Filter zurücksetzen",
  caption: "Organisationen.",
  columns: {
    name: "Name",
    subdomain: "Subdomain",
    people: "Personen",
    products: "Produkte",
    lastActivity: "Letzte Aktivität",
    created: "Angelegt",
  },
  people: "{count, plural, one {{shown} Person} other {{shown} Personen}}",
  products: "{count, plural, one {{shown} Produkt} other {{shown} Produkte}}",
  demo: "Demo",
  suspended: "Gesperrt",
  noActivity: "Keine Aktivität",
};
