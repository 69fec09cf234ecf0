import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { dayOf, endOfDay } from "@/lib/days";
import { type ApiKey, type ApiKeySettings, apiKeyName, apiKeyScopes } from "../api-keys.schema";

const t = textsOf("apiKeys");

export const expiries = ["30", "90", "365", "day", "none"] as const;
export type Expiry = (typeof expiries)[number];

const expiry = z.enum(expiries);
export const isExpiry = (value: unknown): value is Expiry => expiry.safeParse(value).success;

/** The values of the form. */
export const apiKeyForm = z
  .strictObject({
    name: apiKeyName,
    scopes: apiKeyScopes,
    expiry,
    /** Of a date field. */
    day: z.string(),
  })
  .refine(({ expiry, day }) => expiry !== "day" || Date.parse(endOfDay(day) ?? "") > Date.now(), {
    path: ["day"],
    error: () => t("dayInPast"),
  });
export type ApiKeyValues = z.infer<typeof apiKeyForm>;

export const newKeyValues: ApiKeyValues = { name: "", scopes: [], expiry: "90", day: "" };

export const valuesOf = ({ name, scopes, expiresAt }: ApiKey): ApiKeyValues => ({
  name,
  scopes,
  expiry: expiresAt === null ? "none" : "day",
  day: expiresAt === null ? "" : dayOf(expiresAt),
});

/** Converts the values. An unchanged day keeps its exact moment. */
export function settingsOf({ name, scopes, expiry, day }: ApiKeyValues, stored?: ApiKey): ApiKeySettings {
  const kept = stored?.expiresAt;
  if (expiry === "none") return { name, scopes, expiresAt: null };
  if (expiry === "day")
    return { name, scopes, expiresAt: kept && dayOf(kept) === day ? kept : endOfDay(day) };
  return { name, scopes, expiresAt: new Date(Date.now() + Number(expiry) * 86_400_000).toISOString() };
}
