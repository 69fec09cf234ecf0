import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { AcceptInvitation } from "@/modules/members/invitations/ui/accept-invitation";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

/** The URL contains a token until the script removes it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accountPages");
  return { title: t("acceptInvitation.pageTitle"), referrer: "no-referrer" };
}

export default async function AcceptInvitationPage() {
  if ((await getHost()).kind === "root") redirect("/");
  const tenant = await requireTenant();
  const t = await getTranslations("accountPages");
  const { name, subdomain } = tenant;
  return (
    <SignedOutPage organization={tenant} title={t("acceptInvitation.title", { organization: name })}>
      <PageMessages page="accept-invitation/page">
        <TRPCReactProvider csrfToken={null}>
          <AcceptInvitation organization={{ name, subdomain }} />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
