import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { createSecondFactor } from "@test/builders";
import { totpCodeOf } from "@test/totp";

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "auth.login": {
    fields: async ({ organizationId, userId, email, password }) => ({
      email,
      password,
      totp: totpCodeOf(await createSecondFactor(organizationId, userId)),
    }),
  },
  "auth.refresh": { fields: ({ refreshToken }) => ({ refreshToken }) },
};
