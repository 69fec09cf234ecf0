import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";

/** What the attack matrix cannot know about these procedures. */
export const attackFixtures: AttackFixtures = { "workspaces.find": { fields: ({ email }) => ({ email }) } };
