import { fieldTitles } from "@/lib/field-titles";
import { type ImportField, importFields } from "@/lib/product-import";
import type { CostView } from "@/modules/catalogue/costs/cost-access";

/** The column titles of exported files, the same in every language: an import recognizes them. Pages have `productFields`. */
export const columnTitles: Record<ImportField, string> = {
  sku: "SKU",
  name: "Name",
  price: "Price",
  cost: "Cost price",
  stock: "Stock",
  description: "Description",
  barcode: "Barcode",
  unit: "Unit",
  supplier: "Supplier",
  minimumStock: "Minimum stock",
  status: "Status",
  // Other programs have columns of this meaning with other categories: they are not taken for ours.
  category: "Category path",
  tags: "Tags",
  // As for categories: what other programs call pictures is not fetched unless a person says so.
  pictures: "Picture URLs",
  pictureAlts: "Picture descriptions",
};

/** The fields that files have for somebody: cost prices only for those who may see them. */
export const fileFieldsFor = (view: CostView): ImportField[] =>
  importFields.filter((field) => field !== "cost" || view === "shown");

export const exportTitlesFor = (view: CostView): string[] =>
  fileFieldsFor(view).map((field) => columnTitles[field]);

/** The titles of the columns of custom fields, by their ids; "Line" and "Problem" are those of rows with problems. */
export const titlesOf = (fields: readonly { id: number; name: string }[]) =>
  fieldTitles(fields, [...exportTitlesFor("shown"), "Line", "Problem"]);
