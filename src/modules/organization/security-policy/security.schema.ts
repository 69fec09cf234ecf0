import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { currentPassword } from "@/modules/accounts/sign-in/auth.schema";
import { settingsVersion } from "@/modules/organization/details/details.schema";

const t = textsOf("settingsChecks");

/** Far enough for any plan, near enough to catch a mistyped year. */
const maxYearsAhead = 5;

/** The limits of the session length: at least an hour, since access tokens live for 15 minutes, and at most 30 days. */
export const sessionHours = { min: 1, max: 720 } as const;
const hoursProblem = () =>
  t("sessionRange", { min: String(sessionHours.min), max: String(sessionHours.max) });

export const organizationSecurity = z.strictObject({
  secondFactorRequiredFrom: z.iso
    .datetime()
    .nullable()
    .describe("When everyone starts to need a second factor; null if it is optional."),
  sessionLifetimeMinutes: z
    .number()
    .nullable()
    .describe(
      "How long after signing in people must sign in again; null if a session lasts as long as it is used.",
    ),
  version: settingsVersion,
});
export type OrganizationSecurity = z.infer<typeof organizationSecurity>;

/** The details of an error STALE_VERSION. */
export const staleSecurity = z.object({ current: organizationSecurity });

const securityFields = z.strictObject({
  secondFactorRequiredFrom: z.iso
    .datetime({ error: () => t("chooseDate") })
    .refine((date) => Date.parse(date) < Date.now() + maxYearsAhead * 365 * 86_400_000, {
      error: () => t("dateTooFar", { years: String(maxYearsAhead) }),
    })
    .nullable(),
  sessionLifetimeMinutes: z
    .number()
    .int({ error: () => t("sessionNotWhole") })
    .min(sessionHours.min * 60, { error: hoursProblem })
    .max(sessionHours.max * 60, { error: hoursProblem })
    .nullable(),
});

export const updateSecurityInput = securityFields.partial().extend({
  version: settingsVersion,
  /** The principal's password: an unattended session must not be able to weaken everyone's security. */
  password: currentPassword,
});
export type UpdateSecurityInput = z.infer<typeof updateSecurityInput>;
