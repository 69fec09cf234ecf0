import { aliasedTable, and, desc, eq, lt, lte, or, type SQL } from "drizzle-orm";
import { fullName } from "@/lib/full-name";
import { columnsOf } from "@/server/db/columns";
import { securityEvents, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type {
  ListSecurityEventsInput,
  SecurityEventCursor,
  SecurityEventList,
} from "./security-events.schema";

/** The security events of the organization, or of one person, newest first. */
export async function listSecurityEvents(
  db: TenantDb,
  { before, limit }: ListSecurityEventsInput,
  { userId }: { userId?: number } = {},
): Promise<SecurityEventList> {
  const actor = aliasedTable(user, "actor");
  const isOfAccount = userId === undefined ? undefined : eq(securityEvents.userId, userId);
  const page = db
    .select({
      ...columnsOf(securityEvents, "id", "type", "createdAt", "ip", "userAgent", "details", "impersonator"),
      person: { id: user.id, firstName: user.firstName, lastName: user.lastName, email: user.email },
      actor: { firstName: actor.firstName, lastName: actor.lastName },
    })
    .from(securityEvents)
    .leftJoin(user, eq(user.id, securityEvents.userId))
    .leftJoin(actor, eq(actor.id, securityEvents.createdBy))
    .where(and(isOfAccount, before && olderThan(before)))
    .orderBy(desc(securityEvents.createdAt), desc(securityEvents.id))
    // One more tells whether there is a next page.
    .limit(limit + 1);
  const [rows, total] = await Promise.all([page, db.total(securityEvents, isOfAccount)]);
  const items = rows.slice(0, limit).map(({ createdAt, person, actor, ...event }) => ({
    ...event,
    at: createdAt.toISOString(),
    person: person && { id: person.id, name: fullName(person), email: person.email },
    actorName: actor && fullName(actor),
  }));
  const last = items.at(-1);
  return { items, ...total, next: last && rows.length > limit ? { at: last.at, id: last.id } : null };
}

/** Written so that the database starts reading the index from there. */
function olderThan({ at, id }: SecurityEventCursor): SQL | undefined {
  const moment = new Date(at);
  return and(
    lte(securityEvents.createdAt, moment),
    or(lt(securityEvents.createdAt, moment), lt(securityEvents.id, id)),
  );
}
