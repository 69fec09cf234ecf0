import type { AttackFixtures, SignedIn } from "@test/attack-matrix/attack-fixtures";
import { createSecondFactor } from "@test/builders";
import { totpCodeOf } from "@test/totp";
import { seal } from "@/server/auth/secret-box";
import { newTotpSecret } from "@/server/auth/totp";
import { userDetails } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** The password, and a code for an account whose second factor is set up for it. */
async function identityOf({ organizationId, userId, password }: SignedIn) {
  return { password, code: totpCodeOf(await createSecondFactor(organizationId, userId)) };
}

/** A code for a setup that waits to be confirmed. */
async function codeOfSetup({ organizationId, userId }: SignedIn) {
  const secret = newTotpSecret();
  const now = new Date();
  const pending = { totpPendingSealed: seal(secret) };
  await withoutTenantScope("test data", (db) =>
    db
      .insert(userDetails)
      .values({ organizationId, userId, ...pending, createdAt: now, updatedAt: now })
      .onDuplicateKeyUpdate({ set: pending }),
  );
  return { code: totpCodeOf(secret) };
}

export const attackFixtures: AttackFixtures = {
  "auth.beginTotp": { fields: identityOf },
  "auth.confirmTotp": { fields: codeOfSetup },
  "auth.disableTotp": {
    fields: identityOf,
    refusal: (roles) => (roles.includes("superuser") ? "SECOND_FACTOR_REQUIRED" : undefined),
  },
  "auth.regenerateRecoveryCodes": { fields: identityOf },
};
