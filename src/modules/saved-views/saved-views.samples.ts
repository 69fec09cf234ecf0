import type { Owner } from "@/server/testing/attack-matrix/rows";
import type { AttackFixtures } from "@/server/testing/attack-matrix/samples";
import { createSavedView } from "@/server/testing/builders";

/** Views are one person's: the owner's, and not whoever's of the organization. */
const rows = { id: ({ organizationId, userId }: Owner) => createSavedView(organizationId, userId) };

export const samples: AttackFixtures = {
  "savedViews.update": { rows },
  "savedViews.delete": { rows },
};
