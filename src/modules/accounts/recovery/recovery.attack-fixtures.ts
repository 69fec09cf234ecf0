import type { AttackFixtures, SignedIn } from "@test/attack-matrix/attack-fixtures";
import { asTenant } from "@test/builders";
import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { tenantDb } from "@/server/tenancy/tenant-db";

const newPassword = "vault lamp orbit";

const linkOf = ({ organizationId, userId }: SignedIn) =>
  asTenant(organizationId, () =>
    tenantDb().transaction((tx) => issueOneTimeToken(tx, { kind: "reset_password", userId })),
  );

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "auth.changePassword": { fields: ({ password }) => ({ currentPassword: password, newPassword }) },
  "auth.forgotPassword": { fields: ({ email }) => ({ email }), servesAnyone: true },
  "auth.inspectResetLink": { fields: async (user) => ({ token: await linkOf(user) }) },
  "auth.resetPassword": {
    fields: async (user) => ({ token: await linkOf(user), password: newPassword }),
  },
};
