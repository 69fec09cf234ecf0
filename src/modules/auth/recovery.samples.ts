import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { tenantDb } from "@/server/tenancy/tenant-db";
import type { Account, AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { asTenant } from "@/server/testing/builders";

const newPassword = "vault lamp orbit";

const linkOf = ({ organizationId, userId }: Account) =>
  asTenant(organizationId, () =>
    tenantDb().transaction((tx) => issueOneTimeToken(tx, { kind: "reset_password", userId })),
  );

/** What the attack matrix cannot know about these procedures. */
export const samples: AttackFixtures = {
  "auth.changePassword": { fields: ({ password }) => ({ currentPassword: password, newPassword }) },
  "auth.forgotPassword": { fields: ({ email }) => ({ email }), answersAnyone: true },
  "auth.inspectResetLink": { fields: async (account) => ({ token: await linkOf(account) }) },
  "auth.resetPassword": {
    fields: async (account) => ({ token: await linkOf(account), password: newPassword }),
  },
};
