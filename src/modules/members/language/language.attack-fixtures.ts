import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";

export const attackFixtures: AttackFixtures = {
  "users.setLanguage": { fields: () => ({ language: "de" }) },
};
