import type { stockMovements as english } from "../en/stock-movements";
import type { Translated } from "../messages";

export const stockMovements: Translated<typeof english> = {
  title: "Bestandsbewegungen",
  loadingFailed: "Die Bestandsbewegungen konnten nicht geladen werden",
  none: "Noch keine Bestandsbewegungen.",
  beforeRecords: "Der Bestand von {stock} war vorhanden, bevor Bewegungen erfasst wurden.",
  unrecorded:
    "Seit der letzten Bewegung hat sich der Bestand um {change} geändert, ohne dass eine erfasst wurde.",
  older: "Ältere Bewegungen anzeigen",
  change: "Änderung",
  reason: "Grund",
  stockAfter: "Bestand danach",
  by: "von {name}",
  adjust: "Bestand ändern",
  adjustTitle: "Bestand von „{product}“ ändern",
  now: "Bestand: {stock}",
  nowAndAfter: "Bestand: {stock}, danach {after}",
  what: "Was ist geschehen?",
  direction: { in: "Zugang", out: "Abgang", count: "Zählung" },
  countHelp:
    "Die gezählte Menge wird der Bestand. Ändert er sich vor dem Speichern, werden Sie gebeten, die Zählung zu prüfen.",
  save: "Speichern",
  saved: "Der Bestand beträgt jetzt {stock}",
  matches: "Die Zählung stimmt mit dem Bestand überein",
  notSaved: "Der Bestand wurde nicht geändert",
};
