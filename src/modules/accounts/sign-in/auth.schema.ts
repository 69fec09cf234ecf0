import { z } from "zod";
import { languages } from "@/i18n/languages";
import { textsOf } from "@/i18n/texts";
import { branding } from "@/lib/branding.schema";
import { email } from "@/lib/email";
import { idOf } from "@/lib/ids";
import { roles } from "@/lib/permissions";
import { secondFactorRules } from "@/lib/second-factor-rule";
import { tenantSettings } from "@/lib/tenant-settings";

const t = textsOf("credentials");

/** The current password of an account. */
export const currentPassword = z
  .string()
  .min(1, { error: () => t("enterPassword") })
  .max(1000, { error: () => t("passwordTooLong") });

/** A code of the authenticator app, or a recovery code. */
export const secondFactorCode = z
  .string()
  .trim()
  .min(1, { error: () => t("enterCode") })
  .max(64, { error: () => t("codeTooLong") });

/** Proof of identity; the code is required once the account has a second factor. */
export const identityInput = z.strictObject({ password: currentPassword, code: secondFactorCode.optional() });
export type IdentityInput = z.infer<typeof identityInput>;

/** Passwords are not validated at sign-in: the rules apply when one is set. */
export const loginInput = z.strictObject({
  email,
  password: currentPassword,
  /**
   * A code of the authenticator app or a recovery code; required (TOTP_REQUIRED) if the account has a second factor.
   */
  totp: secondFactorCode.optional(),
});
export type LoginInput = z.infer<typeof loginInput>;

export const viewer = z.strictObject({
  user: z.strictObject({
    id: z.number(),
    email: z.string(),
    firstName: z.string(),
    lastName: z.string(),
    organizationId: z.number(),
    roles: z.array(z.enum(roles)),
    avatar: z.string().nullable().describe("The hash of the picture, part of its URL; null without one."),
    language: z
      .enum(languages)
      .nullable()
      .describe("BCP 47, of pages and mails for the person; null for that of the organization."),
    impersonator: z
      .string()
      .nullable()
      .describe("The superuser in a support session as this person; null outside a support session."),
    impersonatedUntil: z.iso.datetime().nullable().describe("Null if they act themselves."),
  }),
  organization: z.strictObject({
    id: z.number(),
    name: z.string(),
    subdomain: z.string(),
    /** ISO 4217. */
    currency: z.string(),
    /** BCP 47. */
    locale: z.string(),
    /** IANA. */
    timeZone: z.string(),
    features: tenantSettings.shape.features.unwrap(),
    limits: tenantSettings.shape.limits.unwrap(),
    branding,
  }),
  secondFactor: z.strictObject({
    enabled: z.boolean(),
    /** Without one, a person who is required to have it can reach only their own security settings. */
    rule: z.enum(secondFactorRules),
    requiredFrom: z.iso
      .datetime()
      .nullable()
      .describe("When the organization starts to require it; null if it does not."),
  }),
});
export type Viewer = z.infer<typeof viewer>;

const tokens = z.strictObject({
  /** Expires after 15 minutes. */
  accessToken: z.string(),
  /** Expires after 7 days and can be used once. */
  refreshToken: z.string(),
});

export const loginOutput = viewer.extend({ tokens });

export const refreshInput = z.strictObject({ refreshToken: z.string().min(1).max(4096) });
export const refreshOutput = z.strictObject({ tokens });

export const sessionsOutput = z
  .array(
    z.strictObject({
      id: z.string(),
      /** Whether it is the current session. */
      current: z.boolean(),
      impersonator: z
        .string()
        .nullable()
        .describe("The superuser whose support session it is; null for the person's own sessions."),
      ip: z.string().nullable().describe("The IP of its last use; null if unknown."),
      userAgent: z.string().nullable().describe("Null if the client sent none."),
      createdAt: z.iso.datetime(),
      lastUsedAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
    }),
  )
  .describe("The live sessions; at most the 100 most recently used.");

export const revokeSessionInput = z.strictObject({
  id: idOf("auth_sessions", z.string().regex(/^[\w-]{22}$/, { error: () => t("notASession") })),
});

/**
 * To be sent as `x-csrf-token` with every change by a browser session. Requests without a session get a token too,
 * which is never checked.
 */
export const csrfTokenOutput = z.strictObject({ csrfToken: z.string() });
