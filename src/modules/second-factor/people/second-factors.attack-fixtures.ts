import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { createSecondFactor, createUser } from "@test/builders";

export const attackFixtures: AttackFixtures = {
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
