import type { AttackFixtures, SignedIn } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { createApiKey, unique } from "@test/builders";

const rows = {
  id: async ({ organizationId, userId }: Owner) => (await createApiKey(organizationId, userId)).id,
};
const settings = () => ({ name: unique("Key"), scopes: ["products:read"], expiresAt: null });

export const attackFixtures: AttackFixtures = {
  "apiKeys.create": { fields: ({ password }: SignedIn) => ({ password, ...settings() }) },
  "apiKeys.update": { fields: () => ({ version: 1, ...settings() }), rows },
  "apiKeys.rotate": { fields: ({ password }: SignedIn) => ({ password }), rows },
  "apiKeys.revoke": { rows },
};
