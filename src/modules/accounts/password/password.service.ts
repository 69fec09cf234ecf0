import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { ownWordProblem, type PasswordOwner } from "@/lib/password-policy";
import { reauthenticate } from "@/modules/accounts/sign-in/reauthentication";
import { endSessionsOf } from "@/server/auth/end-sessions";
import type { SessionUser } from "@/server/auth/load-session";
import { voidOneTimeTokens } from "@/server/auth/one-time-tokens";
import { hashPassword } from "@/server/auth/passwords";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { change } from "@/server/change";
import { user } from "@/server/db/schema";
import { enqueueMail } from "@/server/mail/outbox";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { passwordChangedMail } from "./password.mails";
import type { ChangePasswordInput } from "./password.schema";

const t = textsOf("authErrors");

/**
 * Changes the principal's password, ends the other sessions and returns their number. Throws AppError INVALID_CREDENTIALS
 * or BAD_REQUEST at the field, TOO_MANY_REQUESTS as at sign-in, and CONFLICT if the password was changed elsewhere
 * meanwhile.
 */
export async function changePassword(
  db: TenantDb,
  tenant: Tenant,
  sessionUser: SessionUser,
  { currentPassword, newPassword }: ChangePasswordInput,
): Promise<number> {
  const { userId, sessionId } = sessionUser;
  assertNoPersonalWords("newPassword", newPassword, ownerOf(tenant, sessionUser));
  // Does not ask for the second factor: if there is one, the new password alone signs nobody in.
  const confirmedHash = await reauthenticate(
    db,
    sessionUser,
    { password: currentPassword },
    {
      passwordField: "currentPassword",
      secondFactor: false,
    },
  );
  if (newPassword === currentPassword) {
    throw fieldError("BAD_REQUEST", "newPassword", t("samePassword"));
  }
  const passwordHash = await hashPassword(newPassword);
  return change(db, async (tx) => {
    const [row] = await tx
      .select({ passwordHash: user.passwordHash })
      .from(user)
      .where(eq(user.id, userId))
      .limit(1)
      .for("update");
    if (row?.passwordHash !== confirmedHash) {
      throw new AppError("CONFLICT", t("passwordChangedElsewhere"));
    }
    await tx.update(user, { passwordHash }, eq(user.id, userId));
    // Voids reset links, so that nobody with access to an old mail can change it back.
    await voidOneTimeTokens(tx, "reset_password", userId);
    await recordSecurityEvent(tx, { type: "password.changed", userId });
    await enqueueMail(tx, { userId }, (chosen) =>
      passwordChangedMail(tenant, chosen ?? tenant.language, new Date()),
    );
    return endSessionsOf(tx, userId, { exceptSessionId: sessionId });
  });
}

/** Words about the person that a password must not contain. */
export function ownerOf(tenant: Tenant, owner: Pick<SessionUser, "email" | "firstName" | "lastName">) {
  const { email, firstName, lastName } = owner;
  return { email, firstName, lastName, organizationName: tenant.name, subdomain: tenant.subdomain };
}

/** Throws AppError BAD_REQUEST at the field if the password contains a word about its owner. */
export function assertNoPersonalWords(field: string, password: string, owner: PasswordOwner): void {
  const problem = ownWordProblem(password, owner);
  if (problem) throw fieldError("BAD_REQUEST", field, problem);
}
