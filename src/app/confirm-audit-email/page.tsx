import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { ConfirmAuditEmail } from "@/modules/organization/audit-email/ui/confirm-audit-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accountPages");
  return { title: t("confirmAuditEmail.pageTitle"), robots: { index: false } };
}

export default async function ConfirmAuditEmailPage() {
  const tenant = await requireTenant();
  const t = await getTranslations("accountPages");
  return (
    <SignedOutPage
      organization={tenant}
      title={t("confirmAuditEmail.title")}
      description={t("confirmAuditEmail.description", { organization: tenant.name })}
    >
      <PageMessages page="confirm-audit-email/page">
        <TRPCReactProvider csrfToken={null}>
          <ConfirmAuditEmail />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
