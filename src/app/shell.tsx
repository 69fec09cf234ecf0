import type { ReactNode } from "react";
import { ImpersonationBanner } from "@/modules/platform/impersonation/ui/impersonation-banner";
import { tenantOnPlatform } from "@/server/tenancy/urls";
import { Frame } from "@/shell/frame";
import { getCsrfToken, getViewer } from "@/trpc/server";
import { throwNavigation } from "./guards";

/** Renders the frame of a signed-in person around the page. */
export async function Shell({ children }: { children: ReactNode }) {
  const viewer = await getViewer().catch(throwNavigation);
  // The page knows its path and sends people to the sign-in page with it.
  if (!viewer) return children;
  const csrfToken = await getCsrfToken().catch(throwNavigation);
  // Its script is loaded only where it is shown.
  const banner = viewer.user.impersonator && (
    <ImpersonationBanner platformUrl={tenantOnPlatform(viewer.organization.subdomain)} />
  );
  return (
    <Frame viewer={viewer} csrfToken={csrfToken} banner={banner}>
      {children}
    </Frame>
  );
}
