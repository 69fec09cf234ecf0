import type { Samples } from "@/server/testing/attack-matrix/samples";

/** What the attack matrix cannot know about these procedures. */
export const samples: Samples = {
  "activityLogs.list": { fields: () => ({ action: "product.", entity: "product" }) },
};
