import { type ImportField, importFields } from "@/lib/product-import";

/** The column titles of exported files, which an import recognizes. */
export const columnTitles: Record<ImportField, string> = {
  sku: "SKU",
  name: "Name",
  price: "Price",
  stock: "Stock",
  description: "Description",
};

export const exportTitles = importFields.map((field) => columnTitles[field]);
