import type { productDetail as english } from "../en/product-detail";
import type { Translated } from "../messages";

export const productDetail: Translated<typeof english> = {
  loading: "Produkt wird geladen",
  loadingFailed: "Die Produkte konnten nicht geladen werden",
  products: "Produkte",
  details: "Angaben",
  noDescription: "Keine Beschreibung",
  margin: "Marge",
  marginOfPrice: "{amount} ({percent} des Preises)",
  marginFormula: "Preis abzüglich Einkaufspreis",
  record: "Datensatz",
  lastChanged: "Zuletzt geändert",
  created: "Angelegt",
  version: "Version",
  by: "von {name}",
};
