import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { createSavedView } from "@test/builders";

/** Views belong to one person, not to everyone in the organization. */
const rows = { id: ({ organizationId, userId }: Owner) => createSavedView(organizationId, userId) };

export const attackFixtures: AttackFixtures = {
  "savedViews.update": { rows },
  "savedViews.delete": { rows },
  "savedViews.share": { rows },
  "savedViews.chooseDefault": { rows },
};
