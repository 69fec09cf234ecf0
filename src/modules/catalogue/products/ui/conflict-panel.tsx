"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { DateTime } from "@/components/ui/date-time";
import { GitMerge } from "@/components/ui/icons";
import { cn } from "@/lib/cn";
import type { ProductFields } from "../products.schema";
import { type FieldName, fieldLabels } from "./form-values";
import type { Comparison } from "./use-save-product";

interface ConflictPanelProps {
  comparison: Comparison;
  form: UseFormReturn<ProductFields>;
  onChange: (comparison: Comparison) => void;
}

/** Shows both versions field by field; the choice is applied to the form below. */
export function ConflictPanel({ comparison, form, onChange }: ConflictPanelProps) {
  const { before, current, disputed, mine, reason, theirs, changedBy } = comparison;
  const values = { ...theirs, ...useWatch({ control: form.control }) };
  const heading = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves for each new version, not for each choice.
  useEffect(() => heading.current?.focus(), [current.version]);

  const put = (name: FieldName, source: ProductFields) => {
    const options = { shouldDirty: true, shouldValidate: true };
    if (name === "stock") form.setValue(name, source[name], options);
    else if (name === "description") form.setValue(name, source[name], options);
    else form.setValue(name, source[name], options);
  };
  const takeTheirs = (name: FieldName) => {
    // Text typed since then is the new "yours".
    if (values[name] !== theirs[name]) onChange({ ...comparison, mine: { ...mine, [name]: values[name] } });
    put(name, theirs);
  };

  return (
    <section
      aria-labelledby="conflict"
      className="mb-5 rounded-lg border border-warning-line bg-warning-soft"
    >
      <div className="flex gap-3 p-4">
        <GitMerge aria-hidden className="mt-0.5 size-4 shrink-0 text-warning-text" />
        <div>
          <h2
            id="conflict"
            ref={heading}
            tabIndex={-1}
            className="font-semibold text-warning-text outline-none"
          >
            {reason === "restored" ? "The product was restored" : "Someone else changed this product"}
          </h2>
          <p className="mt-0.5">
            {reason === "restored" ? "It was restored from the trash " : "It was saved "}
            {changedBy && `by ${changedBy} `}on <DateTime value={current.updatedAt} show="both" />.{" "}
            {disputed.length > 0
              ? "Choose what to keep for each field, then save."
              : "Your fields are not affected: save to apply your changes."}{" "}
            Nothing you typed is lost.
          </p>
        </div>
      </div>
      {disputed.map((name) => {
        const takesTheirs = values[name] === theirs[name];
        return (
          <fieldset key={name} className="border-warning-line border-t px-4 pt-3 pb-4">
            <legend className="float-left mb-2 w-full font-medium">{fieldLabels[name]}</legend>
            <div className="clear-left grid gap-2 sm:grid-cols-2">
              <Choice
                name={name}
                label={mine[name] === before[name] ? "Value when you started" : "Your value"}
                checked={!takesTheirs}
                onChoose={() => put(name, mine)}
              >
                {shown(takesTheirs ? mine[name] : values[name])}
              </Choice>
              <Choice
                name={name}
                label={reason === "restored" ? "Restored value" : "Current value"}
                checked={takesTheirs}
                onChoose={() => takeTheirs(name)}
              >
                {shown(theirs[name])}
              </Choice>
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}

function shown(value: ProductFields[FieldName]): ReactNode {
  const empty = value === null || value === "" || Number.isNaN(value);
  return empty ? <span className="text-subtle italic">empty</span> : String(value);
}

interface ChoiceProps {
  name: FieldName;
  label: string;
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Choice({ name, label, checked, onChoose, children }: ChoiceProps) {
  return (
    <label
      className={cn(
        "flex cursor-pointer gap-2.5 rounded-md border bg-surface p-3 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-link",
        checked ? "border-link" : "border-line",
      )}
    >
      <input
        type="radio"
        name={`keep-${name}`}
        checked={checked}
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
      />
      <span className="min-w-0">
        <span className="block text-subtle text-xs leading-5">{label}</span>
        <span className="block max-h-40 overflow-y-auto whitespace-pre-wrap break-words">{children}</span>
      </span>
    </label>
  );
}
