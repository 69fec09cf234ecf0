import type { Role } from "./permissions";

export const secondFactorRules = ["optional", "announced", "required"] as const;
export type SecondFactorRule = (typeof secondFactorRules)[number];

/**
 * Whether a person needs a second factor at a time, in ms since the epoch: superusers always, others from the date set by
 * their organization; before that date it is announced.
 */
export function secondFactorRuleOf(
  roles: readonly Role[],
  { secondFactorRequiredFrom: requiredFrom }: { secondFactorRequiredFrom: number | null },
  now: number,
): SecondFactorRule {
  if (roles.includes("superuser")) return "required";
  if (requiredFrom === null) return "optional";
  return requiredFrom <= now ? "required" : "announced";
}
