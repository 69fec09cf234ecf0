import type { Samples } from "@/server/testing/attack-matrix/samples";

export const samples: Samples = {
  "organizations.updateSecurity": { fields: () => ({ secondFactorRequiredFrom: null, version: 0 }) },
};
