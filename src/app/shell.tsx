import type { ReactNode } from "react";
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
  const platformUrl = tenantOnPlatform(viewer.organization.subdomain);
  return (
    <Frame viewer={viewer} csrfToken={csrfToken} platformUrl={platformUrl}>
      {children}
    </Frame>
  );
}
