import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = {
  "systemMetrics.view": { fields: () => ({ instance: "server-1:4711:abc" }) },
};
