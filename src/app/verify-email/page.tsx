import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { VerifyEmail } from "@/modules/accounts/verification/ui/verify-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accountPages");
  return { title: t("verifyEmail.title"), robots: { index: false } };
}

export default async function VerifyEmailPage() {
  const tenant = await requireTenant();
  const t = await getTranslations("accountPages");
  return (
    <SignedOutPage
      organization={tenant}
      title={t("verifyEmail.title")}
      description={t("verifyEmail.description", { organization: tenant.name })}
    >
      <PageMessages page="verify-email/page">
        <TRPCReactProvider csrfToken={null}>
          <VerifyEmail />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
