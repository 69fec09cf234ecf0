"use client";

import type { ReactNode } from "react";
import { TriangleAlert } from "@/components/ui/page-icons";
import { useTranslations } from "@/i18n/translations";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

interface FailureProps {
  title: string;
  children: ReactNode;
  /** The request id, with which support finds the cause in the log. */
  reference?: string | undefined;
  onRetry: () => void;
}

/** The error state of a part of a page. */
export function Failure({ title, children, reference, onRetry }: FailureProps) {
  const t = useTranslations("errors");
  return (
    <div role="alert">
      <EmptyState
        icon={TriangleAlert}
        title={title}
        action={<Button onClick={onRetry}>{t("tryAgain")}</Button>}
      >
        <p>{children}</p>
        {reference && <p className="mt-2 font-mono text-xs">{t("reference", { reference })}</p>}
      </EmptyState>
    </div>
  );
}
