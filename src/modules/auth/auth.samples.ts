import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { createSecondFactor } from "@/server/testing/builders";
import { totpCodeOf } from "@/server/testing/totp";

/** What the attack matrix cannot know about these procedures. */
export const samples: AttackFixtures = {
  "auth.login": {
    fields: async ({ organizationId, userId, email, password }) => ({
      email,
      password,
      totp: totpCodeOf(await createSecondFactor(organizationId, userId)),
    }),
  },
  "auth.refresh": { fields: ({ refreshToken }) => ({ refreshToken }) },
};
