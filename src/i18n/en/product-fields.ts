/** What the fields of a product are called on pages. */
export const productFields = {
  sku: "SKU",
  name: "Name",
  price: "Price",
  cost: "Cost price",
  stock: "Stock",
  description: "Description",
  status: "Status",
  statuses: {
    active: "Active",
    draft: "Draft",
    archived: "Archived",
    trash: "In the trash",
  },
  barcode: "Barcode",
  unit: "Unit",
  supplier: "Supplier",
  minimumStock: "Minimum stock",
  category: "Category",
  pictures: "Picture URLs",
  pictureAlts: "Picture descriptions",
  tags: "Tags",
} as const;
