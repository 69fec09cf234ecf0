import type { Account, AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { createSecondFactor } from "@test/builders";
import { totpCodeOf } from "@test/totp";

/** Password and code of an account that gets its second factor with them. */
async function identityOf({ organizationId, userId, password }: Account) {
  return { password, code: totpCodeOf(await createSecondFactor(organizationId, userId)) };
}

export const attackFixtures: AttackFixtures = {
  "auth.beginTotp": { fields: identityOf },
  // Nothing waits to be confirmed.
  "auth.confirmTotp": { refusal: "CONFLICT" },
  "auth.disableTotp": {
    fields: identityOf,
    refusal: (roles) => (roles.includes("superuser") ? "SECOND_FACTOR_REQUIRED" : undefined),
  },
  "auth.regenerateRecoveryCodes": { fields: identityOf },
};
