import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { tenantDb } from "@/server/tenancy/tenant-db";
import type { Samples } from "@/server/testing/attack-matrix/samples";
import { asTenant } from "@/server/testing/builders";

/** What the attack matrix cannot know about these procedures. */
export const samples: Samples = {
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
