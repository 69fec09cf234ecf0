import { randomBytes } from "node:crypto";
import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { createInvitation, createUser, unique } from "@test/builders";
import { eq } from "drizzle-orm";
import { hashToken } from "@/server/auth/tokens";
import { invitations, userStatus } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

const open = { id: ({ organizationId, userId }: Owner) => createInvitation(organizationId, userId) };

/** The link of an invitation that is valid because an administrator of the organization has sent it. */
async function tokenOf({ organizationId }: Owner): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const tokenHash = hashToken(token);
  const id = await createInvitation(organizationId, await createUser(organizationId, { roles: "[a]" }));
  await withoutTenantScope("test data", (db) =>
    db.update(invitations).set({ tokenHash }).where(eq(invitations.id, id)),
  );
  return token;
}

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "auth.acceptInvitation": {
    fields: async (user) => ({ token: await tokenOf(user), password: "vault lamp orbit" }),
  },
  "auth.inspectInvitation": { fields: async (user) => ({ token: await tokenOf(user) }) },
  "users.enable": {
    rows: { id: ({ organizationId }) => createUser(organizationId, { status: userStatus.disabled }) },
  },
  "users.invite": { fields: () => ({ email: `${unique("guest")}@example.test`, roles: ["client"] }) },
  "users.inviteMany": {
    fields: () => ({ rows: [{ email: `${unique("guest")}@example.test`, roles: ["client"] }] }),
  },
  "users.resendInvitation": { rows: open },
  "users.revokeInvitation": { rows: open },
};
