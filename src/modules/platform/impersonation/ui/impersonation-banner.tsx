"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { VenetianMask } from "@/components/ui/frame-icons";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { usePageSession } from "@/modules/accounts/sessions/ui/page-session";
import { signOut } from "@/modules/accounts/sign-in/ui/sign-out";
import { useViewer } from "@/viewer/viewer-context";

/** Few people ever see a support session. */
const timers = onDemand(() => import("./time-left"));
const TimeLeft = timers.component((module) => module.TimeLeft);

/**
 * While there is a banner. A selector such as `:root:has([data-banner])` would have browsers compute the page's root again, with all its
 * variables, whenever anything anywhere is added or removed.
 */
const bannerHeight = "@layer base { :root { --banner-height: 3rem } }";

/**
 * The banner on every page of a support session: who acts in whose name, and until when. `platformUrl` is where the superuser
 * came from, and where stopping leads.
 */
export function ImpersonationBanner({ platformUrl }: { platformUrl: string }) {
  const t = useTranslations("supportSession");
  const { user } = useViewer();
  const { state } = usePageSession();
  const [stopping, setStopping] = useState(false);
  const { impersonator, impersonatedUntil: until } = user;
  if (!impersonator || !until || state !== "same") return null;
  const named = { impersonator, name: fullName(user) };
  return (
    <>
      <style>{bannerHeight}</style>
      <section
        aria-label={t("title")}
        data-banner
        className="sticky top-0 z-40 flex h-12 items-center gap-3 border-warning-line border-b bg-warning-soft px-4 text-warning-text md:px-6"
      >
        <VenetianMask aria-hidden className="size-5 shrink-0" />
        <p className="min-w-0 flex-1 truncate">
          {t.rich("banner", {
            ...named,
            wide: (text) => <span className="max-sm:hidden">{text}</span>,
            narrow: (text) => <span className="sm:hidden">{text}</span>,
            person: (text) => <strong className="font-semibold">{text}</strong>,
            end: (text) => <span className="max-md:hidden">{text}</span>,
            until: () => <DateTime value={until} show="both" />,
          })}
        </p>
        <TimeLeft {...named} until={until} />
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
      </section>
    </>
  );
}
