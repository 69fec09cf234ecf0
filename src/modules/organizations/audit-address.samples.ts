import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { tenantDb } from "@/server/tenancy/tenant-db";
import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { asTenant, createUser } from "@/server/testing/builders";

/** What the attack matrix cannot know about these procedures. */
export const samples: AttackFixtures = {
  "organizations.confirmAuditAddress": {
    fields: async ({ organizationId }) => {
      const userId = await createUser(organizationId, { roles: "[a]" });
      const data = { address: "audit@example.test" };
      const token = await asTenant(organizationId, () =>
        tenantDb().transaction((tx) =>
          issueOneTimeToken(tx, { kind: "confirm_audit_address", userId, data }),
        ),
      );
      return { token };
    },
  },
};
