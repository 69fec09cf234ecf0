import "@/i18n/texts.server";
import { textsOf } from "@/i18n/texts";
import { importFields } from "@/lib/product-import";

const t = textsOf("importTemplate");

/**
 * The example rows of the template for imports, in the language of the request: a product with everything but a category, and one with what
 * a new product needs.
 */
export async function* templateRows(): AsyncGenerator<string[][], void> {
  yield [
    // A category has to be one of the organization, whatever it is called.
    importFields.map((field) => (field === "category" ? "" : t(`whole.${field}`))),
    importFields.map((field) =>
      field === "sku" || field === "name" || field === "price" ? t(`least.${field}`) : "",
    ),
  ];
}
