import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { unique } from "@/server/testing/builders";

/** What the attack matrix cannot know about these procedures. */
export const samples: AttackFixtures = {
  "signUp.checkSubdomain": { fields: () => ({ subdomain: unique("free") }) },
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
