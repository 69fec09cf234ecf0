"use client";

import { type ReactNode, useEffect } from "react";
import { Button, ButtonAnchor } from "@/components/ui/button";
import type { Icon } from "@/components/ui/icon";
import { CloudOff, TriangleAlert } from "@/components/ui/page-icons";
import { SignInLink } from "@/components/ui/sign-in-link";
import { useOnline } from "@/hooks/use-online";
import { useTranslations } from "@/i18n/translations";
import { usePageSession } from "@/modules/accounts/sessions/ui/page-session";
import { useViewer } from "@/viewer/viewer-context";

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
      {state === "ended" && <SessionEnded />}
      {state === "another" && (
        <Notice
          icon={TriangleAlert}
          title={t("notices.anotherSession.title")}
          action={
            <Button onClick={() => window.location.reload()}>{t("notices.anotherSession.reload")}</Button>
          }
        >
          {t("notices.anotherSession.text")}
        </Notice>
      )}
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

function SessionEnded() {
  const t = useTranslations("frame");
  const { user } = useViewer();
  if (user.impersonator) {
    return (
      <Notice
        icon={TriangleAlert}
        title={t("notices.supportEnded.title")}
        action={<ButtonAnchor href="/login">{t("notices.supportEnded.leave")}</ButtonAnchor>}
      >
        {t("notices.supportEnded.text")}
      </Notice>
    );
  }
  return (
    <Notice icon={TriangleAlert} title={t("notices.sessionEnded.title")} action={<SignInLink />}>
      {t("notices.sessionEnded.text")}
    </Notice>
  );
}

interface NoticeProps {
  icon: Icon;
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

function Notice({ icon: NoticeIcon, title, action, children }: NoticeProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-warning-line border-b bg-warning-soft px-4 py-2 text-warning-text md:px-6">
      <NoticeIcon aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 basis-56">
        <strong className="font-semibold">{title}</strong> {children}
      </p>
      {action}
    </div>
  );
}
