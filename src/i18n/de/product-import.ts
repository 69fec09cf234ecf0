import type { productImport as english } from "../en/product-import";
import type { Translated } from "../messages";

export const productImport: Translated<typeof english> = {
  stepsLabel: "Schritte",
  steps: {
    file: "Datei",
    columns: "Spalten",
    check: "Prüfen",
    result: "Ergebnis",
  },
  chooseFile: "Datei wählen",
  columnsOf: "Spalten von {file}",
  titles: {
    staging: "{file} wird geprüft",
    checked: "{file} prüfen",
    applying: "{file} wird importiert",
    ended: "Der Import von {file} wurde angehalten",
    done: "{file} wurde importiert",
  },
  loadingFailed: "Der Import konnte nicht geladen werden",
  startAnother: "Neuen Import beginnen",
  importAnother: "Weitere Datei importieren",
  viewProducts: "Produkte ansehen",
  file: {
    label: "CSV-Datei wählen oder hier ablegen",
    help: "Höchstens {rows} Zeilen und 20 MB. Es ändert sich nichts, bevor Sie geprüft haben, was die Datei bewirken würde.",
    reading: "Datei wird gelesen…",
    problem: "Diese Datei kann nicht importiert werden",
    tooLarge: "Die Datei ist größer als 20 MB. Teilen Sie sie in mehrere Dateien auf.",
    unreadable: "Die Datei konnte nicht gelesen werden. Möglicherweise wurde sie verschoben oder geändert.",
    unnamed: "Unbenannt",
    format: "Dateiformat",
    formatTitles:
      "Die erste Zeile enthält Spaltentitel; im nächsten Schritt ordnen Sie sie Feldern zu. Exporte aus Shopify, WooCommerce, Square, Odoo, Magento, PrestaShop, Google Merchant und Lightspeed werden automatisch zugeordnet.",
    formatRows:
      "Eine Zeile aktualisiert das Produkt mit ihrer SKU oder legt ein neues an. Leere Zellen und weggelassene Spalten ändern nichts.",
    formatPrices:
      "Preise sind Beträge wie {example}, € 12,50 oder 1,234.50 USD. Ein nicht eindeutiger Preis wie 1.234 wird nicht importiert.",
    formatExport:
      "Beginnen Sie mit <export>einem Export Ihrer Produkte</export>, der unverändert wieder importiert werden kann.",
    formatTemplate:
      "Oder füllen Sie <template>eine Vorlage</template> aus, die alle Spalten und zwei Beispielzeilen enthält.",
  },
  listed: {
    unfinished: {
      title: "Nicht abgeschlossene Importe",
      open: "Fortsetzen",
      openFile: "{file} fortsetzen",
    },
    faulty: {
      title: "Importe mit Fehlern",
      open: "Prüfen",
      openFile: "{file} prüfen",
    },
    finished: {
      title: "Abgeschlossene Importe",
      open: "Anzeigen",
      openFile: "{file} anzeigen",
    },
    discard: "Verwerfen",
    discardFile: "{file} verwerfen",
    dates: "begonnen am <started></started>, aufbewahrt bis <until></until>",
  },
  progress: {
    staging: "{done} von {total} Zeilen hochgeladen",
    checked: "{total} Zeilen geprüft, noch nichts importiert",
    applying: "{done} von {total} Zeilen importiert",
    done: "{done} von {total} Zeilen wurden nicht importiert",
    finished: "Importierte Zeilen: {total}",
  },
  discard: {
    title: "Import von {file} verwerfen?",
    applied:
      "Bereits importierte Zeilen ({rows}) bleiben, wie sie sind; die anderen werden nicht importiert.",
    nothingApplied: "Es wurde noch nichts importiert. Sie können die Datei jederzeit erneut wählen.",
    keep: "Behalten",
    submit: "Import verwerfen",
    done: "Der Import wurde verworfen",
    failed: "Der Import wurde nicht verworfen",
  },
  columns: {
    label: "Spalten",
    columnFor: "Spalte für {field}",
    notInFile: "Nicht in der Datei",
    untitled: "Spalte {number}",
    repeated: "{title} (Spalte {number})",
    help: {
      sku: "Erforderlich. Daran wird das Produkt erkannt.",
      name: "Für neue Produkte erforderlich.",
      price: "Für neue Produkte erforderlich.",
      cost: "Was Sie dafür bezahlen. Eine leere Zelle lässt ihn, wie er ist.",
      stock: "Neue Produkte beginnen bei 0, wenn dieses Feld leer oder nicht in der Datei ist.",
      status:
        "Aktiv, Entwurf oder archiviert. Neue Produkte sind aktiv, wenn die Spalte leer ist oder fehlt.",
      barcode: "Eine GTIN, etwa eine EAN oder ein UPC.",
      minimumStock: "Darunter gilt der Bestand als gering.",
      category: "Ihr Pfad, etwa Werkzeug / Handwerkzeug. Die Kategorie muss es geben.",
      pictures:
        "Webadressen, eine in jeder Zeile. Sie werden beim Import abgerufen und ersetzen die Bilder, die das Produkt hat.",
      pictureAlts: "Was die Bilder zeigen, für jedes eine Zeile.",
      tags: "Getrennt durch Kommas oder |. Sie ersetzen die Schlagwörter, die das Produkt hat.",
    },
    costsIgnored: "{names} wird nicht importiert: Sie dürfen Einkaufspreise weder sehen noch ändern.",
    others: "Oder meinten Sie {names}?",
    another: "Andere Datei wählen",
    check: "{count, plural, one {{shown} Zeile prüfen} other {{shown} Zeilen prüfen}}",
    chooseSku: "Wählen Sie zuerst die Spalte mit der SKU.",
    notStarted: "Der Import konnte nicht begonnen werden",
    firstRows: "Erste Zeilen",
    line: "Zeile",
  },
  notes: {
    title: "So wurde die Datei gelesen",
    ignored: "{count, plural, one {Ignorierte Spalte: {names}.} other {Ignorierte Spalten: {names}.}}",
    unwrapped: {
      apostrophe:
        "{field} wird ohne den vorangestellten Apostroph importiert, mit dem Tabellenkalkulationen Text kennzeichnen: {count, plural, one {in Zeile {line}} other {in {shown} Zeilen, zuerst in Zeile {line}}}.",
      formula:
        '{field} wird ohne das ="…" importiert, mit dem Tabellenkalkulationen Text kennzeichnen: {count, plural, one {in Zeile {line}} other {in {shown} Zeilen, zuerst in Zeile {line}}}.',
      escapes:
        "{field} wird mit Zeilenumbrüchen für \\n und Kommas für \\, importiert, wie WooCommerce sie schreibt: {count, plural, one {in Zeile {line}} other {in {shown} Zeilen, zuerst in Zeile {line}}}.",
    },
    adjusted: {
      joined:
        "{field}: Zeilenumbrüche durch Leerzeichen ersetzt {count, plural, one {in Zeile {line}} other {in {shown} Zeilen, zuerst in Zeile {line}}}",
      invisible:
        "{field}: unsichtbare Zeichen als leer behandelt {count, plural, one {in Zeile {line}} other {in {shown} Zeilen, zuerst in Zeile {line}}}",
      currency:
        "{field}: Währung ignoriert {count, plural, one {in Zeile {line}} other {in {shown} Zeilen, zuerst in Zeile {line}}}",
      zeros:
        "{field}: Nullen nach den Cents ignoriert {count, plural, one {in Zeile {line}} other {in {shown} Zeilen, zuerst in Zeile {line}}}",
    },
    example: "(„{from}“ wird gelesen als „{to}“)",
  },
  checking: {
    label: "Zeilen werden geprüft",
    progress: "{done} von {total}",
    otherFile: "Dies ist eine andere Datei",
    otherFileHelp:
      "Wählen Sie {file} so, wie die Datei zu Beginn war, oder verwerfen Sie diesen Import und beginnen Sie von vorn.",
    chooseAgain: "{file} erneut wählen, um fortzufahren",
    chooseAgainHelp:
      "Der Browser behält keine Dateien. Zeilen, die schon hochgeladen sind, werden nicht noch einmal gesendet.",
    notAllUploaded: "Nicht alle Zeilen konnten hochgeladen werden",
    continue: "Fortsetzen",
    cancel: "Import abbrechen",
  },
  work: {
    gone: "Dieser Import wurde verworfen, möglicherweise in einem anderen Tab.",
    sessionEnded:
      "Ihre Sitzung ist beendet. Melden Sie sich in einem neuen Tab an und machen Sie dann hier weiter: Hochgeladene Zeilen bleiben erhalten.",
    offline: "Hochgeladene Zeilen bleiben erhalten: Machen Sie weiter, sobald Sie wieder online sind.",
  },
  review: {
    stopped: "Der Import wurde unterbrochen",
    nothingImported: "Es wurde nichts importiert",
    nothingImportedHelp:
      "Seit der Prüfung der Zeilen haben sich Produkte geändert, daher können einige Zeilen nicht mehr importiert werden.",
    allAtOnce: "Alle Zeilen werden auf einmal importiert",
    importing: "Import läuft",
    progress: "{done} von {total}",
    stop: "Anhalten",
    notStopped: "Der Import wurde nicht angehalten",
    mayClose:
      "Sie können diese Seite schließen: Der Import läuft weiter, und sein Ergebnis steht danach hier in der Liste.",
    ended: {
      stopped: "Er wurde angehalten.",
      refused:
        "Wer ihn begonnen hat, darf keine Produkte mehr importieren, oder der Arbeitsbereich wurde inzwischen gesperrt.",
      failed: "Mehrmals ist ein unerwarteter Fehler aufgetreten.",
    },
    kept: "{done} von {total} Zeilen wurden importiert und bleiben, wie sie sind.",
    discardRest: "Rest verwerfen",
    continue: "Import fortsetzen",
    discard: "Import verwerfen",
    submit: "{count, plural, one {{shown} Produkt importieren} other {{shown} Produkte importieren}}",
    noRow: "Keine Zeile kann importiert werden.",
    allMatch: "Alle Produkte entsprechen bereits der Datei. Es gibt nichts zu importieren.",
    othersMatch: "Abgesehen von den fehlerhaften Zeilen entsprechen alle Produkte bereits der Datei.",
    download:
      "{count, plural, one {{shown} fehlerhafte Zeile herunterladen} other {{shown} fehlerhafte Zeilen herunterladen}}",
    restore:
      "{count, plural, one {{shown} Produkt aus dem Papierkorb wiederherstellen} other {{shown} Produkte aus dem Papierkorb wiederherstellen}}",
    restoreHelp: "Sonst werden ihre Zeilen übersprungen.",
    mode: "Wenn eine Zeile nicht importiert werden kann",
    modes: {
      all_or_nothing: {
        label: "Alles oder nichts",
        help: "Jede Zeile importieren, oder keine, wenn eine nicht importiert werden kann.",
      },
      skip_bad: {
        label: "Fehlerhafte Zeilen überspringen",
        help: "Die anderen importieren. Sie können die übersprungenen Zeilen herunterladen, korrigieren und erneut importieren.",
      },
    },
    allNotAvailable: "Nicht verfügbar, solange Zeilen fehlerhaft sind.",
    done: {
      create: "Angelegt",
      update: "Geändert",
      restore: "Wiederhergestellt",
      same: "Unverändert",
      error: "Übersprungen",
    },
  },
  statuses: {
    create: "Neu",
    update: "Geändert",
    restore: "Im Papierkorb",
    same: "Unverändert",
    error: "Fehlerhaft",
  },
  twins: {
    failed: "Die Suche nach fast gleichen SKUs ist fehlgeschlagen",
    tryAgain: "Erneut versuchen",
    title:
      "{count, plural, one {Ein neues Produkt hat fast dieselbe SKU wie ein anderes} other {{shown} neue Produkte haben fast dieselben SKUs wie andere}}",
    help: "SKUs müssen genau übereinstimmen, auch in Groß- und Kleinschreibung. Daraus werden eigene Produkte:",
    ofProduct: "Zeile {line}: <code>{sku}</code>, ähnlich wie <code>{other}</code> von „{name}“",
    inLine: "Zeile {line}: <code>{sku}</code>, ähnlich wie <code>{other}</code> in Zeile {otherLine}",
    more: "Und {count} weitere.",
  },
  rows: {
    label: "Zeilen der Datei",
    show: "Anzeigen",
    loading: "Zeilen werden geladen",
    loadingFailed: "Die Zeilen konnten nicht geladen werden",
    noun: "Zeilen",
    previous: "Zurück",
    next: "Weiter",
    line: "Zeile {line}",
    noSku: "Keine SKU",
    quoted: "„{cell}“",
    empty: "(leer)",
    inTrash: "Ein Produkt im Papierkorb hat diese SKU.",
    becomes: "wird zu",
    none: "leer",
    adjusted: {
      joined: "{field}: Zeilenumbrüche durch Leerzeichen ersetzt, gelesen als „{to}“",
      invisible: "{field}: unsichtbare Zeichen als leer behandelt",
      currency: "{field}: Währung ignoriert, gelesen als „{to}“",
      zeros: "{field}: Nullen nach den Cents ignoriert, gelesen als „{to}“",
    },
  },
};
