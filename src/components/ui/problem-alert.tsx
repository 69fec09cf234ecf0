"use client";

import type { ReactNode } from "react";
import { useOnline } from "@/hooks/use-online";
import { useTranslations } from "@/i18n/translations";
import type { Problem } from "@/trpc/use-save";
import { FocusedAlert } from "./focused-alert";
import { SignInLink } from "./sign-in-link";

interface ProblemAlertProps {
  problem: Problem | null;
  className?: string | undefined;
  /** Details below the message. */
  children?: ReactNode;
}

/** Why something was not done, and what to do about it; renders nothing without a problem. */
export function ProblemAlert({ problem, className, children }: ProblemAlertProps) {
  const t = useTranslations("errors");
  const isOnline = useOnline();
  if (!problem) return null;
  const { title, message, remedy } = problem;
  return (
    <div className={className}>
      <FocusedAlert
        title={title}
        tone={remedy ? "warning" : "danger"}
        action={remedy === "sign-in" && <SignInLink />}
      >
        {remedy === "go-online" && isOnline ? t("backOnline") : message}
        {children}
      </FocusedAlert>
    </div>
  );
}
