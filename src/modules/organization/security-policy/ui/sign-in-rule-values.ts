import type { Translator } from "@/i18n/translations";
import { dayOf, startOfDay } from "@/lib/days";
import { durationOf } from "@/lib/duration";
import { type OrganizationSecurity, sessionHours, type UpdateSecurityInput } from "../security.schema";

/** The values of the sign-in rules form. */
export interface RuleValues {
  isRequired: boolean;
  /** In the format of a date field. */
  day: string;
  /** Minutes as text, "none" or "custom". */
  lifetime: string;
  /** The hours typed for "custom". */
  hours: string;
}

/** The changes to send. */
export type RuleInput = Omit<UpdateSecurityInput, "version" | "password">;

/** Problems, by field. */
export interface Problems {
  day?: string | undefined;
  hours?: string | undefined;
}

const presetMinutes = [60, 480, 1440, 10_080, 43_200];

/** The preset session lengths; any other number of hours can be typed. */
export const lifetimes: readonly string[] = ["none", ...presetMinutes.map(String), "custom"];

interface RuleTexts {
  t: Translator<"signInRules">;
  tDurations: Translator<"durations">;
}

/** What one of the offered session lengths is called. */
export function lifetimeName(value: string, { t, tDurations }: RuleTexts): string {
  if (value === "none") return t("lifetime.none");
  return value === "custom" ? t("lifetime.custom") : durationOf(tDurations, Number(value));
}

/** The stored rules as form values; `knowsDay` in the browser, which alone knows the reader's day. */
export function valuesOf(security: OrganizationSecurity, { knowsDay }: { knowsDay: boolean }): RuleValues {
  const { secondFactorRequiredFrom, sessionLifetimeMinutes: minutes } = security;
  const isPreset = minutes === null || presetMinutes.includes(minutes);
  return {
    isRequired: secondFactorRequiredFrom !== null,
    day: knowsDay ? dayOf(secondFactorRequiredFrom ?? new Date().toISOString()) : "",
    lifetime: minutes === null ? "none" : isPreset ? String(minutes) : "custom",
    hours: minutes === null || isPreset ? "" : String(minutes / 60),
  };
}

/** The chosen minutes; null for no limit, undefined if invalid. */
export function minutesOf({ lifetime, hours }: Pick<RuleValues, "lifetime" | "hours">) {
  if (lifetime === "none") return null;
  if (lifetime !== "custom") return Number(lifetime);
  const typed = /^\s*\d{1,3}\s*$/.test(hours) ? Number(hours) : 0;
  return typed >= sessionHours.min && typed <= sessionHours.max ? typed * 60 : undefined;
}

/** The changes of the edited values; without an input there are problems. */
export function inputOf(
  values: RuleValues,
  touched: Partial<RuleValues>,
  t: Translator<"signInRules">,
): { input?: RuleInput; problems: Problems } {
  const input: RuleInput = {};
  const problems: Problems = {};
  if ("isRequired" in touched || "day" in touched) {
    const from = values.isRequired ? startOfDay(values.day) : null;
    if (values.isRequired && !from) problems.day = t("problems.day");
    else input.secondFactorRequiredFrom = from;
  }
  if ("lifetime" in touched || "hours" in touched) {
    const minutes = minutesOf(values);
    if (minutes === undefined) {
      problems.hours = t("problems.hours", {
        min: String(sessionHours.min),
        max: String(sessionHours.max),
      });
    } else input.sessionLifetimeMinutes = minutes;
  }
  return problems.day || problems.hours ? { problems } : { input, problems };
}
