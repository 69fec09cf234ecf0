import { and, eq, ne } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { isSameName } from "@/lib/same-name";
import { user, userStatus } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** True where somebody else who is not removed has the username, in whatever letter case. */
export async function isUsernameTaken(tx: TenantDb, personId: number, username: string): Promise<boolean> {
  // The collation takes more for the same, such as letters with and without accents.
  const similar = await tx
    .select({ username: user.username })
    .from(user)
    .where(and(eq(user.username, username), ne(user.id, personId), ne(user.status, userStatus.removed)));
  return similar.some((row) => row.username !== null && isSameName(row.username, username));
}

/** Throws AppError DUPLICATE. Call it where the organization is locked: of two who want the same, one waits. */
export async function refuseTakenUsername(
  tx: TenantDb,
  personId: number,
  username: string | null | undefined,
): Promise<void> {
  if (!username || !(await isUsernameTaken(tx, personId, username))) return;
  const message = "This username is taken.";
  throw new AppError("DUPLICATE", message, { fieldErrors: { username: [message] } });
}
