import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";

/** What the attack matrix cannot know about these procedures. */
export const samples: AttackFixtures = {
  "systemMetrics.view": { fields: () => ({ instance: "server-1:4711:abc" }) },
};
