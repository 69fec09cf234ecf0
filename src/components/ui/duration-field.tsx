import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";

interface DurationFieldProps {
  /** The unit, such as "Days". */
  label: string;
  range: { min: number; max: number };
  /** The maximum in a longer unit, such as "10 years". */
  longest: string;
  /** As typed. */
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  className?: string;
}

/** For a whole number of hours or days. */
export function DurationField({
  label,
  range,
  longest,
  value,
  error,
  onChange,
  className,
}: DurationFieldProps) {
  const t = useTranslations("forms");
  return (
    <Field
      label={label}
      error={error}
      help={t("duration", { ...range, longest })}
      className={cn("max-w-60", className)}
    >
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
