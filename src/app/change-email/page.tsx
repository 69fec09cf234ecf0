import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import { ChangeEmail } from "@/modules/members/email-change/ui/change-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export const metadata: Metadata = { title: "New email address", robots: { index: false } };

export default async function ChangeEmailPage() {
  const tenant = await requireTenant();
  return (
    <SignedOutPage
      organization={tenant}
      title="Use this email address?"
      description={`It becomes the email address of your account at ${tenant.name}, and you sign in with it.`}
    >
      <TRPCReactProvider csrfToken={null}>
        <PageMessages page="change-email/page">
          <ChangeEmail />
        </PageMessages>
      </TRPCReactProvider>
    </SignedOutPage>
  );
}
