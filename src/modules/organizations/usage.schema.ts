import { z } from "zod";

const use = z.strictObject({
  used: z.number(),
  limit: z.number().nullable().describe("Null where nothing bounds it."),
});
export type Use = z.infer<typeof use>;

export const organizationUsage = z.strictObject({
  /** Active people, and invitations that can be accepted. */
  users: use,
  /** Products that are not in the trash. */
  products: use,
  /** What all people and programs together asked for within the present minute. */
  requestsPerMinute: use,
});
export type OrganizationUsage = z.infer<typeof organizationUsage>;
