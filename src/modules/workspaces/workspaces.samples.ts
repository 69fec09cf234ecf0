import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";

/** What the attack matrix cannot know about these procedures. */
export const samples: AttackFixtures = { "workspaces.find": { fields: ({ email }) => ({ email }) } };
