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
  copiedHelp:
    "Sie ist als Entwurf gespeichert, mit einem Bestand von 0. Setzen Sie sie auf „Aktiv“, wenn sie fertig ist.",
  notDuplicated: "Das Produkt wurde nicht dupliziert",
  create: "Produkt anlegen",
  whyNotCreate: "Warum Sie keine Produkte anlegen können",
  export: "Exportieren",
  count: "Zählen",
  archive: "Archivieren",
  archived: "„{name}“ wurde archiviert",
  notArchived: "Das Produkt wurde nicht archiviert",
  activate: "Aktivieren",
  activated: "„{name}“ ist jetzt aktiv",
  notActivated: "Das Produkt wurde nicht aktiviert",
};
