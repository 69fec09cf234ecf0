"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";

const steps = ["file", "columns", "check", "result"] as const;
export type Step = (typeof steps)[number];

/** The current step and its title, which takes the focus when the person comes from another step. */
export function StepHeading({ step, title, hasFocus }: { step: Step; title: string; hasFocus: boolean }) {
  const t = useTranslations("productImport");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasFocus) heading.current?.focus();
  }, [hasFocus]);
  return (
    <div className="mb-4">
      <ol aria-label={t("stepsLabel")} className="mb-4 flex flex-wrap gap-x-6 gap-y-1">
        {steps.map((name, index) => (
          <li
            key={name}
            aria-current={name === step ? "step" : undefined}
            className={cn(
              "flex items-center gap-2 text-subtle",
              name === step && "font-medium text-foreground",
            )}
          >
            <span
              aria-hidden
              className={cn(
                "inline-flex size-5 items-center justify-center rounded-full bg-muted text-xs tabular-nums",
                name === step && "bg-accent text-white",
              )}
            >
              {index + 1}
            </span>
            {t(`steps.${name}`)}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1} className="break-words font-semibold text-base outline-none">
        {title}
      </h2>
    </div>
  );
}
