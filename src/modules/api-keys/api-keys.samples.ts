import type { Owner } from "@/server/testing/attack-matrix/rows";
import type { Account, AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { createApiKey, unique } from "@/server/testing/builders";

const rows = {
  id: async ({ organizationId, userId }: Owner) => (await createApiKey(organizationId, userId)).id,
};
const settings = () => ({ name: unique("Key"), scopes: ["products:read"], expiresAt: null });

export const samples: AttackFixtures = {
  "apiKeys.create": { fields: ({ password }: Account) => ({ password, ...settings() }) },
  "apiKeys.update": { fields: () => ({ version: 1, ...settings() }), rows },
  "apiKeys.rotate": { fields: ({ password }: Account) => ({ password }), rows },
  "apiKeys.revoke": { rows },
};
