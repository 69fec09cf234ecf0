import type { Samples } from "@/server/testing/attack-matrix/samples";
import { unique } from "@/server/testing/builders";

/** What the attack matrix cannot know about these procedures. */
export const samples: Samples = {
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
