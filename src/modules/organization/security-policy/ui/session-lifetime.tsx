import { useId } from "react";
import { Choice } from "@/components/ui/choice";
import { DurationField } from "@/components/ui/duration-field";
import { cn } from "@/lib/cn";
import { sessionHours } from "../security.schema";
import { lifetimeChoices, minutesOf, type RuleValues } from "./sign-in-rule-values";

interface SessionLifetimeProps {
  values: RuleValues;
  /** The current session length in minutes; null without a limit. */
  current: number | null;
  problem: string | undefined;
  onChange: (changed: Partial<RuleValues>) => void;
}

/** The session length, after which people have to sign in again. */
export function SessionLifetime({ values, current, problem, onChange }: SessionLifetimeProps) {
  const name = useId();
  const minutes = minutesOf(values);
  const isShorter = typeof minutes === "number" && (current === null || minutes < current);
  return (
    <fieldset aria-describedby={`${name}-help`} className="border-line border-t p-4">
      <legend className="float-left w-full font-medium">Session length</legend>
      <p id={`${name}-help`} className="clear-left text-subtle text-xs">
        After this time, people have to sign in again, even if they are active. It counts from sign-in.
      </p>
      <div className="mt-3 grid grid-cols-2 gap-2 xl:grid-cols-3">
        {lifetimeChoices.map(({ value, label, help }) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            label={label}
            help={help}
            checked={values.lifetime === value}
            onChange={() => onChange({ lifetime: value })}
            className={cn(
              "min-h-10 gap-2.5 rounded-md border px-3 py-2",
              values.lifetime === value ? "border-link" : "border-line",
              help && "col-span-2 xl:col-span-3",
            )}
          />
        ))}
      </div>
      {values.lifetime === "custom" && (
        <DurationField
          label="Hours"
          range={sessionHours}
          longest="30 days"
          value={values.hours}
          error={problem}
          onChange={(hours) => onChange({ hours })}
          className="mt-3"
        />
      )}
      <p role="status" className="mt-3 text-subtle text-xs empty:hidden">
        {isShorter && "Sessions older than that end as soon as you save, possibly including yours."}
      </p>
    </fieldset>
  );
}
