import { z } from "zod";

/** Where to go from here, once: the token is to be posted to the address within a minute. */
export const handoff = z.strictObject({ handoffUrl: z.string(), handoffToken: z.string() });
export type Handoff = z.infer<typeof handoff>;
