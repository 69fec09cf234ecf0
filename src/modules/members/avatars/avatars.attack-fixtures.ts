import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";

/** A PNG of one pixel. */
const content =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const attackFixtures: AttackFixtures = { "users.setAvatar": { fields: () => ({ content }) } };
