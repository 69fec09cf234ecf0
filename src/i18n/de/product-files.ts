import type { productFiles as english } from "../en/product-files";
import type { Translated } from "../messages";

export const productFiles: Translated<typeof english> = {
  title: "Dateien",
  order: "Dateien in ihrer Reihenfolge",
  details: "{type} · {size}",
  add: "Dateien hinzufügen",
  help: "Oder hierher ziehen. PDF, Text, CSV, Word, Excel, OpenDocument oder ZIP, höchstens {max} mit je 3 MiB.",
  tooMany: "Ein Produkt kann höchstens {max} Dateien haben",
  handleHelp:
    "Ziehen Sie eine Datei an eine andere Stelle oder drücken Sie die Pfeiltasten nach oben und unten.",
  handle: "{name} verschieben",
  menu: "Aktionen für {name}",
  rename: "Umbenennen",
  up: "Nach oben",
  down: "Nach unten",
  remove: "Entfernen",
  moved: "{name} an Position {position} von {count} verschoben",
  stays: "{name} bleibt an seiner Stelle",
  renameTitle: "Diese Datei umbenennen",
  name: "Dateiname",
  nameHelp: "Die Endung, die zur Datei gehört, wird ergänzt, wenn sie fehlt.",
  save: "Datei umbenennen",
  renamed: "Die Datei heißt jetzt {name}",
  removed: "{name} wurde entfernt",
  removeTitle: "{name} entfernen?",
  removeDescription: "Die Datei wird endgültig gelöscht.",
  removeConfirm: "Datei entfernen",
  notMoved: "Die Datei wurde nicht verschoben",
  notRenamed: "Die Datei wurde nicht umbenannt",
  notRemoved: "Die Datei wurde nicht entfernt",
};
