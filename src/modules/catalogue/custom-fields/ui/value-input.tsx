"use client";

import { controlClasses, Input } from "@/components/ui/input";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { type GivenProductValue, maxFieldText } from "@/lib/custom-fields";
import type { CustomField } from "../custom-fields.schema";

type Value = GivenProductValue["value"];

interface ValueInputProps {
  field: CustomField;
  value: Value;
  onValue: (value: Value) => void;
  onBlur?: () => void;
  id: string;
  required: boolean;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

/** A value of a custom field, typed or chosen as its kind is. */
export function ValueInput({ field, value, onValue, ...control }: ValueInputProps) {
  const t = useTranslations("customFieldValues");
  const shared = {
    ...control,
    value: String(value ?? ""),
    autoComplete: "off",
  };
  const typed = {
    ...shared,
    maxLength: maxFieldText,
    onChange: (event: { target: { value: string } }) => onValue(event.target.value),
  };
  switch (field.kind) {
    case "text":
      return <Input {...typed} />;
    case "link":
      return (
        <Input {...typed} type="url" inputMode="url" placeholder={t("linkExample")} spellCheck={false} />
      );
    case "number":
    case "money":
      return <Input {...typed} inputMode="decimal" className="text-end tabular-nums" />;
    case "date":
      return <Input {...typed} type="date" min="1000-01-01" max="9999-12-31" />;
    case "yesNo":
      return (
        <select
          {...shared}
          onChange={({ target }) => onValue(target.value === "" ? null : target.value === "true")}
          className={selectClasses}
        >
          <option value="">{t("none")}</option>
          <option value="true">{t("yes")}</option>
          <option value="false">{t("no")}</option>
        </select>
      );
    case "choice":
      return (
        <select {...shared} onChange={typed.onChange} className={selectClasses}>
          <option value="">{t("none")}</option>
          {field.options.map(({ id, name }) => (
            <option key={id}>{name}</option>
          ))}
        </select>
      );
  }
}

const selectClasses = cn(controlClasses, "h-10 px-3 md:h-9");
