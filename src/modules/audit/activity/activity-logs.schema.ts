import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { idOf } from "@/lib/ids";
import { totalOutput } from "@/lib/pagination.schema";
import { searchText } from "@/lib/text";

const t = textsOf("identifierChecks");

const values = z
  .record(z.string(), z.unknown())
  .nullable()
  .describe("The changed values before or after; null if there are none.");

/** A recorded change, as everyone with access sees it. */
export const activityChange = z.strictObject({
  id: z.number(),
  at: z.iso.datetime(),
  /** `product.update` and the like. */
  action: z.string(),
  entity: z.strictObject({
    type: z.string(),
    id: z.string(),
    name: z.string().nullable().describe("Its current name; null if it has none, or no longer exists."),
    inTrash: z.literal(true).optional().describe("True for a product in the trash; absent otherwise."),
  }),
  actor: z
    .strictObject({
      id: z.number(),
      name: z.string(),
      avatar: z.string().nullable().describe("The hash of their picture, part of its URL; null without one."),
    })
    .nullable()
    .describe("Null if nobody was signed in, or a program did it."),
  apiKey: z
    .strictObject({ id: z.number(), name: z.string() })
    .nullable()
    .describe("The API key of the program that did it; null if no program did."),
  impersonator: z
    .string()
    .nullable()
    .describe("The superuser who did it in a support session as the actor; null if the actor did it."),
  before: values,
  after: values,
});
export type ActivityChange = z.infer<typeof activityChange>;

/** A recorded change with the source of the request, for administrators. */
export const activityEntry = activityChange.extend({
  ip: z.string().nullable().describe("Null if the IP is unknown."),
  requestId: z.string().nullable().describe("Null if no request caused it."),
  batch: z
    .strictObject({
      size: z.number().describe("How many entries it has, including this one."),
      name: z
        .string()
        .nullable()
        .describe("What it was, such as the file of an import; null if it has no name."),
    })
    .nullable()
    .describe(
      "The batch that this entry is the first of: entries of the same action that were recorded together. Null for others, and unless `view` is `batches`.",
    ),
});
export type ActivityEntry = z.infer<typeof activityEntry>;

/** Filters of the activity, combined with AND. */
export const activityFilters = z.strictObject({
  actorId: idOf("user").optional(),
  apiKeyId: idOf("api_keys").optional(),
  /** An action such as "product.update", or a prefix such as "product.". */
  action: z
    .string()
    .regex(/^[a-z_]+\.[a-z_]*$/, { error: () => t("action") })
    .max(64)
    .optional(),
  /** A type such as "product", or one object: "product:12". */
  entity: z
    .string()
    .regex(/^[a-z_]{1,64}(:[\w-]{1,64})?$/, { error: () => t("entityType") })
    .optional(),
  /** Words of the object's name, the person's, or the kind of change. */
  search: searchText.optional(),
  /** The other entries of the batch with this first entry. */
  batch: idOf("activity_logs").optional(),
  /** The first and the last day, in the organization's time zone. */
  from: z.iso.date().optional().describe("The first day, in the time zone of the organization"),
  to: z.iso.date().optional().describe("The last day, in the time zone of the organization"),
});
export type ActivityFilters = z.infer<typeof activityFilters>;

const cursor = z.number().int().positive();

export const activityPage = z.strictObject({
  /** `next` of the previous page; absent for the latest. */
  cursor: cursor.optional(),
  /** The only direction; infinite queries send it. */
  direction: z.literal("forward").optional(),
  limit: z.number().int().min(1).max(100).default(20),
});

/**
 * One line for each entry, or for each batch. A search, one object and one batch are shown entry by entry, and so is what
 * coordinators see: a batch may have entries that they may not.
 */
const activityViews = ["entries", "batches"] as const;

export const listActivityInput = activityFilters.extend({
  ...activityPage.shape,
  view: z.enum(activityViews).default("entries"),
});
export type ListActivityInput = Omit<z.infer<typeof listActivityInput>, "direction">;

export const activityList = z.strictObject({
  items: z.array(activityEntry),
  ...totalOutput,
  next: cursor
    .nullable()
    .describe(
      "The `cursor` for older entries; null if there are none. There may be more even if this page has few items.",
    ),
});
export type ActivityList = z.infer<typeof activityList>;
