import { z } from "zod";

const use = z.strictObject({
  used: z.number(),
  limit: z.number().nullable().describe("Null without a limit."),
});
export type Use = z.infer<typeof use>;

export const organizationUsage = z.strictObject({
  /** Active people and open invitations. */
  users: use,
  /** Products outside the trash. */
  products: use,
  /** Requests of all people and programs in the current minute. */
  requestsPerMinute: use,
});
export type OrganizationUsage = z.infer<typeof organizationUsage>;

/** Bytes of all pictures and files. Apart from the rest, which lists ask for. */
export const storageUsage = use;
