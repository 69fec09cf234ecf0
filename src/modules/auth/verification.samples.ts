import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { tenantDb } from "@/server/tenancy/tenant-db";
import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { asTenant } from "@/server/testing/builders";

/** What the attack matrix cannot know about these procedures. */
export const samples: AttackFixtures = {
  "auth.verifyEmail": {
    fields: async ({ organizationId, userId, email }) => ({
      token: await asTenant(organizationId, () =>
        tenantDb().transaction((tx) =>
          issueOneTimeToken(tx, { kind: "verify_email", userId, data: { email } }),
        ),
      ),
    }),
  },
};
