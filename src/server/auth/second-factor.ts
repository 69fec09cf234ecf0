import { eq, isNull, lt } from "drizzle-orm";
import { allOf } from "@/server/db/conditions";
import { recoveryCodes, userDetails } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { hashRecoveryCode } from "./recovery-codes";
import { unseal } from "./secret-box";
import { recordSecurityEvent } from "./security-events";
import { totpStepOf } from "./totp";

/**
 * Verifies a code of the person's authenticator app, or an unused recovery code, and marks it as used. Of concurrent
 * uses of the same code, one succeeds.
 */
export async function spendSecondFactor(
  db: TenantDb,
  { userId, totpSecretSealed }: { userId: number; totpSecretSealed: string },
  code: string,
): Promise<boolean> {
  const step = totpStepOf(unseal(totpSecretSealed), code);
  if (step !== null) return spendStep(db, { userId, totpSecretSealed }, step);
  const codeHash = hashRecoveryCode(code);
  return codeHash !== null && spendRecoveryCode(db, userId, codeHash);
}

async function spendStep(
  db: TenantDb,
  { userId, totpSecretSealed }: { userId: number; totpSecretSealed: string },
  step: number,
): Promise<boolean> {
  const { affectedRows } = await db.update(
    userDetails,
    { totpLastStep: step },
    allOf(
      eq(userDetails.userId, userId),
      eq(userDetails.totpSecretSealed, totpSecretSealed),
      lt(userDetails.totpLastStep, step),
    ),
  );
  if (affectedRows === 1) return true;
  // Either the code is used, or what is stored has changed since it was read: the person has another secret or none, or
  // `resealAll` has sealed the same one with another key.
  const [row] = await db
    .select({ sealed: userDetails.totpSecretSealed })
    .from(userDetails)
    .where(eq(userDetails.userId, userId))
    .limit(1);
  if (!row?.sealed || row.sealed === totpSecretSealed) return false;
  const isSameSecret = unseal(row.sealed) === unseal(totpSecretSealed);
  return isSameSecret && spendStep(db, { userId, totpSecretSealed: row.sealed }, step);
}

async function spendRecoveryCode(db: TenantDb, userId: number, codeHash: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const isUnused = allOf(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));
    const { affectedRows } = await tx.update(
      recoveryCodes,
      { usedAt: new Date() },
      allOf(isUnused, eq(recoveryCodes.codeHash, codeHash)),
    );
    if (affectedRows !== 1) return false;
    const left = await tx.count(recoveryCodes, isUnused);
    await recordSecurityEvent(tx, {
      type: "second_factor.recovery_code_used",
      userId,
      details: { left },
    });
    return true;
  });
}
