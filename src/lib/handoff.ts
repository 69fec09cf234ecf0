import { z } from "zod";

/** A handoff: post the token to the URL, once, within a minute. */
export const handoff = z.strictObject({ handoffUrl: z.string(), handoffToken: z.string() });
export type Handoff = z.infer<typeof handoff>;
