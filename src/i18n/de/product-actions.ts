import type { productActions as english } from "../en/product-actions";
import type { Translated } from "../messages";

export const productActions: Translated<typeof english> = {
  menu: "Aktionen für {name}",
  open: "Öffnen",
  edit: "Bearbeiten",
  duplicate: "Duplizieren",
  deleteWithQuestion: "Löschen…",
  delete: "Löschen",
  copied: "Kopie angelegt: {sku}",
  copiedHelp: "Sie ist gespeichert, mit einem Bestand von 0.",
  notDuplicated: "Das Produkt wurde nicht dupliziert",
  create: "Produkt anlegen",
  whyNotCreate: "Warum Sie keine Produkte anlegen können",
  export: "Exportieren",
};
