import { z } from "zod";

export const addedSamples = z.strictObject({ added: z.number() });

export const removedSamples = z.strictObject({
  removed: z.number(),
  /** The names of those that stay, since somebody changed them or moved them to the trash. */
  kept: z.array(z.string()),
  /** The names of the custom fields that came with them and stay, since products have values in them or somebody changed them. */
  keptFields: z.array(z.string()),
});
export type RemovedSamples = z.infer<typeof removedSamples>;
