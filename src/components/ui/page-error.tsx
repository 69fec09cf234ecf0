"use client";

import { useTranslations } from "@/i18n/translations";
import { Failure } from "./failure";
import { serviceUnavailable } from "./page-error-digest";
import { Unavailable } from "./unavailable";

/** The props of a Next error page. */
export interface PageErrorProps {
  error: unknown;
  retry: () => void;
}

export function PageError({ error, retry }: PageErrorProps) {
  const t = useTranslations("errors");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  if (digest === serviceUnavailable) return <Unavailable onRetry={retry} />;
  return (
    <Failure title={t("page.title")} reference={digest} onRetry={retry}>
      {t("page.explanation")}
    </Failure>
  );
}
