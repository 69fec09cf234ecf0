import type { productPages as english } from "../en/product-pages";
import type { Translated } from "../messages";

export const productPages: Translated<typeof english> = {
  products: "Produkte",
  create: {
    pageTitle: "Produkt anlegen – Produkte",
    breadcrumb: "Neu",
    title: "Produkt anlegen",
  },
  import: {
    pageTitle: "Import – Produkte",
    breadcrumb: "Import",
    title: "Produkte importieren",
  },
  count: {
    pageTitle: "Zählliste – Produkte",
    title: "Zählliste",
  },
  record: {
    pageTitle: "Zählung erfassen – Produkte",
    title: "Zählung erfassen",
  },
  product: {
    pageTitle: "{name} – Produkte",
  },
  edit: {
    pageTitle: "{name} bearbeiten – Produkte",
    breadcrumb: "Bearbeiten",
    title: "Produkt bearbeiten",
  },
};
