import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { allowedOrigins } from "@/lib/tenant-settings";
import { settingsVersion } from "@/modules/organization/details/details.schema";

const t = textsOf("settingsChecks");

/** Allowed origins of the REST API. */
export const allowedOriginsState = z.strictObject({
  allowedOrigins: z.array(z.string()),
  version: settingsVersion,
});
export type AllowedOriginsState = z.infer<typeof allowedOriginsState>;

const named = allowedOrigins.refine((list) => new Set(list).size === list.length, {
  error: () => t("originRepeated"),
});

export const setAllowedOriginsInput = z.strictObject({ allowedOrigins: named, version: settingsVersion });
export type SetAllowedOriginsInput = z.infer<typeof setAllowedOriginsInput>;

/** The text field: one origin per line. */
export const allowedOriginsForm = z.strictObject({
  origins: z.string().transform((lines, context) => {
    const typed = lines.split("\n").map((line) => line.trim());
    const { data, error } = named.safeParse(typed.filter(Boolean));
    // At the field as a whole: the form has no parts to show a message at.
    for (const { message } of error?.issues ?? []) context.addIssue({ code: "custom", message });
    return data ?? z.NEVER;
  }),
});

/** The details of an error STALE_VERSION. */
export const staleAllowedOrigins = z.object({ current: allowedOriginsState });
