import { and, eq, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { fieldError } from "@/lib/app-error";
import { isSameName } from "@/lib/same-name";
import { user, userStatus } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const t = textsOf("memberErrors");

/** True if another person who is not removed has the username, ignoring case. */
export async function isUsernameTaken(tx: TenantDb, personId: number, username: string): Promise<boolean> {
  // The collation treats more as equal, such as letters with and without accents.
  const similar = await tx
    .select({ username: user.username })
    .from(user)
    .where(and(eq(user.username, username), ne(user.id, personId), ne(user.status, userStatus.removed)));
  return similar.some((row) => row.username !== null && isSameName(row.username, username));
}

/** Throws AppError DUPLICATE. Call it with the organization locked: concurrent requests for the same name wait. */
export async function assertUsernameAvailable(
  tx: TenantDb,
  personId: number,
  username: string | null | undefined,
): Promise<void> {
  if (!username || !(await isUsernameTaken(tx, personId, username))) return;
  throw fieldError("DUPLICATE", "username", t("usernameTaken"));
}
