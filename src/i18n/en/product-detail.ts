export const productDetail = {
  loading: "Loading product",
  loadingFailed: "The products could not be loaded",
  products: "Products",
  details: "Details",
  noDescription: "No description",
  record: "Record",
  lastChanged: "Last changed",
  created: "Created",
  version: "Version",
  by: "by {name}",
} as const;
