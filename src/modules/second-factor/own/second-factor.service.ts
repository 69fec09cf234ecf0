import { eq, isNull } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { secondFactorRuleOf } from "@/lib/second-factor-rule";
import type { IdentityInput } from "@/modules/accounts/sign-in/auth.schema";
import { invalidTotp, reauthenticate } from "@/modules/accounts/sign-in/reauthentication";
import { secondFactorMail } from "@/modules/second-factor/second-factor.mail";
import type { SessionUser } from "@/server/auth/load-session";
import { hashRecoveryCode, newRecoveryCodes } from "@/server/auth/recovery-codes";
import { seal, unseal } from "@/server/auth/secret-box";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { newTotpSecret, totpStepOf, totpUri } from "@/server/auth/totp";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { change } from "@/server/change";
import { allOf } from "@/server/db/conditions";
import { recoveryCodes, userDetails } from "@/server/db/schema";
import { enqueueMail } from "@/server/mail/outbox";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { TotpSetup } from "./second-factor.schema";

const t = textsOf("secondFactorErrors");

/** The state of a person's second factor. */
export async function secondFactorOf(db: TenantDb, userId: number) {
  const [[row], recoveryCodesLeft] = await Promise.all([
    db
      .select({ sealed: userDetails.totpSecretSealed, enabledAt: userDetails.totpEnabledAt })
      .from(userDetails)
      .where(eq(userDetails.userId, userId))
      .limit(1),
    db.count(recoveryCodes, allOf(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt))),
  ]);
  return {
    enabled: Boolean(row?.sealed),
    enabledAt: row?.enabledAt?.toISOString() ?? null,
    recoveryCodesLeft,
  };
}

/**
 * Creates a secret for an authenticator app, which takes effect with its first code (`confirmTotp`); until then, the
 * previous app stays valid. Throws what `reauthenticate` throws.
 */
export async function beginTotp(
  db: TenantDb,
  tenant: Tenant,
  user: SessionUser,
  identity: IdentityInput,
): Promise<TotpSetup> {
  await reauthenticate(db, user, identity);
  const secret = newTotpSecret();
  const pending = { totpPendingSealed: seal(secret) };
  // Without details, the email was in use before verification links existed.
  await change(db, (tx) =>
    tx.upsert(userDetails, { userId: user.userId, emailVerifiedAt: new Date(), ...pending }, pending),
  );
  // A colon would end the name of the issuer (Key Uri Format).
  const issuer = `${tenant.name.replaceAll(":", " ")} (MMR)`;
  return { secret, uri: totpUri(secret, { issuer, account: user.email }) };
}

/**
 * Activates the secret of `beginTotp` and returns new recovery codes, which replace earlier ones. Throws AppError
 * INVALID_TOTP for a wrong code, and CONFLICT if no secret is pending.
 */
export async function confirmTotp(db: TenantDb, tenant: Tenant, { userId }: SessionUser, code: string) {
  return change(db, async (tx) => {
    const current = await lockDetails(tx, userId);
    if (!current?.totpPendingSealed) {
      throw new AppError("CONFLICT", t("nothingToConfirm"));
    }
    const step = totpStepOf(unseal(current.totpPendingSealed), code);
    if (step === null) throw invalidTotp();
    await invalidateCached(keys.session(TenantContext.require().tenantId, userId));
    await tx.update(
      userDetails,
      {
        totpSecretSealed: current.totpPendingSealed,
        totpPendingSealed: null,
        totpEnabledAt: new Date(),
        totpLastStep: step,
      },
      eq(userDetails.userId, userId),
    );
    const change = current.totpSecretSealed ? "replaced" : "enabled";
    await recordSecurityEvent(tx, { type: `second_factor.${change}`, userId });
    await enqueueMail(tx, { userId }, (chosen) =>
      secondFactorMail(tenant, chosen ?? tenant.language, change),
    );
    return { recoveryCodes: await replaceRecoveryCodes(tx, userId) };
  });
}

/**
 * Throws what `reauthenticate` throws, AppError SECOND_FACTOR_REQUIRED if the account must have a second factor, and
 * CONFLICT if it has none.
 */
export async function disableTotp(
  db: TenantDb,
  tenant: Tenant,
  user: SessionUser,
  identity: IdentityInput,
): Promise<void> {
  if (secondFactorRuleOf(user.roles, tenant, Date.now()) === "required") {
    throw new AppError("SECOND_FACTOR_REQUIRED", t("required"));
  }
  await reauthenticate(db, user, identity);
  await change(db, async (tx) => {
    if (!(await removeSecondFactor(tx, user.userId))) throw noSecondFactor();
    await recordSecurityEvent(tx, { type: "second_factor.disabled", userId: user.userId });
    await enqueueMail(tx, { userId: user.userId }, (chosen) =>
      secondFactorMail(tenant, chosen ?? tenant.language, "disabled"),
    );
  });
}

/** New recovery codes that replace the earlier ones. Throws what `reauthenticate` throws, and AppError CONFLICT. */
export async function regenerateRecoveryCodes(db: TenantDb, user: SessionUser, identity: IdentityInput) {
  await reauthenticate(db, user, identity);
  return change(db, async (tx) => {
    const current = await lockDetails(tx, user.userId);
    if (!current?.totpSecretSealed) throw noSecondFactor();
    await recordSecurityEvent(tx, {
      type: "second_factor.recovery_codes_renewed",
      userId: user.userId,
    });
    return { recoveryCodes: await replaceRecoveryCodes(tx, user.userId) };
  });
}

/** Removes the second factor of a person and returns whether there was one. Call it within a transaction. */
export async function removeSecondFactor(tx: TenantDb, userId: number): Promise<boolean> {
  const current = await lockDetails(tx, userId);
  await invalidateCached(keys.session(TenantContext.require().tenantId, userId));
  await tx.update(
    userDetails,
    { totpSecretSealed: null, totpPendingSealed: null, totpEnabledAt: null },
    eq(userDetails.userId, userId),
  );
  await tx.delete(recoveryCodes, eq(recoveryCodes.userId, userId));
  return Boolean(current?.totpSecretSealed);
}

const noSecondFactor = () => new AppError("CONFLICT", t("notSetUp"));

async function lockDetails(tx: TenantDb, userId: number) {
  const [row] = await tx
    .select({
      totpSecretSealed: userDetails.totpSecretSealed,
      totpPendingSealed: userDetails.totpPendingSealed,
    })
    .from(userDetails)
    .where(eq(userDetails.userId, userId))
    .limit(1)
    .for("update");
  return row;
}

async function replaceRecoveryCodes(tx: TenantDb, userId: number): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.delete(recoveryCodes, eq(recoveryCodes.userId, userId));
  await tx.insert(
    recoveryCodes,
    codes.flatMap((code) => {
      const codeHash = hashRecoveryCode(code);
      return codeHash ? [{ userId, codeHash }] : [];
    }),
  );
  return codes;
}
