import { z } from "zod";

const milliseconds = z.number().nonnegative();
const dependency = <Shape extends z.ZodRawShape>(more: Shape) =>
  z.discriminatedUnion("status", [
    z.strictObject({ status: z.literal("up"), latencyMs: milliseconds, version: z.string(), ...more }),
    z.strictObject({ status: z.literal("down") }),
  ]);

/** The response of /api/health/details. */
export const healthDetails = z.strictObject({
  /** "degraded" if something needs attention, although requests may be served. */
  status: z.enum(["ok", "degraded"]),
  instance: z.string(),
  version: z.string(),
  node: z.string(),
  uptimeSeconds: z.number().int().nonnegative(),
  isShuttingDown: z.boolean(),
  database: dependency({
    /** The migrations applied in the database, and those of this version. */
    migrations: z.strictObject({ applied: z.number().int(), expected: z.number().int() }),
    outbox: z.strictObject({ mails: z.number().int(), oldestSeconds: z.number().int() }),
  }),
  /** For each, the time since it was last known to be up to date with the primary; null if it never was. */
  replicas: z.array(z.strictObject({ behindMs: milliseconds.nullable() })),
  redis: dependency({}),
  /** Where files are; null if there is none. Requests are served without it. */
  bucket: z
    .discriminatedUnion("status", [
      z.strictObject({ status: z.literal("up"), latencyMs: milliseconds }),
      z.strictObject({ status: z.literal("down") }),
    ])
    .nullable(),
  pool: z.strictObject({
    size: z.number().int(),
    open: z.number().int(),
    inUse: z.number().int(),
    waiting: z.number().int(),
  }),
  workers: z.strictObject({
    mail: z.enum(["running", "stopped"]),
    systemMetrics: z.strictObject({
      state: z.enum(["running", "stopped"]),
      lastSampleAt: z.iso.datetime().nullable(),
    }),
  }),
});
export type HealthDetails = z.infer<typeof healthDetails>;
