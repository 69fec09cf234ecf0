import { z } from "zod";
import { idOf } from "@/lib/ids";
import { totalOutput } from "@/lib/pagination";

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
    .describe(
      "Whose account it concerns; null where there is no such account, or it concerns the whole organization.",
    ),
  actorName: z.string().nullable().describe("Who did it; null where nobody was signed in."),
  impersonator: z
    .string()
    .nullable()
    .describe("The superuser who did it in a support session as the actor; null if the actor did it."),
  ip: z.string().nullable().describe("Null where the address is not known."),
  userAgent: z.string().nullable().describe("Null where the client did not say what it is."),
  details: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe("What else is known, by the type of the event; null where there is nothing."),
});
export type SecurityEventEntry = z.infer<typeof securityEvent>;

export const securityEventList = z.strictObject({
  items: z.array(securityEvent),
  ...totalOutput,
  next: cursor.nullable().describe("What `before` has to be for the next page; null on the last one."),
});
export type SecurityEventList = z.infer<typeof securityEventList>;
