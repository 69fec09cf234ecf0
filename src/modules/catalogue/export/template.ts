import "@/i18n/texts.server";
import { textsOf } from "@/i18n/texts";
import type { CostView } from "@/modules/catalogue/costs/cost-access";
import { fileFieldsFor } from "@/modules/catalogue/products/product-titles";

const t = textsOf("importTemplate");

/**
 * The example rows of the template for imports, in the language of the request: a product with everything but a
 * category and pictures, and one with what a new product needs.
 */
export async function* templateRows(view: CostView): AsyncGenerator<string[][], void> {
  const fields = fileFieldsFor(view);
  yield [
    // A category has to be one of the organization, whatever it is called, and pictures would be fetched.
    fields.map((field) =>
      field === "category" || field === "pictures" || field === "pictureAlts" ? "" : t(`whole.${field}`),
    ),
    fields.map((field) =>
      field === "sku" || field === "name" || field === "price" ? t(`least.${field}`) : "",
    ),
  ];
}
