"use client";

import { useTranslations } from "@/i18n/translations";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { Failure } from "./failure";
import { Unavailable } from "./unavailable";

interface LoadErrorProps {
  title: string;
  error: unknown;
  onRetry: () => void;
}

/** The error state of a part of a page whose data could not be loaded. */
export function LoadError({ title, error, onRetry }: LoadErrorProps) {
  const t = useTranslations("errors");
  const known = appErrorOf(error);
  if (known?.code === "SERVICE_UNAVAILABLE") return <Unavailable onRetry={onRetry} />;
  return (
    <Failure title={title} reference={known?.requestId} onRetry={onRetry}>
      {errorMessage(error, undefined, t)}
    </Failure>
  );
}
