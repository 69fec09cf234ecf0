import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { createApiKey } from "@test/builders";

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "activityLogs.list": {
    fields: () => ({ action: "product.", entity: "product" }),
    rows: {
      apiKeyId: async ({ organizationId, userId }) => (await createApiKey(organizationId, userId)).id,
    },
  },
};
