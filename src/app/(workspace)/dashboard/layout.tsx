import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { LeaveDialog } from "@/components/layout/leave-dialog";
import { Sidebar } from "@/components/layout/sidebar";
import { TopBar } from "@/components/layout/top-bar";
import { Toaster } from "@/components/ui/toaster";
import { SecondFactorNotice } from "@/modules/auth/ui/second-factor-notice";
import { SessionWatcher } from "@/modules/auth/ui/session-watcher";
import { ViewerProvider } from "@/modules/auth/ui/viewer-context";
import { TRPCReactProvider } from "@/trpc/react";
import { getCsrfToken, getTenant, getViewer } from "@/trpc/server";
import { refuse } from "../../guards";

export async function generateMetadata(): Promise<Metadata> {
  const tenant = await getTenant().catch(() => null);
  return {
    title: { default: "Overview", template: `%s · ${tenant?.name ?? "MMR"}` },
    robots: { index: false },
  };
}

export default async function DashboardLayout({ children }: { children: ReactNode }) {
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
          <div className="flex min-h-dvh">
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
