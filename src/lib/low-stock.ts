/** Where a product has no minimum stock of its own, stock below this number is low. */
export const lowStockBelow = 10;
