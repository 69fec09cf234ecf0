export const skuHint = {
  rules: "5 to 50 characters, unique in your organization. Case-sensitive.",
  looksLike: "Looks like the SKU of <twins></twins>, but is a different SKU.",
  twin: "“{name}” (<sku></sku>)",
  twinInTrash: "“{name}” (<sku></sku>, in the trash)",
} as const;
