import { z } from "zod";
import { idOf } from "@/lib/ids";
import { totalOutput } from "@/lib/pagination.schema";

const cursor = z.strictObject({ at: z.iso.datetime(), id: idOf("security_events") });
export type SecurityEventCursor = z.infer<typeof cursor>;

export const listSecurityEventsInput = z.strictObject({
  /** The last event of the previous page; absent for the newest events. */
  before: cursor.optional(),
  limit: z.number().int().min(1).max(100).default(10),
});
export type ListSecurityEventsInput = z.infer<typeof listSecurityEventsInput>;

const securityEvent = z.strictObject({
  id: z.number(),
  type: z.string(),
  at: z.iso.datetime(),
  person: z
    .strictObject({ id: z.number(), name: z.string(), email: z.string() })
    .nullable()
    .describe("The target user; null if there is none, or if the event is about the whole organization."),
  actorName: z.string().nullable().describe("Who did it; null if nobody was signed in."),
  impersonator: z
    .string()
    .nullable()
    .describe("The superuser who did it in a support session as the actor; null if the actor did it."),
  ip: z.string().nullable().describe("Null if unknown."),
  userAgent: z.string().nullable().describe("Null if the client sent none."),
  details: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe("Details by the type of the event; null if there are none."),
});
export type SecurityEventEntry = z.infer<typeof securityEvent>;

export const securityEventList = z.strictObject({
  items: z.array(securityEvent),
  ...totalOutput,
  next: cursor.nullable().describe("The `before` of the next page; null on the last one."),
});
export type SecurityEventList = z.infer<typeof securityEventList>;
