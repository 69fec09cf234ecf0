import type { bulkEdit as english } from "../en/bulk-edit";
import type { Translated } from "../messages";

export const bulkEdit: Translated<typeof english> = {
  title: "{count, plural, one {{shown} Produkt} other {{shown} Produkte}} bearbeiten",
  explanation:
    "Wählen Sie, was sich ändert. Name, SKU und Barcode gehören zu einem Produkt und werden dort bearbeitet.",
  modes: {
    keep: "Unverändert lassen",
    set: "Setzen auf",
    clear: "Leeren",
    raise: "Um einen Betrag erhöhen",
    lower: "Um einen Betrag senken",
    raisePercent: "Um einen Prozentsatz erhöhen",
    lowerPercent: "Um einen Prozentsatz senken",
    add: "Hinzufügen",
    take: "Abziehen",
    remove: "Entfernen",
    replace: "Ersetzen durch",
  },
  numberModes: { raise: "Um eine Zahl erhöhen", lower: "Um eine Zahl senken" },
  modeOf: "{field}: was sich ändert",
  roundingHelp: "Auf den Cent genau; ein halber Cent wird aufgerundet.",
  numberRoundingHelp: "Auf sechs Nachkommastellen genau; die Hälfte der letzten wird aufgerundet.",
  customFields: "Eigene Felder",
  chooseField: "Wählen Sie ein Feld, das sich ändert",
  onlyIn: "Nur für Produkte in {category}, oder die schon einen Wert haben.",
  chooseCategory: "Wählen Sie eine Kategorie",
  enterTags: "Geben Sie mindestens ein Schlagwort ein",
  tagsHelp: "Drücken Sie nach jedem die Eingabetaste.",
  preview: "Vorschau",
  back: "Zurück",
  cancel: "Abbrechen",
  close: "Schließen",
  stop: "Anhalten",
  looking: "Die Produkte werden geprüft…",
  previewFailed: "Es gibt keine Vorschau",
  willChange:
    "{count, plural, =0 {Kein Produkt ändert sich.} one {{shown} Produkt ändert sich.} other {{shown} Produkte ändern sich.}}",
  staySame:
    "{count, plural, one {{shown} Produkt hat das schon und bleibt gleich.} other {{shown} Produkte haben das schon und bleiben gleich.}}",
  first: "{count, plural, one {Das erste} other {Die ersten #}}",
  nothing: "nichts",
  change: "{before} → {after}",
  refused: {
    priceBelowZero:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Sein Preis} other {{shown} Produkte bleiben, wie sie sind: Ihr Preis}} läge unter 0.",
    priceTooHigh:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Sein Preis} other {{shown} Produkte bleiben, wie sie sind: Ihr Preis}} läge über dem Höchstwert.",
    costBelowZero:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Sein Einkaufspreis} other {{shown} Produkte bleiben, wie sie sind: Ihr Einkaufspreis}} läge unter 0.",
    costTooHigh:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Sein Einkaufspreis} other {{shown} Produkte bleiben, wie sie sind: Ihr Einkaufspreis}} läge über dem Höchstwert.",
    costMissing:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Es hat} other {{shown} Produkte bleiben, wie sie sind: Sie haben}} keinen Einkaufspreis, der sich erhöhen oder senken ließe.",
    stockBelowZero:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Sein Bestand} other {{shown} Produkte bleiben, wie sie sind: Ihr Bestand}} läge unter 0.",
    stockTooHigh:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Sein Bestand} other {{shown} Produkte bleiben, wie sie sind: Ihr Bestand}} läge über dem Höchstwert.",
    tooManyTags:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Es hätte} other {{shown} Produkte bleiben, wie sie sind: Sie hätten}} zu viele Schlagwörter.",
    fieldElsewhere:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Seine Kategorie} other {{shown} Produkte bleiben, wie sie sind: Ihre Kategorie}} hat das Feld „{field}“ nicht.",
    valueMissing:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Es hat} other {{shown} Produkte bleiben, wie sie sind: Sie haben}} in „{field}“ keinen Wert, der sich erhöhen oder senken ließe.",
    valueBelowZero:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Sein Wert} other {{shown} Produkte bleiben, wie sie sind: Ihr Wert}} in „{field}“ läge unter 0.",
    valueOutOfRange:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Sein Wert} other {{shown} Produkte bleiben, wie sie sind: Ihr Wert}} in „{field}“ hätte zu viele Stellen.",
    changedSince:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Jemand hat es} other {{shown} Produkte bleiben, wie sie sind: Jemand hat sie}} inzwischen geändert.",
    inTrash:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Es wurde} other {{shown} Produkte bleiben, wie sie sind: Sie wurden}} inzwischen gelöscht.",
    categoryGone:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Seine} other {{shown} Produkte bleiben, wie sie sind: Ihre}} frühere Kategorie gibt es nicht mehr.",
    fieldGone:
      "{count, plural, one {{shown} Produkt bleibt, wie es ist: Ein eigenes Feld oder eine Auswahl, die es hatte, gibt es} other {{shown} Produkte bleiben, wie sie sind: Ein eigenes Feld oder eine Auswahl, die sie hatten, gibt es}} nicht mehr.",
  },
  andMore: "und {count, plural, one {eines mehr} other {{shown} mehr}}",
  confirm: "{count, plural, one {{shown} Produkt} other {{shown} Produkte}} ändern",
  changing: "Produkte werden geändert",
  progress: "{done} von {total}",
  failed: "Es wurde nicht alles geändert",
  continue: "Fortsetzen",
  done: "{count, plural, one {{shown} Produkt wurde} other {{shown} Produkte wurden}} geändert",
  stopped:
    "Angehalten: {count, plural, one {{shown} Produkt wurde} other {{shown} Produkte wurden}} geändert",
  undoing: "Die Änderung wird zurückgenommen…",
  undone: "{count, plural, one {{shown} Produkt ist} other {{shown} Produkte sind}} wieder wie vorher",
  undoSkipped:
    "{count, plural, one {{shown} Produkt bleibt, wie es jetzt ist: Es, seine frühere Kategorie oder ein eigenes Feld} other {{shown} Produkte bleiben, wie sie jetzt sind: Sie, ihre frühere Kategorie oder ein eigenes Feld}} wurde seitdem geändert.",
  notUndone: "Es wurde nicht alles zurückgenommen",
};
