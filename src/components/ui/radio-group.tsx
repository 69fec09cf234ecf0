import { useId } from "react";

interface RadioGroupProps<Value> {
  legend: string;
  /** Only for screen readers. */
  isLegendHidden?: boolean;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  help?: string;
  className?: string;
}

/** A choice between a few visible options. */
export function RadioGroup<Value>({
  legend,
  isLegendHidden = false,
  options,
  value,
  onChange,
  help,
  className,
}: RadioGroupProps<Value>) {
  const name = useId();
  const helpId = `${name}-help`;
  return (
    <fieldset className={className} aria-describedby={help && helpId}>
      <legend className={isLegendHidden ? "sr-only" : "mb-1.5 font-medium"}>{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.label}
            className="inline-flex min-h-10 cursor-pointer items-center rounded-md border border-line px-3 has-[:checked]:border-link has-[:checked]:bg-accent-soft has-[:checked]:font-medium has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-link has-[:focus-visible]:outline-offset-2 md:min-h-8 md:px-2.5"
          >
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
      {help && (
        <p id={helpId} className="mt-1.5 text-subtle text-xs">
          {help}
        </p>
      )}
    </fieldset>
  );
}
