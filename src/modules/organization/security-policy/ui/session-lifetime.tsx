import { useId } from "react";
import { Choice } from "@/components/ui/choice";
import { DurationField } from "@/components/ui/duration-field";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { sessionHours } from "../security.schema";
import { lifetimeName, lifetimes, minutesOf, type RuleValues } from "./sign-in-rule-values";

interface SessionLifetimeProps {
  values: RuleValues;
  /** The current session length in minutes; null without a limit. */
  current: number | null;
  problem: string | undefined;
  onChange: (changed: Partial<RuleValues>) => void;
}

/** The session length, after which people have to sign in again. */
export function SessionLifetime({ values, current, problem, onChange }: SessionLifetimeProps) {
  const t = useTranslations("signInRules");
  const tDurations = useTranslations("durations");
  const name = useId();
  const minutes = minutesOf(values);
  const isShorter = typeof minutes === "number" && (current === null || minutes < current);
  return (
    <fieldset aria-describedby={`${name}-help`} className="border-line border-t p-4">
      <legend className="float-left w-full font-medium">{t("fields.lifetime")}</legend>
      <p id={`${name}-help`} className="clear-left text-subtle text-xs">
        {t("lifetime.explanation")}
      </p>
      <div className="mt-3 grid grid-cols-2 gap-2 xl:grid-cols-3">
        {lifetimes.map((value) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            label={lifetimeName(value, { t, tDurations })}
            help={value === "none" ? t("lifetime.noneHelp") : undefined}
            checked={values.lifetime === value}
            onChange={() => onChange({ lifetime: value })}
            className={cn(
              "min-h-10 gap-2.5 rounded-md border px-3 py-2",
              values.lifetime === value ? "border-link" : "border-line",
              value === "none" && "col-span-2 xl:col-span-3",
            )}
          />
        ))}
      </div>
      {values.lifetime === "custom" && (
        <DurationField
          label={t("lifetime.hours")}
          range={sessionHours}
          longest={t("lifetime.longest")}
          value={values.hours}
          error={problem}
          onChange={(hours) => onChange({ hours })}
          className="mt-3"
        />
      )}
      <p role="status" className="mt-3 text-subtle text-xs empty:hidden">
        {isShorter && t("lifetime.shorter")}
      </p>
    </fieldset>
  );
}
