import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

interface ChoiceProps extends ComponentProps<"input"> {
  type: "checkbox" | "radio";
  label: string;
  help?: ReactNode;
  /** For the whole control; `font-medium` emphasizes the label. */
  className?: string;
}

/** A checkbox or radio button with its label and, below it, a description. */
export function Choice({ label, help, className, ...input }: ChoiceProps) {
  return (
    <label
      className={cn(
        "flex cursor-pointer items-start gap-3 has-[:disabled]:cursor-default has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-link",
        className,
      )}
    >
      <input {...input} className="mt-0.5 size-4 shrink-0 accent-accent outline-none" />
      <span>
        <span className="block leading-5">{label}</span>
        {help && <span className="block font-normal text-subtle text-xs">{help}</span>}
      </span>
    </label>
  );
}
