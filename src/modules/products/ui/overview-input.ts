import type { ListProductsInput } from "../list.schema";

/** The queries of the overview; the page prefetches the same ones. */
export const latestChanges: ListProductsInput = { status: "active", page: 1, limit: 6, sort: "-updatedAt" };
export const lowestStock: ListProductsInput = { status: "active", page: 1, limit: 6, sort: "stock" };
