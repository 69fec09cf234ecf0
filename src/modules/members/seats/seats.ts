import { eq, gt, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { isOpen } from "@/modules/members/invitations/invitation-rows";
import { allOf } from "@/server/db/conditions";
import { invitations, user, userStatus } from "@/server/db/schema";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const t = textsOf("memberErrors");

/** An invitation uses a seat while it can be accepted. */
const isLive = () => allOf(isOpen, gt(invitations.expiresAt, new Date()));

const countActive = (db: TenantDb) => db.count(user, eq(user.status, userStatus.active));

/** Seats used by active people and open invitations. */
export async function countSeatsTaken(db: TenantDb): Promise<number> {
  const [active, invited] = await Promise.all([countActive(db), db.count(invitations, isLive())]);
  return active + invited;
}

/** Seats left for invitations; Infinity if there is no limit. */
export async function countSeatsLeft(db: TenantDb, { limits }: Tenant): Promise<number> {
  if (limits.users === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, limits.users - (await countSeatsTaken(db)));
}

/** The seats of the organization and how many are left; null if there is no limit. */
export async function findSeats(db: TenantDb, tenant: Tenant) {
  const limit = tenant.limits.users;
  return limit === null ? null : { limit, left: await countSeatsLeft(db, tenant) };
}

/**
 * Throws AppError LIMIT_REACHED if active people and invitations of other emails use all seats. Call it with the
 * organization locked.
 */
export async function assertSeatAvailable(tx: TenantDb, { limits }: Tenant, email: string): Promise<void> {
  if (limits.users === null) return;
  const isOthers = allOf(isLive(), ne(invitations.email, email));
  const [active, invited] = await Promise.all([countActive(tx), tx.count(invitations, isOthers)]);
  if (active + invited < limits.users) return;
  throw new AppError("LIMIT_REACHED", t("seatsTaken.invite", { limit: limits.users }));
}

/** Throws AppError LIMIT_REACHED if nobody else can become active. Call it with the organization locked. */
export async function assertActiveSeatAvailable(
  tx: TenantDb,
  { limits }: Tenant,
  occasion: "enable" | "join",
): Promise<void> {
  if (limits.users === null || (await countActive(tx)) < limits.users) return;
  throw new AppError("LIMIT_REACHED", t(`seatsTaken.${occasion}`, { limit: limits.users }));
}
