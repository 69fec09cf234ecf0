import type { fileErrors as english } from "../en/file-errors";
import type { Translated } from "../messages";

export const fileErrors: Translated<typeof english> = {
  notFound: "Die Datei {id} wurde nicht gefunden.",
  thereAlready: "Das Produkt hat diese Datei schon: {name}",
  tooMany: "Ein Produkt kann höchstens {max} Dateien haben",
};
