import type { ListProductsInput } from "../products.schema";

/** The queries of the overview; the page prefetches the same ones. */
export const latestChanges: ListProductsInput = { page: 1, limit: 6, sort: "-updatedAt" };
export const lowestStock: ListProductsInput = { page: 1, limit: 6, sort: "stock" };
