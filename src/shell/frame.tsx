"use client";

import type { ComponentProps, ReactNode } from "react";
import { Toaster } from "@/components/ui/toaster";
import { useTranslations } from "@/i18n/translations";
import { SessionWatcher } from "@/modules/accounts/sessions/ui/session-watcher";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";
import { LiveUpdates } from "@/modules/live/ui/live-updates";
import { ImpersonationBanner } from "@/modules/platform/impersonation/ui/impersonation-banner";
import { SecondFactorNotice } from "@/modules/second-factor/own/ui/second-factor-notice";
import { TRPCReactProvider } from "@/trpc/react";
import { ViewerProvider } from "@/viewer/viewer-context";
import type { AccountMenu } from "./account-menu";
import { ContentFocus } from "./content-focus";
import { LeaveDialog } from "./leave-dialog";
import { Notices } from "./notices";
import { Sidebar } from "./sidebar";
import { TopBar } from "./top-bar";

interface FrameProps {
  viewer: Viewer;
  csrfToken: string;
  /** The platform URL that a support session came from. */
  platformUrl: string;
  /** Pages about the product. */
  links: ComponentProps<typeof AccountMenu>["links"];
  /** The page. */
  children: ReactNode;
}

/**
 * The frame of every page of a signed-in person. A single client component: the server renders it to HTML once, and
 * sends the browser its content as data.
 */
export function Frame({ viewer, csrfToken, platformUrl, links, children }: FrameProps) {
  const t = useTranslations("frame");
  return (
    <TRPCReactProvider csrfToken={csrfToken}>
      <ViewerProvider viewer={viewer}>
        <a
          href="#content"
          className="-translate-y-20 fixed top-2 left-2 z-50 rounded-md bg-accent px-3 py-2 font-medium text-white focus:translate-y-0"
        >
          {t("skipToContent")}
        </a>
        <ImpersonationBanner platformUrl={platformUrl} />
        <div className="flex min-h-[calc(100dvh-var(--banner-height))]">
          <Sidebar />
          <div className="flex min-w-0 flex-1 flex-col">
            <TopBar organizationName={viewer.organization.name} links={links} />
            <Notices />
            <main
              id="content"
              tabIndex={-1}
              className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none md:px-6"
            >
              <SecondFactorNotice />
              {children}
            </main>
          </div>
        </div>
        <ContentFocus id="content" />
        <LeaveDialog />
        <SessionWatcher />
        <LiveUpdates />
        <Toaster />
      </ViewerProvider>
    </TRPCReactProvider>
  );
}
