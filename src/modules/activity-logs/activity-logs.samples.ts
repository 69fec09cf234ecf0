import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { createApiKey } from "@/server/testing/builders";

/** What the attack matrix cannot know about these procedures. */
export const samples: AttackFixtures = {
  "activityLogs.list": {
    fields: () => ({ action: "product.", entity: "product" }),
    rows: {
      apiKeyId: async ({ organizationId, userId }) => (await createApiKey(organizationId, userId)).id,
    },
  },
};
