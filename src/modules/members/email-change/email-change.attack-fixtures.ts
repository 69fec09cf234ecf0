import type { AttackFixtures, SignedIn } from "@test/attack-matrix/attack-fixtures";
import { asTenant, createSecondFactor, createUser, unique } from "@test/builders";
import { totpCodeOf } from "@test/totp";
import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { tenantDb } from "@/server/tenancy/tenant-db";

const newEmail = () => `${unique("new")}@example.test`;

/** A link of a new person's change: the accounts of the matrix must keep their sessions. */
async function linkOf({ organizationId }: SignedIn, kind: "change_email" | "keep_email") {
  const from = `${unique("old")}@example.test`;
  const userId = await createUser(organizationId, { email: from });
  const data = { from, to: newEmail(), sessionId: "none", isFromVerified: true };
  return asTenant(organizationId, () =>
    tenantDb().transaction((tx) => issueOneTimeToken(tx, { kind, userId, data })),
  );
}

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "users.requestEmailChange": {
    fields: async ({ organizationId, userId, password }) => ({
      email: newEmail(),
      password,
      code: totpCodeOf(await createSecondFactor(organizationId, userId)),
    }),
  },
  "users.cancelEmailChange": {
    fields: async ({ organizationId, userId, email }) => {
      const data = { from: email, to: newEmail(), sessionId: "none", isFromVerified: true };
      await asTenant(organizationId, () =>
        tenantDb().transaction((tx) => issueOneTimeToken(tx, { kind: "change_email", userId, data })),
      );
      return {};
    },
  },
  "users.confirmEmailChange": {
    fields: async (user) => ({ token: await linkOf(user, "change_email") }),
  },
  "users.keepEmail": { fields: async (user) => ({ token: await linkOf(user, "keep_email") }) },
};
