import { z } from "zod";

/** Far enough for any plan, near enough to catch a mistyped year. */
const maxYearsAhead = 5;

export const organizationSecurity = z.strictObject({
  /** From when on everybody needs a second factor; null where it is up to each person. */
  secondFactorRequiredFrom: z.iso.datetime().nullable(),
  /** Of the settings; 0 before their first change. */
  version: z.number().int().min(0),
});
export type OrganizationSecurity = z.infer<typeof organizationSecurity>;

export const updateSecurityInput = organizationSecurity.extend({
  secondFactorRequiredFrom: z.iso
    .datetime("Choose a date")
    .refine((date) => Date.parse(date) < Date.now() + maxYearsAhead * 365 * 86_400_000, {
      message: `The date can be at most ${maxYearsAhead} years ahead`,
    })
    .nullable(),
});
export type UpdateSecurityInput = z.infer<typeof updateSecurityInput>;
