import type { AttackFixtures, SignedIn } from "@test/attack-matrix/attack-fixtures";
import { createSecondFactor } from "@test/builders";
import { totpCodeOf } from "@test/totp";

/** The password, and a code for an account whose second factor is set up for it. */
async function identityOf({ organizationId, userId, password }: SignedIn) {
  return { password, code: totpCodeOf(await createSecondFactor(organizationId, userId)) };
}

export const attackFixtures: AttackFixtures = {
  "auth.beginTotp": { fields: identityOf },
  // No setup is waiting to be confirmed.
  "auth.confirmTotp": { refusal: "CONFLICT" },
  "auth.disableTotp": {
    fields: identityOf,
    refusal: (roles) => (roles.includes("superuser") ? "SECOND_FACTOR_REQUIRED" : undefined),
  },
  "auth.regenerateRecoveryCodes": { fields: identityOf },
};
