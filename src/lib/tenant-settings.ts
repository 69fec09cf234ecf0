import { z } from "zod";
import { defaultLanguage, languages } from "@/i18n/languages";
import { textsOf } from "@/i18n/texts";
import { canonical, timeZone } from "./localization";

const t = textsOf("settingsChecks");

const limits = { min: 1, max: 10_000_000 };

const limit = z
  .number({ error: () => t("limitNotWhole") })
  .int({ error: () => t("limitNotAnInteger") })
  .min(limits.min, { error: () => t("smallestLimit", { min: String(limits.min) }) })
  .max(limits.max, { error: () => t("largestLimit", { max: String(limits.max) }) })
  .nullable();

/** An origin exactly as browsers send it (RFC 6454): https, or http on a developer's own machine. */
const maxOriginLength = 255;
const origin = z
  .string()
  .max(maxOriginLength, { error: () => t("originTooLong", { max: String(maxOriginLength) }) })
  .refine(isAllowedOrigin, {
    error: ({ input }) => t("notAnOrigin", { origin: String(input) }),
  });

const maxOrigins = 20;

/** Allowed origins of the REST API. */
export const allowedOrigins = z
  .array(origin)
  .max(maxOrigins, { error: () => t("tooManyOrigins", { max: String(maxOrigins) }) });

/** The limits of activity retention: at least as long as changes of the subdomain are counted. */
export const retentionDays = { min: 30, max: 3650 } as const;
const retentionProblem = () =>
  t("retentionRange", { min: String(retentionDays.min), max: String(retentionDays.max) });

/** In days; null for forever. */
export const activityRetention = z
  .number({ error: retentionProblem })
  .int({ error: () => t("retentionNotWhole") })
  .min(retentionDays.min, { error: retentionProblem })
  .max(retentionDays.max, { error: retentionProblem })
  .nullable();

const limitsInWords = "Limits that the platform sets for the organization; null for no limit.";

/** All settings, with their defaults. Language, currency, locale and time zone are chosen by the organization itself. */
export const tenantSettings = z.object({
  // What is read is looser than what can be chosen: a currency that goes out of use must not turn prices into others.
  /** Of what people read who have chosen no other. */
  language: z.enum(languages).default(defaultLanguage),
  /** ISO 4217; prices are amounts of it. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default("USD"),
  /** BCP 47; how numbers and dates are written. */
  locale: z
    .string()
    .max(35)
    .refine((tag) => canonical(tag) !== undefined)
    .default("en-US"),
  /** The time zone for the days of statistics and activity filters. */
  timeZone: timeZone.default("UTC"),
  /** Features that the platform can turn off for an organization. */
  features: z
    .object({ branding: z.boolean().default(true), bulkInvitations: z.boolean().default(true) })
    .prefault({}),
  limits: z
    .object({
      users: limit.default(null),
      products: limit.default(null),
      requestsPerMinute: limit.default(null),
    })
    .describe(limitsInWords)
    .prefault({}),
  /** Allowed origins of the REST API; chosen by the organization itself. */
  allowedOrigins: allowedOrigins.default([]),
  /** How many days activity is kept; chosen by the organization's own administrators. */
  activityRetentionDays: activityRetention.default(null),
});
export type TenantSettings = z.infer<typeof tenantSettings>;

/** The settings that the platform chooses. */
export const editedTenantSettings = z.strictObject({
  features: z.strictObject({ branding: z.boolean(), bulkInvitations: z.boolean() }),
  limits: z.strictObject({ users: limit, products: limit, requestsPerMinute: limit }).describe(limitsInWords),
});
export type EditedTenantSettings = z.infer<typeof editedTenantSettings>;
export type FeatureName = keyof TenantSettings["features"];
/** The stored form: defaults are absent. Records of existing databases also have other content. */
export type StoredTenantSettings = z.input<typeof tenantSettings>;

/** The settings of a stored record. Invalid values count as not set: they must not break a workspace. */
export function readTenantSettings(stored: unknown): TenantSettings {
  const record = asRecord(stored);
  const fields = Object.entries(tenantSettings.shape).map(([name, schema]) => {
    const given = schema.safeParse(record[name]);
    return [name, given.success ? given.data : schema.parse(undefined)];
  });
  return tenantSettings.parse(Object.fromEntries(fields));
}

const asRecord = (value: unknown): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).catch({}).parse(value);

function isAllowedOrigin(value: string): boolean {
  // A URL host can contain a *, which would look like a pattern here.
  if (!/^https?:\/\/[a-z\d.-]+(:\d+)?$/.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  if (url.origin !== value) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && url.hostname === "localhost");
}
