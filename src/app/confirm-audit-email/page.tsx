import type { Metadata } from "next";
import { PageMessages } from "@/i18n/page-messages";
import { ConfirmAuditEmail } from "@/modules/organization/audit-email/ui/confirm-audit-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export const metadata: Metadata = { title: "Copies of emails", robots: { index: false } };

export default async function ConfirmAuditEmailPage() {
  const tenant = await requireTenant();
  return (
    <SignedOutPage
      organization={tenant}
      title="Receive copies of these emails?"
      description={`You would receive a blind copy of the emails that the workspace of ${tenant.name} sends.`}
    >
      <PageMessages page="confirm-audit-email/page">
        <TRPCReactProvider csrfToken={null}>
          <ConfirmAuditEmail />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
