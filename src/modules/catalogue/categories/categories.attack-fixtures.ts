import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { unique } from "@test/builders";

const name = () => ({ name: unique("Category") });

export const attackFixtures: AttackFixtures = {
  "categories.create": { fields: name },
  "categories.update": { fields: () => ({ ...name(), parentId: null }) },
};
