import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import { VerifyEmail } from "@/modules/accounts/verification/ui/verify-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export const metadata: Metadata = { title: "Verify your email address", robots: { index: false } };

export default async function VerifyEmailPage() {
  const tenant = await requireTenant();
  return (
    <SignedOutPage
      organization={tenant}
      title="Verify your email address"
      description={`It belongs to your account at ${tenant.name}. Once it is verified, you can invite other people.`}
    >
      <PageMessages page="verify-email/page">
        <TRPCReactProvider csrfToken={null}>
          <VerifyEmail />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
