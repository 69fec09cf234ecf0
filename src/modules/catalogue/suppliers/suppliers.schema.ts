import { z } from "zod";

/** How many are offered. */
export const maxSuppliers = 200;

export const suppliers = z.strictObject({ items: z.array(z.string()) });
