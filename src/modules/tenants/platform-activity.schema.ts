import { z } from "zod";
import { totalOutput } from "@/lib/pagination";
import { activityChange } from "@/modules/activity-logs/activity-logs.schema";
import { tenantId } from "./tenants.schema";

const cursor = z.number().int().positive();

export const listPlatformActivityInput = z.strictObject({
  /** Of one tenant, by its id or its address: its own, and what the platform did about it. */
  tenantId: tenantId.optional(),
  subdomain: z.string().trim().max(100).optional(),
  /** An action such as "product.update", or how actions begin: "product.". */
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]*)?$/, "Not an action")
    .max(64)
    .optional(),
  /** From the page before: what `next` was there. */
  cursor: cursor.optional(),
  /** What tRPC says besides where pages are loaded one after the other; there is no way but to what is older. */
  direction: z.literal("forward").optional(),
  limit: z.number().int().min(1).max(100).default(20),
});
export type ListPlatformActivityInput = z.infer<typeof listPlatformActivityInput>;

const platformActivity = activityChange.extend({
  tenant: z.strictObject({
    name: z.string(),
    subdomain: z.string().nullable().describe("Null where an existing database names no address."),
  }),
});
export type PlatformActivity = z.infer<typeof platformActivity>;

export const platformActivityList = z.strictObject({
  items: z.array(platformActivity),
  ...totalOutput,
  next: cursor
    .nullable()
    .describe(
      "What `cursor` has to be for what is older; null where nothing is. Items may be few, and there be more all the same.",
    ),
});
export type PlatformActivityList = z.infer<typeof platformActivityList>;
