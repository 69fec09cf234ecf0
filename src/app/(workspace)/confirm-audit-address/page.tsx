import type { Metadata } from "next";
import { AccountPage } from "@/components/layout/account-page";
import { ConfirmAuditAddress } from "@/modules/organizations/ui/confirm-audit-address";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../../guards";

export const metadata: Metadata = { title: "Copies of mails", robots: { index: false } };

export default async function ConfirmAuditAddressPage() {
  const tenant = await requireTenant();
  return (
    <AccountPage
      organization={tenant}
      title="Do you want copies of these mails?"
      description={`Your address would get a blind copy of the mails that the workspace of ${tenant.name} sends.`}
    >
      <TRPCReactProvider csrfToken={null}>
        <ConfirmAuditAddress />
      </TRPCReactProvider>
    </AccountPage>
  );
}
