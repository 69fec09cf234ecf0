import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { fieldError } from "@/lib/app-error";
import { normalizeEmail } from "@/lib/mailbox";
import type { SessionUser } from "@/server/auth/load-session";
import { beginSignInAttempt } from "@/server/auth/lockout";
import { verifyPassword } from "@/server/auth/passwords";
import { spendSecondFactor } from "@/server/auth/second-factor";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { user, userDetails } from "@/server/db/schema";
import { currentRequest } from "@/server/operation";
import { assertNotDemo } from "@/server/tenancy/assert-not-demo";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const t = textsOf("authErrors");

/** The input field that holds a code: one's own, or the one at sign-in. */
type CodeField = "code" | "totp";

/** The error for a code that is wrong, outdated or used. */
export const invalidTotp = (field: CodeField = "code") => fieldError("INVALID_TOTP", field, t("wrongCode"));

/** If a code is required and none was given. */
export const totpRequired = (field: CodeField = "code") =>
  fieldError("TOTP_REQUIRED", field, t("codeRequired"));

interface Demand {
  /** The input with the password: errors are shown there. */
  passwordField?: string;
  /** False if the password is enough, even if the account has a second factor. */
  secondFactor?: boolean;
}

/**
 * Makes a signed-in person confirm their identity before a sensitive change, with the password and, if the account has
 * one, the second factor. Failures count like those of a sign-in. Returns the hash that the password matched. Throws
 * AppError INVALID_CREDENTIALS, TOTP_REQUIRED, INVALID_TOTP or TOO_MANY_REQUESTS; in a demo, whose visitor has no password,
 * FORBIDDEN.
 */
export async function reauthenticate(
  db: TenantDb,
  { organizationId, userId, email }: Pick<SessionUser, "organizationId" | "userId" | "email">,
  given: { password: string; code?: string | undefined },
  { passwordField = "password", secondFactor = true }: Demand = {},
): Promise<string> {
  assertNotDemo();
  const attempt = await beginSignInAttempt(organizationId, normalizeEmail(email), currentRequest().ip);
  const outcome = await checkCredentials(db, userId, { ...given, secondFactor }).catch(async (error) => {
    await attempt.withdraw();
    throw error;
  });
  if (typeof outcome === "object") {
    await attempt.succeeded();
    return outcome.passwordHash;
  }
  if (outcome === "code missing") {
    await attempt.withdraw();
    throw totpRequired();
  }
  const { locksAccount } = await attempt.failed();
  await recordSecurityEvent(db, {
    type: locksAccount ? "sign_in.locked" : "reauthentication.failed",
    userId,
  });
  if (outcome === "code wrong") throw invalidTotp();
  throw fieldError("INVALID_CREDENTIALS", passwordField, t("wrongPassword"));
}

async function checkCredentials(
  db: TenantDb,
  userId: number,
  { password, code, secondFactor }: { password: string; code?: string | undefined; secondFactor: boolean },
): Promise<{ passwordHash: string } | "password wrong" | "code missing" | "code wrong"> {
  const [row] = await db
    .select({ passwordHash: user.passwordHash, totpSecretSealed: userDetails.totpSecretSealed })
    .from(user)
    .leftJoin(userDetails, eq(userDetails.userId, user.id))
    .where(eq(user.id, userId))
    .limit(1);
  const fits = await verifyPassword(password, row?.passwordHash ?? null);
  if (!row || !fits) return "password wrong";
  const { passwordHash, totpSecretSealed } = row;
  if (!totpSecretSealed || !secondFactor) return { passwordHash };
  if (!code) return "code missing";
  const isValid = await spendSecondFactor(db, { userId, totpSecretSealed }, code);
  return isValid ? { passwordHash } : "code wrong";
}
