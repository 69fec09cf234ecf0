import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { fieldError } from "@/lib/app-error";
import { user, userDetails, userStatus } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const t = textsOf("memberErrors");

const assignments = ["advisorId", "sponsorId"] as const;

type ChosenAssignments = Partial<Record<(typeof assignments)[number], number | null | undefined>>;

/**
 * Throws AppError NOT_FOUND for an advisor or sponsor who is not in the organization or was removed, and BAD_REQUEST
 * for the person themselves. Call it with the organization locked, so that nobody is removed meanwhile.
 */
export async function assertValidAssignments(
  tx: TenantDb,
  personId: number,
  chosen: ChosenAssignments,
): Promise<void> {
  const given = assignments.flatMap((field) => {
    const id = chosen[field];
    return id ? [{ field, id }] : [];
  });
  if (given.length === 0) return;
  const ids = given.map(({ id }) => id);
  const rows = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(inArray(user.id, ids), ne(user.status, userStatus.removed)));
  for (const { field, id } of given) {
    if (id === personId) {
      throw fieldError("BAD_REQUEST", field, t(field === "advisorId" ? "ownAdvisor" : "ownSponsor"));
    }
    if (!rows.some((row) => row.id === id))
      throw fieldError("NOT_FOUND", field, t("personNotFound", { id: String(id) }));
  }
}

/** Removes a person as advisor and sponsor of everyone else; returns whose they were. */
export async function clearAssignments(
  tx: TenantDb,
  personId: number,
): Promise<{ advisorOf?: number[]; sponsorOf?: number[] }> {
  const isAdvised = eq(user.advisorId, personId);
  const isSponsored = eq(user.sponsorId, personId);
  const isAssigned = or(isAdvised, isSponsored);
  const assigned = await tx
    .select({ id: user.id, advisorId: user.advisorId, sponsorId: user.sponsorId })
    .from(user)
    .where(isAssigned);
  if (assigned.length === 0) return {};
  // An open form with one of these people becomes stale.
  await tx.update(
    userDetails,
    { version: sql`${userDetails.version} + 1` },
    inArray(userDetails.userId, tx.select({ id: user.id }).from(user).where(isAssigned)),
  );
  await tx.update(user, { advisorId: null }, isAdvised);
  await tx.update(user, { sponsorId: null }, isSponsored);
  const advisorOf = assigned.filter(({ advisorId }) => advisorId === personId).map(({ id }) => id);
  const sponsorOf = assigned.filter(({ sponsorId }) => sponsorId === personId).map(({ id }) => id);
  return { ...(advisorOf.length > 0 && { advisorOf }), ...(sponsorOf.length > 0 && { sponsorOf }) };
}
