import { z } from "zod";
import { allowedOrigins } from "@/lib/tenant-settings";
import { settingsVersion } from "./details.schema";

/** From which pages of other origins the REST API may be called. */
export const allowedOriginsState = z.strictObject({
  allowedOrigins: z.array(z.string()),
  version: settingsVersion,
});
export type AllowedOriginsState = z.infer<typeof allowedOriginsState>;

const named = allowedOrigins.refine(
  (list) => new Set(list).size === list.length,
  "List each origin only once",
);

export const setAllowedOriginsInput = z.strictObject({ allowedOrigins: named, version: settingsVersion });
export type SetAllowedOriginsInput = z.infer<typeof setAllowedOriginsInput>;

/** What people type: an origin a line. */
export const allowedOriginsForm = z.strictObject({
  origins: z.string().transform((lines, context) => {
    const typed = lines.split("\n").map((line) => line.trim());
    const { data, error } = named.safeParse(typed.filter(Boolean));
    // Of the field as a whole: it has no parts that a message could stand at.
    for (const { message } of error?.issues ?? []) context.addIssue({ code: "custom", message });
    return data ?? z.NEVER;
  }),
});

/** What comes with an error STALE_VERSION. */
export const staleAllowedOrigins = z.object({ current: allowedOriginsState });
