import type { importTemplate as english } from "../en/import-template";
import type { Translated } from "../messages";

export const importTemplate: Translated<typeof english> = {
  whole: {
    sku: "BEISPIEL-001",
    name: "Klauenhammer",
    price: "12,50",
    cost: "8,00",
    stock: "25",
    description: "Ersetzen Sie die Zeilen dieses Beispiels durch Ihre eigenen.",
    barcode: "96385074",
    unit: "Stück",
    supplier: "Beispiel-Lieferant",
    minimumStock: "5",
    status: "aktiv",
    tags: "Garten, neu",
  },
  least: {
    sku: "BEISPIEL-002",
    name: "Für ein neues Produkt sind nur diese drei Spalten nötig",
    price: "7,00",
  },
};
