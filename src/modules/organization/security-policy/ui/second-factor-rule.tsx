import { useId } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useTranslations } from "@/i18n/translations";
import type { RuleValues } from "./sign-in-rule-values";

interface SecondFactorRuleProps {
  values: RuleValues;
  problem: string | undefined;
  onChange: (changed: Partial<RuleValues>) => void;
}

/** Whether two-factor authentication is required for everyone, and from when on. */
export function SecondFactorRule({ values, problem, onChange }: SecondFactorRuleProps) {
  const t = useTranslations("signInRules");
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-4 p-4">
      <legend className="float-left w-full font-medium">{t("secondFactor.legend")}</legend>
      <div className="clear-left flex items-start gap-2.5">
        <input
          id={`${id}-required`}
          type="checkbox"
          checked={values.isRequired}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange({ isRequired: event.target.checked })}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <div>
          <label htmlFor={`${id}-required`}>{t("secondFactor.label")}</label>
          <p id={`${id}-help`} className="text-subtle text-xs">
            {t("secondFactor.help")}
          </p>
        </div>
      </div>
      {values.isRequired && (
        <Field
          label={t("secondFactor.from")}
          error={problem}
          help={t("secondFactor.fromHelp")}
          className="max-w-60"
        >
          {(control) => (
            <Input
              {...control}
              type="date"
              value={values.day}
              onChange={(event) => onChange({ day: event.target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
