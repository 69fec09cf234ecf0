import { z } from "zod";
import { paginationInput, paginationOutput } from "@/lib/pagination.schema";
import { roles } from "@/lib/permissions";
import { searchText } from "@/lib/text";

export const listSecondFactorsInput = z.strictObject({
  ...paginationInput,
  search: searchText.optional(),
  /** True for only the people without one. */
  missing: z.boolean().default(false),
});
export type ListSecondFactorsInput = z.infer<typeof listSecondFactorsInput>;

const personsSecondFactor = z.strictObject({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(roles)),
  enabled: z.boolean(),
});
export type PersonsSecondFactor = z.infer<typeof personsSecondFactor>;

export const secondFactorList = z.strictObject({
  items: z.array(personsSecondFactor),
  pagination: paginationOutput,
});
