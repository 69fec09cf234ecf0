"use client";

import { useEffect } from "react";
import { onDemand } from "@/components/ui/on-demand";
import { CloudOff } from "@/components/ui/page-icons";
import { useOnline } from "@/hooks/use-online";
import { useTranslations } from "@/i18n/translations";
import { usePageSession } from "@/modules/accounts/sessions/ui/page-session";
import { Notice } from "./notice";

/** Most pages are left before their session ends. */
const sessionNotices = onDemand(() => import("./session-notice"));
const SessionNotice = sessionNotices.component((module) => module.SessionNotice);

/** What keeps the page from saving: no network, or no session. Announced, and visible at any scroll position. */
export function Notices() {
  const t = useTranslations("frame");
  const isOnline = useOnline();
  const { state } = usePageSession();
  useEffect(registerOfflinePage, []);
  return (
    <div role="status" className="sticky top-[calc(3.5rem+var(--banner-height))] z-20">
      {!isOnline && (
        <Notice icon={CloudOff} title={t("notices.offline.title")}>
          {t("notices.offline.text")}
        </Notice>
      )}
      {state !== "same" && <SessionNotice state={state} />}
    </div>
  );
}

/** For pages opened from now on. Some browsers have no workers on some hosts, or in private windows. */
function registerOfflinePage(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker
    .register(`/offline-worker.js?language=${document.documentElement.lang}`, { updateViaCache: "all" })
    .catch(() => undefined);
}
