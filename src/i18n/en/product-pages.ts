export const productPages = {
  products: "Products",
  create: {
    pageTitle: "Create product – Products",
    breadcrumb: "New",
    title: "Create product",
  },
  import: {
    pageTitle: "Import – Products",
    breadcrumb: "Import",
    title: "Import products",
  },
  count: {
    pageTitle: "Count sheet – Products",
    title: "Count sheet",
  },
  record: {
    pageTitle: "Record counts – Products",
    title: "Record counts",
  },
  product: {
    pageTitle: "{name} – Products",
  },
  edit: {
    pageTitle: "Edit {name} – Products",
    breadcrumb: "Edit",
    title: "Edit product",
  },
} as const;
