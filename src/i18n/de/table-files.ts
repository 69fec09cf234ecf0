import type { tableFiles as english } from "../en/table-files";
import type { Translated } from "../messages";

export const tableFiles: Translated<typeof english> = {
  spreadsheet:
    "Das ist die Datei einer Tabellenkalkulation. Speichern Sie sie als CSV (UTF-8) und wählen Sie dann die CSV-Datei.",
  notText: "Das ist keine Textdatei. Speichern Sie die Tabelle als CSV (UTF-8).",
  empty: "Die Datei ist leer.",
  onlyTitles: "Die Datei hat Spaltentitel, aber keine Zeilen darunter.",
  tooManyRows: "Die Datei hat mehr als {max} Zeilen. Teilen Sie sie in mehrere Dateien auf.",
  quotes:
    "Die Anführungszeichen in Zeile {line} passen nicht zusammen: Eine Zelle in Anführungszeichen muss mit einem Anführungszeichen enden, und Anführungszeichen in ihr müssen verdoppelt sein.",
  lost: "Einige Zeichen der Datei waren schon verloren und erscheinen als �, zuerst in Zeile {line}.",
  utf16:
    "Die Datei wurde als UTF-16 gelesen, obwohl sie keine Byte Order Mark hat: Prüfen Sie Buchstaben wie ä und é.",
  otherEncoding:
    "Die Datei ist nicht in UTF-8 und wurde als {codePage} gelesen: Prüfen Sie Buchstaben wie ä und é, etwa in {examples}.",
  mixedEncoding:
    "Teile der Datei sind nicht in UTF-8 und wurden als {codePage} gelesen: Prüfen Sie Buchstaben wie ä und é, etwa in {examples}.",
  ignoredAbove: "Über den Spaltentiteln ignoriert: {lines}.",
  ignoredAboveAndMore: "Über den Spaltentiteln ignoriert: {lines}; weitere Zeilen: {count}.",
  wide: "{count, plural, one {Zeile {line} hat mehr Zellen, als es Spaltentitel gibt; die überzähligen Zellen wurden ignoriert: Prüfen Sie, ob ihre Spalten stimmen.} other {{shown} Zeilen, zuerst Zeile {line}, haben mehr Zellen, als es Spaltentitel gibt; die überzähligen Zellen wurden ignoriert: Prüfen Sie, ob ihre Spalten stimmen.}}",
  quoted: "„{text}“",
};
