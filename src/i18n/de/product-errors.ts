import type { productErrors as english } from "../en/product-errors";
import type { Translated } from "../messages";

export const productErrors: Translated<typeof english> = {
  notFound: "Das Produkt {id} wurde nicht gefunden.",
  mayNotSeeCosts: "Sie dürfen Einkaufspreise weder sehen noch ändern.",
  skuInTrash: "Ein Produkt im Papierkorb hat diese SKU.",
  skuTaken: "Ein anderes Produkt hat diese SKU.",
  tooManyCopies: "Es gibt bereits {count} Kopien von {sku}. Benennen Sie zuerst einige um.",
  copyMark: "(Kopie)",
};
