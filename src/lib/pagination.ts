import { z } from "zod";

const maxPageSize = 100;
export const defaultPageSize = 10;
/** What pages offer to choose from. */
export const pageSizes = [10, 20, 50, 100] as const;

export const paginationInput = {
  page: z.number().int().min(1).max(1_000_000).default(1),
  limit: z.number().int().min(1).max(maxPageSize).default(defaultPageSize),
};

export const paginationOutput = z.strictObject({
  page: z.number(),
  limit: z.number(),
  total: z.number(),
  totalPages: z.number(),
});

/** The pagination part of a list answer. */
export function paginationOf({ page, limit }: { page: number; limit: number }, total: number) {
  return { page, limit, total, totalPages: Math.ceil(total / limit) };
}
