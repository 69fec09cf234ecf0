import type { Account, AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { createSecondFactor } from "@/server/testing/builders";
import { totpCodeOf } from "@/server/testing/totp";

/** Password and code of an account that gets its second factor with them. */
async function identityOf({ organizationId, userId, password }: Account) {
  return { password, code: totpCodeOf(await createSecondFactor(organizationId, userId)) };
}

export const samples: AttackFixtures = {
  "auth.beginTotp": { fields: identityOf },
  // Nothing waits to be confirmed.
  "auth.confirmTotp": { refusal: "CONFLICT" },
  "auth.disableTotp": {
    fields: identityOf,
    refusal: (roles) => (roles.includes("superuser") ? "SECOND_FACTOR_REQUIRED" : undefined),
  },
  "auth.regenerateRecoveryCodes": { fields: identityOf },
};
