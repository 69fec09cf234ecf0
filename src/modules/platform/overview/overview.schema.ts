import { z } from "zod";
import { totalOutput } from "@/lib/pagination.schema";
import { platformActivityList } from "@/modules/platform/activity/platform-activity.schema";

/** Problems of the installation that an operator can do something about. */
const healthProblems = ["database_down", "redis_down", "migrations_pending", "mails_waiting"] as const;

export const platformOverview = z.strictObject({
  tenants: z.strictObject({
    all: z.strictObject(totalOutput),
    suspended: z.strictObject(totalOutput),
    demos: z.number().describe("Demos of visitors, which count nowhere else."),
    latest: z
      .array(z.strictObject({ id: z.string(), name: z.string(), createdAt: z.iso.datetime() }))
      .describe("The newest organizations."),
  }),
  signUps: z.strictObject({
    total: z.number(),
    totalBefore: z.number(),
    /** The start of each day of the period, in Unix milliseconds. */
    days: z.array(z.number()),
    byDay: z.array(z.number()),
  }),
  health: z.strictObject({
    problems: z.array(z.enum(healthProblems)),
    mails: z.number().nullable().describe("Waiting to be sent; null if the database does not respond."),
  }),
  recent: platformActivityList.shape.items.describe("The latest changes in all organizations."),
});
export type PlatformOverview = z.infer<typeof platformOverview>;
