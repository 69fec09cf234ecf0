import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { withVersion } from "./organizations.samples";

/** A PNG of one pixel. */
const content =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const samples: AttackFixtures = {
  "organizations.setLogo": { fields: async (account) => ({ content, ...(await withVersion(account)) }) },
  "organizations.removeLogo": { fields: withVersion },
  "organizations.setAccentColor": {
    fields: async (account) => ({ accentColor: "#336699", ...(await withVersion(account)) }),
  },
};
