import { type ImportField, importFields } from "@/lib/product-import";

/** The column titles of exported files, the same in every language: an import recognizes them. Pages have `productFields`. */
export const columnTitles: Record<ImportField, string> = {
  sku: "SKU",
  name: "Name",
  price: "Price",
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
};

export const exportTitles = importFields.map((field) => columnTitles[field]);
