import { z } from "zod";
import { newSubdomain } from "@/lib/new-subdomain";
import { settingsVersion } from "@/modules/organization/details/details.schema";

/** How long a former subdomain redirects to the new one; no other organization can ever take it. */
export const redirectDays = 30;
/**
 * How often an organization can change its subdomain within `redirectDays`: links must keep working, and names must not
 * be hoarded.
 */
export const maxMoves = 3;

export const changeSubdomainInput = z.strictObject({ subdomain: newSubdomain, version: settingsVersion });
export type ChangeSubdomainInput = z.infer<typeof changeSubdomainInput>;

/** The new subdomain. */
export const changedSubdomain = z.strictObject({
  subdomain: z.string(),
  /** The sign-in page on the new subdomain. */
  url: z.string(),
  version: settingsVersion,
});
export type ChangedSubdomain = z.infer<typeof changedSubdomain>;

export const checkSubdomainInput = z.strictObject({ subdomain: newSubdomain });
export const checkSubdomainOutput = z.strictObject({ isAvailable: z.boolean() });
