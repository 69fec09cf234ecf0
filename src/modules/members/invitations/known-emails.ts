import { inArray } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { normalizeEmail } from "@/lib/mailbox";
import { user, userStatus } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** Why an email cannot be invited. */
export type KnownAddress = "member" | "disabled";

/** Which of the given emails, at least one, have an account that is not removed. */
export async function findKnownAddresses(
  db: TenantDb,
  addresses: string[],
): Promise<Map<string, KnownAddress>> {
  const accounts = await db
    .select({ email: user.email, status: user.status })
    .from(user)
    .where(inArray(user.email, addresses));
  // Compares as the collation does: emails that differ only in accents are the same, and cannot both have an account.
  const collator = new Intl.Collator("en", { sensitivity: "base" });
  const known = new Map<string, KnownAddress>();
  for (const address of addresses) {
    const account = accounts.find(({ email }) => collator.compare(email, address) === 0);
    if (!account) continue;
    const isSame = normalizeEmail(account.email) === address;
    if (isSame && account.status === userStatus.removed) continue;
    known.set(address, account.status === userStatus.disabled ? "disabled" : "member");
  }
  return known;
}

const messages: Record<KnownAddress, string> = {
  member: "This email already belongs to someone here.",
  disabled: "This email belongs to a disabled account. Enable the account instead.",
};

/**
 * Throws AppError DUPLICATE if the email has an account that is not removed; at the input field with the email, if
 * there is one.
 */
export async function assertEmailAvailable(tx: TenantDb, email: string, field?: "email"): Promise<void> {
  const known = (await findKnownAddresses(tx, [email])).get(email);
  if (!known) return;
  const message = messages[known];
  throw new AppError("DUPLICATE", message, field && { fieldErrors: { [field]: [message] } });
}
