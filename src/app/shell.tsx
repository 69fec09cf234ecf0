import type { ReactNode } from "react";
import { getLanguage, getTranslations } from "@/i18n/page-language";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";
import { DemoBanner } from "@/modules/onboarding/demo/ui/demo-banner";
import { tenantOnPlatform } from "@/server/tenancy/urls";
import { FollowLanguage } from "@/shell/follow-language";
import { Frame } from "@/shell/frame";
import { getCsrfToken, getTenant, getViewer } from "@/trpc/server";
import { throwNavigation } from "./guards";
import { productLinks } from "./product-links";
import { signUpUrl } from "./root-url";

/**
 * The language that the person has chosen in another browser; null if the page is in it, and in a support session, which someone else
 * reads.
 */
async function followedLanguage({ user: { language, impersonator } }: Viewer) {
  return impersonator === null && language !== (await getLanguage()) ? language : null;
}

/** Renders the frame of a signed-in person around the page. */
export async function Shell({ children }: { children: ReactNode }) {
  const viewer = await getViewer().catch(throwNavigation);
  // The page knows its path and sends people to the sign-in page with it.
  if (!viewer) return children;
  const [csrfToken, tenant, links] = await Promise.all([getCsrfToken(), getTenant(), productLinks()]).catch(
    throwNavigation,
  );
  const { demoUntil = null } = tenant ?? {};
  const followed = await followedLanguage(viewer);
  const platformUrl = tenantOnPlatform(viewer.organization.subdomain);
  return (
    <Frame viewer={viewer} csrfToken={csrfToken} platformUrl={platformUrl} links={links}>
      {followed && <FollowLanguage language={followed} />}
      {tenant && demoUntil !== null && (
        <DemoBanner
          until={demoUntil}
          locale={tenant.locale}
          timeZone={tenant.timeZone}
          signUpUrl={signUpUrl()}
          t={await getTranslations("demoBanner")}
        />
      )}
      {children}
    </Frame>
  );
}
