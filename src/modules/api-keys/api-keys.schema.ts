import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { idOf } from "@/lib/ids";
import { totalOutput } from "@/lib/pagination.schema";
import { grantableToKeys } from "@/lib/permissions";
import { line } from "@/lib/text";
import { identityInput } from "@/modules/accounts/sign-in/auth.schema";

const t = textsOf("apiKeyChecks");

/** Per organization, not counting revoked ones. */
export const maxApiKeys = 50;
/** Includes recently revoked ones, as many as the list shows. */
export const maxListedApiKeys = 2 * maxApiKeys;
/** How long the list still shows a revoked key. */
export const revokedShownDays = 30;
/** How long before its expiry a key is reported as expiring soon. */
export const expiresSoonDays = 14;
/** How many hours the previous secret can stay valid after a rotation. */
export const graceHours = [0, 1, 24] as const;

const maxYears = 10;
const farthest = () => new Date().setFullYear(new Date().getFullYear() + maxYears);

export const apiKeyName = line({ label: "name", min: 1, max: 100 });
export const apiKeyScopes = z
  .array(z.enum(grantableToKeys))
  .min(1, { error: () => t("noScope") })
  .max(grantableToKeys.length);
const expiresAt = z.iso
  .datetime()
  .refine((moment) => Date.parse(moment) > Date.now(), { error: () => t("past") })
  .refine((moment) => Date.parse(moment) <= farthest(), {
    error: () => t("tooFar", { years: String(maxYears) }),
  })
  .nullable();

const settings = z.strictObject({ name: apiKeyName, scopes: apiKeyScopes, expiresAt });
const id = idOf("api_keys");

/** Creating a key requires the password: the key outlives the session. */
export const createApiKeyInput = identityInput.extend(settings.shape);
export const updateApiKeyInput = settings.partial().extend({ id, version: z.number().int().positive() });
export const rotateApiKeyInput = identityInput.extend({ id, graceHours: z.literal(graceHours) });
export const revokeApiKeyInput = z.strictObject({ id });
export type ApiKeySettings = z.infer<typeof settings>;
export type CreateApiKeyInput = z.infer<typeof createApiKeyInput>;
export type UpdateApiKeyInput = z.infer<typeof updateApiKeyInput>;
export type RotateApiKeyInput = z.infer<typeof rotateApiKeyInput>;

const moment = z.iso.datetime();

/** The state of a key. */
const apiKeyState = z.enum(["active", "expires_soon", "expired", "revoked", "maker_inactive"]);

export const apiKey = settings.extend({
  id,
  prefix: z.string(),
  state: apiKeyState,
  expiresAt: moment.nullable().describe("Null if the key does not expire."),
  scopes: z.array(z.enum(grantableToKeys)),
  /** Scopes that the creator has lost, and the key with them. */
  withheld: z.array(z.enum(grantableToKeys)),
  maker: z.strictObject({ id: z.number(), name: z.string(), isActive: z.boolean() }),
  createdAt: moment,
  lastUsedAt: moment.nullable().describe("Null before the first use."),
  lastUsedIp: z.string().nullable().describe("Null before the first use, and if the IP is unknown."),
  previousExpiresAt: moment
    .nullable()
    .describe("Until when the previous secret is valid; null if there is none."),
  revokedAt: moment.nullable().describe("Null if the key is not revoked."),
  version: z.number(),
});
export type ApiKey = z.infer<typeof apiKey>;
export const apiKeyList = z.strictObject({
  items: z
    .array(apiKey)
    .describe(
      `Keys that are not revoked, then those revoked within ${revokedShownDays} days, newest first; at most ${maxListedApiKeys}.`,
    ),
  ...totalOutput,
});
export type ApiKeyList = z.infer<typeof apiKeyList>;

/** Includes the key itself, which is not stored and never returned again. */
export const apiKeyWithSecret = z.strictObject({ apiKey, key: z.string() });

/** The details of an error STALE_VERSION. */
export const staleApiKey = z.object({ current: apiKey });
