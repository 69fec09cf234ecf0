import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { withVersion } from "./organizations.samples";

export const samples: AttackFixtures = {
  "organizations.setAllowedOrigins": {
    fields: async (account) => ({
      allowedOrigins: ["https://app.example.com"],
      ...(await withVersion(account)),
    }),
  },
};
