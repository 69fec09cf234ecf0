export const productErrors = {
  notFound: "Product {id} not found.",
  mayNotSeeCosts: "You may not see or change cost prices.",
  skuInTrash: "A product in the trash has this SKU.",
  skuTaken: "Another product has this SKU.",
  tooManyCopies: "There are already {count} copies of {sku}. Rename some first.",
  /** What the name of a copy ends with. */
  copyMark: "(copy)",
} as const;
