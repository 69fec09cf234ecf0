import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import { KeepEmail } from "@/modules/members/email-change/ui/keep-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export const metadata: Metadata = { title: "Keep your email address", robots: { index: false } };

export default async function KeepEmailPage() {
  const tenant = await requireTenant();
  return (
    <SignedOutPage
      organization={tenant}
      title="Did someone else change your email address?"
      description={`If so, keep it for your account at ${tenant.name}: everyone signed in to the account is signed out, its password stops working, and we send you a link to choose a new one.`}
    >
      <TRPCReactProvider csrfToken={null}>
        <PageMessages page="keep-email/page">
          <KeepEmail />
        </PageMessages>
      </TRPCReactProvider>
    </SignedOutPage>
  );
}
