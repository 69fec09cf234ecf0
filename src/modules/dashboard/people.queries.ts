import { count, eq, gt, sql } from "drizzle-orm";
import { roles } from "@/lib/permissions";
import { parseRoles, storedClientOnly } from "@/lib/roles";
import { isOpen } from "@/modules/members/invitations/invitation-rows";
import { invitations, user, userStatus } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000);

/** The number of active people, how many joined since the moments, and people by role. */
export async function readPeople(db: TenantDb, from: Date, before: Date) {
  const joinedSince = (moment: Date) =>
    sql<number>`sum(${user.createdAt} >= ${seconds(moment)})`.mapWith(Number);
  const [rows, [invited]] = await Promise.all([
    db
      .select({
        roles: user.roles,
        total: sql<number>`count(*)`.mapWith(Number),
        joined: joinedSince(from),
        joinedInBoth: joinedSince(before),
        firstJoined: sql<number>`min(${user.createdAt})`.mapWith(Number),
      })
      .from(user)
      .where(eq(user.status, userStatus.active))
      .groupBy(user.roles),
    db
      .select({
        open: count(),
        valid: sql<number>`coalesce(sum(${gt(invitations.expiresAt, new Date())}), 0)`.mapWith(Number),
      })
      .from(invitations)
      .where(isOpen),
  ]);
  const headcountOf = (some: typeof rows) => ({
    total: sumOf(some, ({ total }) => total),
    joined: sumOf(some, ({ joined }) => joined),
    joinedBefore: sumOf(some, ({ joined, joinedInBoth }) => joinedInBoth - joined),
  });
  const byRole = roles.map((role) => ({
    role,
    count: sumOf(
      rows.filter((row) => parseRoles(row.roles).includes(role)),
      ({ total }) => total,
    ),
  }));
  return {
    everybody: headcountOf(rows),
    clients: headcountOf(rows.filter((row) => row.roles === storedClientOnly)),
    byRole: byRole.filter(({ count }) => count > 0),
    hasInvited: (invited?.valid ?? 0) > 0,
    invitations: invited?.open ?? 0,
    firstJoined: rows.length > 0 ? Math.min(...rows.map((row) => row.firstJoined)) : null,
  };
}

const sumOf = <T>(items: T[], numberOf: (item: T) => number) =>
  items.reduce((sum, item) => sum + numberOf(item), 0);
