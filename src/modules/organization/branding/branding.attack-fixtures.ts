import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { withVersion } from "@/modules/organization/settings/organizations.attack-fixtures";

/** A PNG of one pixel. */
const content =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const attackFixtures: AttackFixtures = {
  "organizations.setLogo": { fields: async (user) => ({ content, ...(await withVersion(user)) }) },
  "organizations.removeLogo": { fields: withVersion },
  "organizations.setAccentColor": {
    fields: async (user) => ({ accentColor: "#336699", ...(await withVersion(user)) }),
  },
};
