import type { productFields as english } from "../en/product-fields";
import type { Translated } from "../messages";

export const productFields: Translated<typeof english> = {
  sku: "SKU",
  name: "Name",
  price: "Preis",
  cost: "Einkaufspreis",
  stock: "Bestand",
  description: "Beschreibung",
  status: "Status",
  statuses: {
    active: "Aktiv",
    draft: "Entwurf",
    archived: "Archiviert",
    trash: "Im Papierkorb",
  },
  barcode: "Barcode",
  unit: "Einheit",
  supplier: "Lieferant",
  minimumStock: "Mindestbestand",
  category: "Kategorie",
  pictures: "Bild-URLs",
  pictureAlts: "Bildbeschreibungen",
  tags: "Schlagwörter",
};
