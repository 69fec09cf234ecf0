"use client";

import { useEffect, useState } from "react";
import { type Translator, useTranslations } from "@/i18n/translations";

/** Counts down the time to wait. Screen readers hear it once, not every second. */
export function Countdown({ seconds }: { seconds: number }) {
  const t = useTranslations("signIn");
  const [endsAt] = useState(() => Date.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);

  useEffect(() => {
    // From the clock, since timers in background tabs are delayed.
    const timer = setInterval(() => setLeft(Math.ceil((endsAt - Date.now()) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [endsAt]);

  return (
    <span role="timer" aria-live="off">
      {remaining(left, t)}
    </span>
  );
}

function remaining(seconds: number, t: Translator<"signIn">): string {
  if (seconds <= 0) return t("paused.over");
  return seconds > 60
    ? t("paused.minutes", { minutes: Math.ceil(seconds / 60) })
    : t("paused.seconds", { seconds });
}
