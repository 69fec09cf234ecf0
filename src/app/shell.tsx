import type { ReactNode } from "react";
import { DemoBanner } from "@/modules/onboarding/demo/ui/demo-banner";
import { tenantOnPlatform } from "@/server/tenancy/urls";
import { Frame } from "@/shell/frame";
import { getCsrfToken, getTenant, getViewer } from "@/trpc/server";
import { throwNavigation } from "./guards";
import { productLinks } from "./product-links";
import { rootUrl } from "./root-url";

/** Renders the frame of a signed-in person around the page. */
export async function Shell({ children }: { children: ReactNode }) {
  const viewer = await getViewer().catch(throwNavigation);
  // The page knows its path and sends people to the sign-in page with it.
  if (!viewer) return children;
  const [csrfToken, tenant, links] = await Promise.all([getCsrfToken(), getTenant(), productLinks()]).catch(
    throwNavigation,
  );
  const { demoUntil = null } = tenant ?? {};
  const platformUrl = tenantOnPlatform(viewer.organization.subdomain);
  return (
    <Frame viewer={viewer} csrfToken={csrfToken} platformUrl={platformUrl} links={links}>
      {tenant && demoUntil !== null && (
        <DemoBanner
          until={demoUntil}
          locale={tenant.locale}
          timeZone={tenant.timeZone}
          signUpUrl={rootUrl("/signup")}
        />
      )}
      {children}
    </Frame>
  );
}
