import type { importChecks as english } from "../en/import-checks";
import type { Translated } from "../messages";

export const importChecks: Translated<typeof english> = {
  fingerprint: "Der Fingerprint darf nur Buchstaben, Ziffern, _ und - enthalten",
  noRows: "Die Datei hat keine Zeilen",
  tooManyRows: "Eine Datei darf höchstens {max} Zeilen haben",
  cell: "Eine Zelle enthält Zeichen, die nicht gespeichert werden können",
  tooManyFields: "Eine Datei kann höchstens 50 eigene Felder haben",
};
