import type { sampleData as english } from "../en/sample-data";
import type { Translated } from "../messages";

export const sampleData: Translated<typeof english> = {
  title: "Beispieldaten",
  inCatalog:
    "{products, plural, one {# Beispielprodukt ist} other {# Beispielprodukte sind}} in Ihrem Katalog.",
  changedStay: "Produkte, die Sie geändert haben, bleiben erhalten.",
  add: "Beispieldaten hinzufügen",
  added: "{products, plural, one {# Beispielprodukt wurde} other {# Beispielprodukte wurden}} hinzugefügt",
  addedHelp: "Entfernen Sie sie hier oder in der Übersicht, sobald Sie fertig sind.",
  notAdded: "Die Beispieldaten wurden nicht hinzugefügt",
  removeShort: "Entfernen",
  remove: "Beispieldaten entfernen",
  removed: "{products, plural, one {# Beispielprodukt wurde} other {# Beispielprodukte wurden}} entfernt",
  notRemoved: "Die Beispieldaten wurden nicht entfernt",
  kept: "{others, plural, =0 {{names}} one {{names} und # weiteres Produkt} other {{names} und # weitere Produkte}} {products, plural, one {wurde geändert und bleibt deshalb erhalten.} other {wurden geändert und bleiben deshalb erhalten.}}",
  keptFields:
    "{fields, plural, one {Das eigene Feld {names} bleibt} other {Die eigenen Felder {names} bleiben}}, weil Produkte Werte darin haben oder jemand {fields, plural, one {es} other {sie}} geändert hat.",
};
