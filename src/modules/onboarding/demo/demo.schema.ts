import { z } from "zod";
import { handoff } from "@/lib/handoff";
import { line } from "@/lib/text";

export const startDemoInput = z.strictObject({
  /** The visitor's, in which the demo shows its days and says when it ends. A browser may have one that we do not know. */
  timeZone: line({ label: "timeZone", max: 64 }),
});
export type StartDemoInput = z.infer<typeof startDemoInput>;

export const startDemoOutput = handoff;
