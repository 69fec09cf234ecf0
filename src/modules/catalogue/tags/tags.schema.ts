import { z } from "zod";

/** How many are offered. */
export const maxOfferedTags = 200;

export const tags = z.strictObject({ items: z.array(z.string()) });
