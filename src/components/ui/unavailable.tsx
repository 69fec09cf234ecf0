"use client";

import { useEffect, useState } from "react";
import { CloudOff } from "@/components/ui/page-icons";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

const secondsBetweenTries = 5;

/** Says that the service is temporarily unavailable, and retries automatically. */
export function Unavailable({ onRetry }: { onRetry: () => void }) {
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
        title="Temporarily unavailable"
        action={<Button onClick={onRetry}>Try again now</Button>}
      >
        Part of the service is not responding. Nothing is lost. Trying again in{" "}
        <span aria-hidden className="tabular-nums">
          {seconds} s
        </span>
        <span className="sr-only">a few seconds</span>.
      </EmptyState>
    </div>
  );
}
