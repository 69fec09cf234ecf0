import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { createSecondFactor, createUser } from "@/server/testing/builders";

export const samples: AttackFixtures = {
  "users.resetSecondFactor": {
    rows: {
      async id({ organizationId }) {
        const userId = await createUser(organizationId);
        await createSecondFactor(organizationId, userId);
        return userId;
      },
    },
  },
};
