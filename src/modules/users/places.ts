import { eq, gt, ne } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { allOf } from "@/server/db/conditions";
import { invitations, user, userStatus } from "@/server/db/schema";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { isOpen } from "./invitation-rows";

/** An invitation holds a place while it can be accepted. */
const isLive = () => allOf(isOpen, gt(invitations.expiresAt, new Date()));

const countActive = (db: TenantDb) => db.count(user, eq(user.status, userStatus.active));

/** How many places active people take, and people who can still join. */
export async function countPlacesTaken(db: TenantDb): Promise<number> {
  const [active, invited] = await Promise.all([countActive(db), db.count(invitations, isLive())]);
  return active + invited;
}

/** How many more people may be invited; Infinity where nothing bounds it. */
export async function countPlacesLeft(db: TenantDb, { limits }: Tenant): Promise<number> {
  if (limits.users === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, limits.users - (await countPlacesTaken(db)));
}

/** How many people there may be, and how many more can be invited; null where nothing bounds it. */
export async function findPlaces(db: TenantDb, tenant: Tenant) {
  const limit = tenant.limits.users;
  return limit === null ? null : { limit, left: await countPlacesLeft(db, tenant) };
}

/**
 * Throws AppError LIMIT_REACHED where active people and the invitations of other addresses take all places. Call it
 * where the organization is locked.
 */
export async function requirePlaceFor(tx: TenantDb, { limits }: Tenant, email: string): Promise<void> {
  if (limits.users === null) return;
  const isOthers = allOf(isLive(), ne(invitations.email, email));
  const [active, invited] = await Promise.all([countActive(tx), tx.count(invitations, isOthers)]);
  if (active + invited < limits.users) return;
  throw new AppError(
    "LIMIT_REACHED",
    `${allTaken(limits.users)} Revoke an open invitation or disable someone first.`,
  );
}

/** Throws AppError LIMIT_REACHED where no further person may become active. Call it where the organization is locked. */
export async function requireActivePlace(tx: TenantDb, { limits }: Tenant, advice: string): Promise<void> {
  if (limits.users === null || (await countActive(tx)) < limits.users) return;
  throw new AppError("LIMIT_REACHED", `${allTaken(limits.users)} ${advice}`);
}

const allTaken = (limit: number) =>
  limit === 1
    ? "The only seat of this organization is taken."
    : `All ${limit} seats of this organization are taken.`;
