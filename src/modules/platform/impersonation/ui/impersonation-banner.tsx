"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { VenetianMask } from "@/components/ui/frame-icons";
import { type Translator, useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { sessionHasEnded, usePageSession } from "@/modules/accounts/sessions/ui/page-session";
import { signOut } from "@/modules/accounts/sign-in/ui/sign-out";
import { useViewer } from "@/viewer/viewer-context";

/**
 * The banner on every page of a support session: who acts in whose name, and until when. `platformUrl` is where the superuser
 * came from, and where stopping leads.
 */
export function ImpersonationBanner({ platformUrl }: { platformUrl: string }) {
  const { user } = useViewer();
  const { state } = usePageSession();
  if (!user.impersonator || !user.impersonatedUntil || state !== "same") return null;
  return (
    <Banner
      impersonator={user.impersonator}
      name={fullName(user)}
      until={user.impersonatedUntil}
      platformUrl={platformUrl}
    />
  );
}

interface BannerProps {
  impersonator: string;
  name: string;
  until: string;
  platformUrl: string;
}

function Banner({ impersonator, name, until, platformUrl }: BannerProps) {
  const t = useTranslations("supportSession");
  const [stopping, setStopping] = useState(false);
  const seconds = useSecondsLeft(until);
  return (
    <section
      aria-label={t("title")}
      data-banner
      className="sticky top-0 z-40 flex h-12 items-center gap-3 border-warning-line border-b bg-warning-soft px-4 text-warning-text md:px-6"
    >
      <VenetianMask aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 truncate">
        {t.rich("banner", {
          impersonator,
          name,
          wide: (text) => <span className="max-sm:hidden">{text}</span>,
          narrow: (text) => <span className="sm:hidden">{text}</span>,
          person: (text) => <strong className="font-semibold">{text}</strong>,
          end: (text) => <span className="max-md:hidden">{text}</span>,
          until: () => <DateTime value={until} show="both" />,
        })}
      </p>
      {seconds !== null && (
        <span role="timer" aria-live="off" aria-label={t("timeLeft")} className="shrink-0 tabular-nums">
          {clock(seconds)}
        </span>
      )}
      <Button
        pending={stopping}
        className="border-warning-line"
        onClick={async () => {
          setStopping(true);
          await signOut(platformUrl);
          setStopping(false);
        }}
      >
        {t("stop")}
      </Button>
      {/* Filled after the page has loaded, because initial content is not announced. */}
      <span role="status" className="sr-only">
        {seconds !== null && announcement(seconds, t, { impersonator, name })}
      </span>
    </section>
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
