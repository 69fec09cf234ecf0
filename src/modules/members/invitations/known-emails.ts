import { inArray } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { normalizeEmail } from "@/lib/mailbox";
import { user, userStatus } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const t = textsOf("memberErrors");

/** Why an email cannot be invited. */
export type KnownEmail = "existing_user" | "disabled";

/** Which of the given emails, at least one, have an account that is not removed. */
export async function findKnownEmails(db: TenantDb, emails: string[]): Promise<Map<string, KnownEmail>> {
  const users = await db
    .select({ email: user.email, status: user.status })
    .from(user)
    .where(inArray(user.email, emails));
  // Compares as the collation does: emails that differ only in accents are the same, and cannot both have an account.
  const collator = new Intl.Collator("en", { sensitivity: "base" });
  const known = new Map<string, KnownEmail>();
  for (const email of emails) {
    const existing = users.find((one) => collator.compare(one.email, email) === 0);
    if (!existing) continue;
    const isSame = normalizeEmail(existing.email) === email;
    if (isSame && existing.status === userStatus.removed) continue;
    known.set(email, existing.status === userStatus.disabled ? "disabled" : "existing_user");
  }
  return known;
}

/**
 * Throws AppError DUPLICATE if the email has an account that is not removed; at the input field with the email, if
 * there is one.
 */
export async function assertEmailAvailable(tx: TenantDb, email: string, field?: "email"): Promise<void> {
  const known = (await findKnownEmails(tx, [email])).get(email);
  if (!known) return;
  const message = t(`knownEmail.${known}`);
  throw new AppError("DUPLICATE", message, field && { fieldErrors: { [field]: [message] } });
}
