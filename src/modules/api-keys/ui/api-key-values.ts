import { z } from "zod";
import { dayOf, endOfDay } from "@/lib/days";
import { type ApiKey, type ApiKeySettings, apiKeyName, apiKeyScopes } from "../api-keys.schema";

export const expiryChoices = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "1 year" },
  { value: "day", label: "Until a date" },
  { value: "none", label: "Never" },
] as const;

/** The values of the form. */
export const apiKeyForm = z
  .strictObject({
    name: apiKeyName,
    scopes: apiKeyScopes,
    expiry: z.enum(expiryChoices.map(({ value }) => value)),
    /** Of a date field. */
    day: z.string(),
  })
  .refine(({ expiry, day }) => expiry !== "day" || Date.parse(endOfDay(day) ?? "") > Date.now(), {
    path: ["day"],
    message: "Choose today or a later date",
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
