import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageMessages } from "@/i18n/page-messages";
import { AcceptInvitation } from "@/modules/members/invitations/ui/accept-invitation";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

/** The URL contains a token until the script removes it. */
export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

export default async function AcceptInvitationPage() {
  if ((await getHost()).kind === "root") redirect("/");
  const tenant = await requireTenant();
  const { name, subdomain } = tenant;
  return (
    <SignedOutPage organization={tenant} title={`Join ${name}`}>
      <TRPCReactProvider csrfToken={null}>
        <PageMessages page="accept-invitation/page">
          <AcceptInvitation organization={{ name, subdomain }} />
        </PageMessages>
      </TRPCReactProvider>
    </SignedOutPage>
  );
}
