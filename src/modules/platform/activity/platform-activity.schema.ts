import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { totalOutput } from "@/lib/pagination.schema";
import {
  activityChange,
  activityEntry,
  listActivityInput,
} from "@/modules/audit/activity/activity-logs.schema";
import { tenantId } from "@/modules/platform/tenants/tenants.schema";

const t = textsOf("identifierChecks");

const cursor = z.number().int().positive();

export const listPlatformActivityInput = z.strictObject({
  /** Filters by a tenant, by id or subdomain: its own activity, and what the platform did about it. */
  tenantId: tenantId.optional(),
  subdomain: z.string().trim().max(100).optional(),
  /** An action such as "product.update", or a prefix such as "product.". */
  action: z
    .string()
    .regex(/^[a-z_]+(\.[a-z_]*)?$/, { error: () => t("action") })
    .max(64)
    .optional(),
  /** One line for each entry, or for each batch. */
  view: listActivityInput.shape.view,
  batch: listActivityInput.shape.batch,
  /** `next` of the previous page. */
  cursor: cursor.optional(),
  /** Sent by infinite queries; the only direction is to older entries. */
  direction: z.literal("forward").optional(),
  limit: z.number().int().min(1).max(100).default(20),
});
export type ListPlatformActivityInput = Omit<z.infer<typeof listPlatformActivityInput>, "direction">;

const platformActivity = activityChange.extend({
  tenant: z.strictObject({
    name: z.string(),
    subdomain: z
      .string()
      .nullable()
      .describe("Null for an organization from an existing database that has no subdomain."),
  }),
  batch: activityEntry.shape.batch,
});
export type PlatformActivity = z.infer<typeof platformActivity>;

export const platformActivityList = z.strictObject({
  items: z.array(platformActivity),
  ...totalOutput,
  next: cursor
    .nullable()
    .describe(
      "The `cursor` for older entries; null if there are none. There may be more even if this page has few items.",
    ),
});
export type PlatformActivityList = z.infer<typeof platformActivityList>;
