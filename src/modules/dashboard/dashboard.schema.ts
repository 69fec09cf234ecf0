import { z } from "zod";
import { totalOutput } from "@/lib/pagination.schema";
import { roles } from "@/lib/permissions";
import { activityEntry } from "@/modules/audit/activity/activity-logs.schema";
import { defaultPeriod, periods } from "./periods";

export const dashboardInput = z.strictObject({
  days: z.literal(periods).default(defaultPeriod),
});

/** The current number, and how many were added in this period and in the previous one. */
const headcount = z.strictObject({ total: z.number(), joined: z.number(), joinedBefore: z.number() });

const changes = z.strictObject({
  total: z.number(),
  totalBefore: z.number(),
  /** One value per day of the period. */
  byDay: z.array(z.number()),
});

const recentActivity = z
  .array(activityEntry.omit({ ip: true, requestId: true }))
  .describe("The latest entries.");

/** All statistics of an organization, before permissions are applied: the cached value. */
export const organizationStats = z.strictObject({
  /** The start of each day of the period in the organization's time zone, in Unix milliseconds. */
  days: z.array(z.number()),
  products: z.strictObject({
    total: z.number(),
    /** The start of the period. */
    totalBefore: z.number(),
    /** At the end of each day; permanently deleted products count as if they had never existed. */
    byDay: z.array(z.number()),
    samples: z.number().describe("Added as sample data, which has not been removed."),
    latest: z
      .array(z.strictObject({ id: z.number(), name: z.string(), createdAt: z.iso.datetime() }))
      .describe("The newest products."),
  }),
  stock: z.strictObject({
    /** Price times stock, as a decimal string in the currency of the organization. */
    value: z.string(),
    outOfStock: z.number(),
    low: z.number().describe("In stock, but running low."),
    lowest: z
      .array(z.strictObject({ id: z.number(), name: z.string(), stock: z.number() }))
      .describe("The products with the lowest stock."),
  }),
  people: z.strictObject({
    everybody: headcount,
    /** People whose only role is client. */
    clients: headcount,
    byRole: z.array(z.strictObject({ role: z.enum(roles), count: z.number() })),
    hasInvited: z.boolean(),
    invitations: z.number().describe("Neither accepted nor revoked."),
    firstJoined: z
      .number()
      .nullable()
      .describe("When the first of them joined, in Unix seconds; null if there is nobody."),
  }),
  changes: z.strictObject({
    everybody: changes,
    /** Changes by and to clients. */
    clients: changes,
    byPerson: z
      .array(z.strictObject({ id: z.number(), name: z.string(), count: z.number() }))
      .describe("The people with the most changes."),
    recent: z.strictObject({ everybody: recentActivity, clients: recentActivity }),
  }),
  /** The times at which things expire, in Unix milliseconds: what has expired is counted when the copy is read. */
  pending: z.strictObject({
    /** When API keys that are not revoked expire. */
    keyExpiries: z.array(z.number()),
    imports: z.array(
      z.strictObject({ personId: z.number(), expiresAt: z.number(), state: z.enum(["open", "faulty"]) }),
    ),
  }),
});
export type OrganizationStats = z.infer<typeof organizationStats>;

/** The onboarding steps of a new organization, in order, with whether they are done. */
export const gettingStarted = z.strictObject({
  emailVerified: z.boolean(),
  products: z.boolean(),
  people: z.boolean(),
  branding: z.boolean().nullable().describe("Null if the organization may not choose its branding."),
  secondFactor: z.boolean(),
});
export type GettingStarted = z.infer<typeof gettingStarted>;

const hidden = "Null if your roles do not include it.";

const listed = z.strictObject(totalOutput).nullable().describe(hidden);

/** What needs attention: the same numbers as in the lists that show exactly these. */
export const attention = z.strictObject({
  outOfStock: listed,
  lowStock: listed,
  invitations: listed,
  openImports: listed,
  faultyImports: listed,
  expiringKeys: listed,
});
export type Attention = z.infer<typeof attention>;

/** The part that the principal may see. */
export const overview = z.strictObject({
  attention,
  days: organizationStats.shape.days,
  products: organizationStats.shape.products.omit({ samples: true }),
  sampleProducts: z.number().nullable().describe(`Products of the sample data. ${hidden}`),
  stock: organizationStats.shape.stock.omit({ low: true }).nullable().describe(hidden),
  people: headcount
    .extend({ of: z.enum(["everybody", "clients"]) })
    .nullable()
    .describe(hidden),
  byRole: organizationStats.shape.people.shape.byRole.nullable().describe(hidden),
  changes: changes
    .extend({ of: z.enum(["everybody", "clients"]), recent: recentActivity })
    .nullable()
    .describe(hidden),
  byPerson: organizationStats.shape.changes.shape.byPerson
    .nullable()
    .describe(`The people with the most changes. ${hidden}`),
  gettingStarted: gettingStarted
    .nullable()
    .describe(`The onboarding steps of a new organization. ${hidden} Also null if it is no longer new.`),
});
export type Overview = z.infer<typeof overview>;
