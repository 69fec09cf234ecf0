import type { Samples } from "@/server/testing/attack-matrix/samples";
import { withVersion } from "./organizations.samples";

export const samples: Samples = {
  "organizations.setAllowedOrigins": {
    fields: async (account) => ({
      allowedOrigins: ["https://app.example.com"],
      ...(await withVersion(account)),
    }),
  },
};
