import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { asTenant, createUser } from "@test/builders";
import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { tenantDb } from "@/server/tenancy/tenant-db";

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "organizations.confirmAuditEmail": {
    fields: async ({ organizationId }) => {
      const userId = await createUser(organizationId, { roles: "[a]" });
      const data = { email: "audit@example.test" };
      const token = await asTenant(organizationId, () =>
        tenantDb().transaction((tx) => issueOneTimeToken(tx, { kind: "confirm_audit_email", userId, data })),
      );
      return { token };
    },
  },
};
