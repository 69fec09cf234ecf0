import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { withVersion } from "@/modules/organization/settings/organizations.attack-fixtures";

export const attackFixtures: AttackFixtures = {
  "organizations.setAllowedOrigins": {
    fields: async (user) => ({
      allowedOrigins: ["https://app.example.com"],
      ...(await withVersion(user)),
    }),
  },
};
