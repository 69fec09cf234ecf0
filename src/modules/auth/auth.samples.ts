import type { Samples } from "@/server/testing/attack-matrix/samples";

/** What the attack matrix cannot know about these procedures. */
export const samples: Samples = {
  "auth.login": { fields: ({ email, password }) => ({ email, password }) },
  "auth.refresh": { fields: ({ refreshToken }) => ({ refreshToken }) },
};
