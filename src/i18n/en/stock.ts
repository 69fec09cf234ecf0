export const stock = {
  out: "Out of stock",
} as const;
