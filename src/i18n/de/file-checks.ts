import type { fileChecks as english } from "../en/file-checks";
import type { Translated } from "../messages";

export const fileChecks: Translated<typeof english> = {
  empty: "Die Datei ist leer",
  tooLarge: "Die Datei ist größer als 3 MiB",
  incomplete: "Die Datei wurde nicht vollständig hochgeladen",
  otherKind: "Die Datei ist kein PDF, kein Text und keine CSV-, DOCX-, XLSX-, ODT-, ODS- oder ZIP-Datei",
  program: "Programme und Skripte werden nicht angenommen",
  markup: "Webseiten, SVG und XML werden nicht angenommen, weil sie Skripte ausführen können",
  macros: "Dokumente mit Makros werden nicht angenommen",
  damaged: "Die Datei ist beschädigt oder unvollständig",
  nameCharacters:
    "Ein Dateiname darf weder / noch \\ noch Zeichen enthalten, die die Richtung des Textes ändern",
};
