import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { LeaveDialog } from "@/components/layout/leave-dialog";
import { Sidebar } from "@/components/layout/sidebar";
import { TopBar } from "@/components/layout/top-bar";
import { Toaster } from "@/components/ui/toaster";
import { ImpersonationBanner } from "@/modules/auth/ui/impersonation-banner";
import { SecondFactorNotice } from "@/modules/auth/ui/second-factor-notice";
import { SessionWatcher } from "@/modules/auth/ui/session-watcher";
import { ViewerProvider } from "@/modules/auth/ui/viewer-context";
import { tenantOnPlatform } from "@/server/tenancy/urls";
import { TRPCReactProvider } from "@/trpc/react";
import { getCsrfToken, getViewer } from "@/trpc/server";
import { refuse } from "../guards";

/** What stands around every page of a signed-in person. */
export async function Shell({ children }: { children: ReactNode }) {
  const viewer = await getViewer().catch(refuse);
  // The page knows its address and sends people to the sign-in page with it.
  if (!viewer) return children;
  const csrfToken = await getCsrfToken().catch(refuse);
  return (
    <TRPCReactProvider csrfToken={csrfToken}>
      <NuqsAdapter>
        <ViewerProvider viewer={viewer}>
          <a
            href="#content"
            className="-translate-y-20 fixed top-2 left-2 z-50 rounded-md bg-accent px-3 py-2 font-medium text-white focus:translate-y-0"
          >
            Skip to content
          </a>
          <ImpersonationBanner platformUrl={tenantOnPlatform(viewer.organization.subdomain)} />
          <div className="flex min-h-[calc(100dvh-var(--banner-height))]">
            <Sidebar />
            <div className="flex min-w-0 flex-1 flex-col">
              <TopBar organizationName={viewer.organization.name} />
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
          <LeaveDialog />
          <SessionWatcher />
          <Toaster />
        </ViewerProvider>
      </NuqsAdapter>
    </TRPCReactProvider>
  );
}
