import { z } from "zod";
import { newSubdomain } from "@/modules/sign-up/sign-up.schema";
import { settingsVersion } from "./details.schema";

/** How long an address that was left leads to the new one; nobody else ever gets it. */
export const redirectDays = 30;
/** How often an organization may move within `redirectDays`: links must not chase it, nor names be hoarded. */
export const maxMoves = 3;

export const changeSubdomainInput = z.strictObject({ subdomain: newSubdomain, version: settingsVersion });
export type ChangeSubdomainInput = z.infer<typeof changeSubdomainInput>;

/** Where the organization is found from now on. */
export const changedSubdomain = z.strictObject({
  subdomain: z.string(),
  /** The page to sign in at. */
  url: z.string(),
  version: settingsVersion,
});
export type ChangedSubdomain = z.infer<typeof changedSubdomain>;
