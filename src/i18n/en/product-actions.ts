export const productActions = {
  menu: "Actions for {name}",
  open: "Open",
  edit: "Edit",
  duplicate: "Duplicate",
  deleteWithQuestion: "Delete…",
  delete: "Delete",
  copied: "Copy created: {sku}",
  copiedHelp: "It is saved, with a stock of 0.",
  notDuplicated: "The product was not duplicated",
  create: "Create product",
  whyNotCreate: "Why you cannot create products",
  export: "Export",
} as const;
