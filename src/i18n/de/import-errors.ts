import type { importErrors as english } from "../en/import-errors";
import type { Translated } from "../messages";

export const importErrors: Translated<typeof english> = {
  notFound: "Der Import {id} wurde nicht gefunden.",
  tooMany:
    "Sie haben zu viele nicht abgeschlossene Importe. Schließen Sie zuerst einen ab oder verwerfen Sie ihn.",
  rowsMissing: "Einige frühere Zeilen wurden noch nicht hochgeladen.",
  fieldsNotMapped: "Der Import wurde ohne Spalten für eigene Felder begonnen.",
  costNotMapped: "Der Import wurde ohne Spalte für Einkaufspreise begonnen.",
  moreRows: "Die Datei hat mehr Zeilen als angekündigt.",
  lineOrder: "Zeile {line} kommt nach Zeile {before}.",
  mayNotRestore: "Mit Ihrer Rolle dürfen Sie keine Produkte wiederherstellen.",
  notUploaded: "Es wurden noch nicht alle Zeilen der Datei hochgeladen.",
  otherSettings: "Dieser Import wurde mit anderen Einstellungen begonnen.",
  rowsHaveProblems: "Einige Zeilen sind fehlerhaft, daher können nicht alle importiert werden.",
  sameSku: "Zeile {line} hat dieselbe SKU",
  fieldGone: "Ein eigenes Feld dieser Spalte gibt es nicht mehr",
  unknownCategory: "Es gibt keine Kategorie {path}",
  notAUrl: "Bild-URLs: {url} ist keine Webadresse, die mit https:// oder http:// beginnt",
  tooManyPictures: "Bild-URLs: Ein Produkt kann höchstens {max} Bilder haben",
  altsWithoutPictures: "Bildbeschreibungen brauchen die Bild-URLs, zu denen sie gehören",
  tooManyAlts: "Es gibt mehr Bildbeschreibungen als Bild-URLs",
  tooManyToFetch:
    "Alle Zeilen oder keine lassen sich mit höchstens {max} abzurufenden Bildern importieren. Importieren Sie stattdessen die Zeilen ohne Fehler.",
  pictures: {
    unknown: "Bild-URLs: Es gibt kein Bild {url}",
    notAllowed:
      "Bild-URLs: {url} liegt nicht im öffentlichen Internet, an den üblichen Ports und ohne Passwort",
    unreachable: "Bild-URLs: Unter {url} hat niemand geantwortet",
    tooSlow: "Bild-URLs: {url} hat zu lange gebraucht",
    refused: "Bild-URLs: Unter {url} gibt es keine Datei",
    tooManyRedirects: "Bild-URLs: {url} wird zu oft weitergeleitet",
    tooLarge: "Bild-URLs: {url} ist größer als 5 MB",
    notAPicture:
      "Bild-URLs: {url} ist kein PNG-, JPEG-, WebP- oder AVIF-Bild mit höchstens 16 Millionen Pixeln",
    storageFull: "Bild-URLs: {url} überschreitet, was Ihre Organisation speichern kann",
  },
  ambiguous: {
    cost: "Der Einkaufspreis ist nicht eindeutig: Schreiben Sie {amount} ohne Tausendertrennzeichen",
    field:
      "{field}: {amount} kann zweierlei bedeuten. Schreiben Sie es ohne Tausendertrennzeichen und mit einer anderen Zahl von Nachkommastellen, zum Beispiel 1,2340",
    price: "Der Preis ist nicht eindeutig: Schreiben Sie {amount} ohne Tausendertrennzeichen",
    stock: "Der Bestand ist nicht eindeutig: Schreiben Sie {amount} ohne Tausendertrennzeichen",
    minimumStock: "Der Mindestbestand ist nicht eindeutig: Schreiben Sie {amount} ohne Tausendertrennzeichen",
  },
  problems: {
    skuRounded:
      "Eine Tabellenkalkulation hat diese SKU gerundet, und ihre letzten Ziffern sind verloren: Formatieren Sie die Spalte als Text, geben Sie die SKUs neu ein und speichern Sie die Datei",
    nameMissing: "Ein neues Produkt braucht einen Namen",
    priceMissing: "Ein neues Produkt braucht einen Preis",
    limitReached: "Ein neues Produkt, aber Ihre Organisation hat ihr Produktlimit erreicht",
    skuInTrash: "Ein Produkt im Papierkorb hat diese SKU",
    skuIsGone: "Das Produkt mit dieser SKU wurde in der Zwischenzeit geändert",
  },
};
