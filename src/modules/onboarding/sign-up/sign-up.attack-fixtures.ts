import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { unique } from "@test/builders";

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "signUp.checkSubdomain": { fields: () => ({ subdomain: unique("free") }) },
  "signUp.startDemo": { fields: () => ({ timeZone: "Europe/Berlin" }) },
  "signUp.create": {
    fields: () => ({
      organizationName: unique("Organization"),
      subdomain: unique("new"),
      firstName: "Test",
      lastName: "User",
      email: `${unique("owner")}@example.test`,
      password: "vault lamp orbit",
    }),
  },
};
