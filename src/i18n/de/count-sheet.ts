import type { countSheet as english } from "../en/count-sheet";
import type { Translated } from "../messages";

export const countSheet: Translated<typeof english> = {
  title: "Zählliste",
  loading: "Produkte werden geladen… {count}",
  loadingFailed: "Die Zählliste konnte nicht geladen werden",
  none: "Keine Produkte zu zählen",
  backToList: "Zurück zur Liste",
  help: "Drucken Sie die Liste und zählen Sie, oder laden Sie sie herunter und tragen Sie die Zählung in die Spalte „Counted“ ein. Erfassen Sie danach die Datei: Sie sehen vorher, was sie ändert. Produkte ohne Zählung bleiben, wie sie sind.",
  showStock: "Erwarteten Bestand drucken",
  showStockHelp:
    "Wer ohne ihn zählt, lässt sich nicht von ihm leiten. Die Datei enthält ihn immer, da Zählungen mit ihm verglichen werden.",
  print: "Drucken",
  download: "CSV herunterladen",
  record: "Zählung erfassen",
  asOf: "{count, plural, one {{shown} Produkt} other {{shown} Produkte}}, Bestand vom <at></at>.",
  countedBy: "Gezählt von: ____________________   Datum: ____________________",
  expected: "Erwartet",
  counted: "Gezählt",
  difference: "Differenz",
  product: "Produkt",
  tooMany: "Die Liste enthält nur die ersten {max} Produkte",
  tooManyHelp: "Filtern Sie die Liste und zählen Sie sie in mehreren Teilen.",
  file: "Wählen Sie die ausgefüllte Liste als CSV-Datei, oder legen Sie sie hier ab",
  fileHelp:
    "Höchstens {rows} Zeilen und 20 MB. Es ändert sich nichts, bevor Sie geprüft haben, was die Datei bewirken würde.",
  missing: {
    title: "Das ist keine Zählliste",
    columns:
      "In der Datei fehlt: {columns}. Gehen Sie von einer Zählliste aus und behalten Sie ihre Spaltentitel.",
    sku: "eine Spalte SKU",
    stock: "eine Spalte Stock, der Bestand, mit dem die Zählungen verglichen werden",
    counted: "eine Spalte Counted",
  },
  review: "{file} prüfen",
  notChecked: "Die Zählungen wurden nicht geprüft",
  notRecorded: "Die Zählungen wurden nicht erfasst",
  checkAgain: "Erneut prüfen",
  discard: "Verwerfen",
  submit:
    "{count, plural, =0 {Nichts zu erfassen} one {{shown} Zählung erfassen} other {{shown} Zählungen erfassen}}",
  recorded:
    "{count, plural, =0 {Es wurde nichts erfasst} one {{shown} Zählung wurde erfasst} other {{shown} Zählungen wurden erfasst}}",
  another: "Weitere Liste erfassen",
  viewProducts: "Produkte ansehen",
  figures: {
    changes: "Bestand ändert sich",
    same: "Zählung stimmt",
    moved: "Bestand hat sich bewegt",
    problems: "Zeilen mit Problemen",
    skipped: "Ohne Zählung",
  },
  problemRows: "Zeilen mit Problemen",
  problemHelp:
    "Diese Zeilen werden nicht erfasst. Korrigieren Sie sie in der Datei und wählen Sie sie erneut.",
  movedRows: "Der Bestand hat sich seit der Liste bewegt",
  movedHelp:
    "Diese Zählungen werden nicht erfasst: Niemand weiß, ob sie die Bewegung enthalten. Zählen Sie diese Produkte mit einer neuen Liste noch einmal.",
  movedFrom: "{known} auf der Liste, jetzt {stock}, gezählt {counted}",
  changedRows: "Was sich ändert",
  recordedRows: "Was erfasst wurde",
  place: "Zeile {line}, {column}",
  quoted: "„{cell}“",
  emptyCell: "(leer)",
  problems: {
    repeated: "Zeile {line} hat dieselbe SKU",
    unknown: "Kein Produkt hat diese SKU",
    trash: "Dieses Produkt ist im Papierkorb",
  },
  previous: "Zurück",
  next: "Weiter",
};
