import { z } from "zod";
import { line } from "@/lib/text";
import { foundProduct } from "@/modules/catalogue/find/find.schema";
import { foundPerson } from "@/modules/members/people/find-users";

/** How many of each kind are found. */
export const maxFound = 6;

export const findInput = z.strictObject({
  /** Words, or the beginning of a name or SKU. */
  query: line({ label: "aSearch", min: 1, max: 100 }),
});

export const found = z.strictObject({
  products: z.array(foundProduct).describe(`At most ${maxFound}, without those in the trash.`),
  isSimilar: z
    .boolean()
    .describe("True if no product contains the words of the query, and these contain similar ones."),
  people: z
    .array(foundPerson)
    .describe(`At most ${maxFound}. Empty if you may not see people; coordinators see clients only.`),
});
