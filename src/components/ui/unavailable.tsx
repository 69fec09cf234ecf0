"use client";

import { useEffect, useState } from "react";
import { CloudOff } from "@/components/ui/page-icons";
import { useTranslations } from "@/i18n/translations";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

const secondsBetweenTries = 5;

/** Says that the service is temporarily unavailable, and retries automatically. */
export function Unavailable({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("errors");
  const [seconds, setSeconds] = useState(secondsBetweenTries);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (seconds <= 1) onRetry();
      setSeconds(seconds <= 1 ? secondsBetweenTries : seconds - 1);
    }, 1000);
    return () => clearTimeout(timer);
  }, [seconds, onRetry]);

  return (
    <div role="alert">
      <EmptyState
        icon={CloudOff}
        title={t("unavailable.title")}
        action={<Button onClick={onRetry}>{t("unavailable.tryNow")}</Button>}
      >
        {t.rich("unavailable.explanation", {
          seconds,
          shown: (text) => (
            <span aria-hidden className="tabular-nums">
              {text}
            </span>
          ),
          spoken: (text) => <span className="sr-only">{text}</span>,
        })}
      </EmptyState>
    </div>
  );
}
