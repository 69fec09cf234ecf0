import { type ImportField, importFields } from "@/lib/product-import";

/** The titles of the columns in files that we write; an import knows them again. */
export const columnTitles: Record<ImportField, string> = {
  sku: "SKU",
  name: "Name",
  price: "Price",
  stock: "Stock",
  description: "Description",
};

export const exportTitles = importFields.map((field) => columnTitles[field]);
