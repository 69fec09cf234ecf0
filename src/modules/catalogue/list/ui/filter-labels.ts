import { lowStockBelow, type StockLevel } from "../list-options";

export const stockLevelLabels: Record<StockLevel, string> = {
  in: "In stock",
  low: `Low stock (1 to ${lowStockBelow - 1})`,
  out: "Out of stock",
};
