import type { productChecks as english } from "../en/product-checks";
import type { Translated } from "../messages";

export const productChecks: Translated<typeof english> = {
  notAnAmount: "„{field}“ muss ein Betrag wie {example} sein, höchstens {max}",
  notWhole: "„{field}“ muss eine ganze Zahl sein",
  belowZero: "„{field}“ darf nicht unter 0 liegen",
  tooMany: "„{field}“ darf höchstens {max} sein",
  notGtin: "„{field}“ muss eine GTIN sein, etwa eine EAN oder ein UPC: 8, 12, 13 oder 14 Ziffern",
  checkDigit: "„{field}“ hat eine falsche Ziffer: Wenn die übrigen stimmen, ist die letzte {digit}",
  changeNotWhole: "Die Änderung muss eine ganze Zahl sein",
  changeZero: "Die Änderung darf nicht 0 sein",
  notAnAddedAmount: "Änderung muss ein Betrag wie 1.50 oder -1.50 sein",
  notAnAddedNumber:
    "Änderung muss eine Zahl wie 2 oder -0.5 sein, mit höchstens 14 Stellen und sechs Nachkommastellen",
  notAPercentage:
    "Prozentsatz muss eine Zahl wie 5 oder -2.5 sein, mindestens -100, mit höchstens vier Nachkommastellen",
  nothingToChange: "Wählen Sie mindestens ein Feld, das geändert werden soll",
  productRepeated: "Führen Sie jedes Produkt nur einmal auf",
  changedSince: "„Geändert seit“ muss „today“, „week“ oder ein Tag wie 2026-01-31 sein",
  cursor: "Das ist kein gültiger Cursor",
  sort: "Sortiert werden kann nach einer Spalte oder einem eigenen Feld wie field12, absteigend mit einem - davor",
  fieldCondition:
    "„{condition}“ ist keine Bedingung für ein eigenes Feld wie 12.contains.steel oder 12.from.3.5",
  onlySharedForEveryone: "Nur eine geteilte Ansicht kann der Standard für alle sein",
  status: "Der Status muss „active“, „draft“ oder „archived“ sein",
  categorySeparator: "Ein Name kann / und > nur innerhalb eines Wortes enthalten",
  tagSeparator: "Ein Schlagwort kann weder ein Komma noch | enthalten",
  tooManyTags: "Ein Produkt kann höchstens {max} Schlagwörter haben",
  fieldRepeated: "Führen Sie jedes eigene Feld nur einmal auf",
  tooManyOptions: "Eine Auswahl kann höchstens {max} Optionen haben",
  optionRepeated: "Führen Sie jede Option nur einmal auf",
};
