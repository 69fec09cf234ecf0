"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { GitMerge } from "@/components/ui/icons";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";

/** A field that both sides have changed, to different values. */
export interface DisputedField {
  name: string;
  label: string;
  mine: ReactNode;
  mineLabel?: string | undefined;
  theirs: ReactNode;
  takesTheirs: boolean;
  onMine: () => void;
  onTheirs: () => void;
}

interface ConflictProps {
  title: string;
  /** What happened, and what to do. */
  children: ReactNode;
  theirsLabel?: string | undefined;
  disputed: DisputedField[];
  /** Another one for each conflict, which gets the focus. */
  version: string | number;
  className?: string;
}

/** Shows both versions field by field; a choice is applied to the form below. */
export function Conflict(props: ConflictProps) {
  const { title, children, disputed, theirsLabel, version, className } = props;
  const t = useTranslations("conflicts");
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves for each new version, not for each choice.
  useEffect(() => heading.current?.focus(), [version]);

  return (
    <section
      aria-labelledby={id}
      className={cn("rounded-lg border border-warning-line bg-warning-soft", className)}
    >
      <div className="flex gap-3 p-4">
        <GitMerge aria-hidden className="mt-0.5 size-4 shrink-0 text-warning-text" />
        <div>
          <h2 id={id} ref={heading} tabIndex={-1} className="font-semibold text-warning-text outline-none">
            {title}
          </h2>
          <p className="mt-0.5">{children}</p>
        </div>
      </div>
      {disputed.map((field) => (
        <fieldset key={field.name} className="border-warning-line border-t px-4 pt-3 pb-4">
          <legend className="float-left mb-2 w-full font-medium">{field.label}</legend>
          <div className="clear-left grid gap-2 sm:grid-cols-2">
            <Choice
              name={`${id}${field.name}`}
              label={field.mineLabel ?? t("yourValue")}
              checked={!field.takesTheirs}
              onChoose={field.onMine}
            >
              {field.mine}
            </Choice>
            <Choice
              name={`${id}${field.name}`}
              label={theirsLabel ?? t("currentValue")}
              checked={field.takesTheirs}
              onChoose={field.onTheirs}
            >
              {field.theirs}
            </Choice>
          </div>
        </fieldset>
      ))}
    </section>
  );
}

/** A value of a form as text. */
export const shownValue = (value: unknown): ReactNode => <Value of={value} />;

function Value({ of: value }: { of: unknown }): ReactNode {
  const t = useTranslations("conflicts");
  if (typeof value === "boolean") return t(value ? "on" : "off");
  if (Array.isArray(value) && value.length > 0) return value.join(", ");
  if (typeof value === "object" && value && "name" in value) return String(value.name);
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  return text === "" || text === "NaN" ? <span className="text-subtle italic">{t("empty")}</span> : text;
}

interface ChoiceProps {
  name: string;
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
        name={name}
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
