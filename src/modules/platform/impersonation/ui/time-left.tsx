"use client";

import { useEffect, useState } from "react";
import { type Translator, useTranslations } from "@/i18n/translations";
import { sessionHasEnded } from "@/modules/accounts/sessions/ui/page-session";

interface TimeLeftProps {
  impersonator: string;
  name: string;
  until: string;
}

/** How long a support session goes on, which is also announced. */
export function TimeLeft({ impersonator, name, until }: TimeLeftProps) {
  const t = useTranslations("supportSession");
  const seconds = useSecondsLeft(until);
  return (
    <>
      {seconds !== null && (
        <span role="timer" aria-live="off" aria-label={t("timeLeft")} className="shrink-0 tabular-nums">
          {clock(seconds)}
        </span>
      )}
      {/* Filled after the page has loaded, because initial content is not announced. */}
      <span role="status" className="sr-only">
        {seconds !== null && announcement(seconds, t, { impersonator, name })}
      </span>
    </>
  );
}

/** Null on the server, which does not know when the page is viewed. Leaves the page when the time is over. */
function useSecondsLeft(until: string): number | null {
  const [seconds, setSeconds] = useState<number | null>(null);
  useEffect(() => {
    const endsAt = Date.parse(until);
    const tick = () => {
      // From the clock, since timers in background tabs are delayed.
      const left = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      setSeconds(left);
      if (left > 0) return;
      clearInterval(timer);
      sessionHasEnded();
    };
    const timer = setInterval(tick, 1000);
    tick();
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Changes three times: at the start, and when little time is left. */
function announcement(
  seconds: number,
  t: Translator<"supportSession">,
  names: { impersonator: string; name: string },
) {
  if (seconds <= 60) return t("oneMinuteLeft");
  if (seconds <= 300) return t("fiveMinutesLeft");
  return t("begun", names);
}
