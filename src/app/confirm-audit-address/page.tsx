import type { Metadata } from "next";
import { AccountPage } from "@/components/ui/account-page";
import { ConfirmAuditAddress } from "@/modules/organization/audit-email/ui/confirm-audit-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../guards";

export const metadata: Metadata = { title: "Copies of emails", robots: { index: false } };

export default async function ConfirmAuditAddressPage() {
  const tenant = await requireTenant();
  return (
    <AccountPage
      organization={tenant}
      title="Receive copies of these emails?"
      description={`You would receive a blind copy of the emails that the workspace of ${tenant.name} sends.`}
    >
      <TRPCReactProvider csrfToken={null}>
        <ConfirmAuditAddress />
      </TRPCReactProvider>
    </AccountPage>
  );
}
