import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { ChangeEmail } from "@/modules/members/email-change/ui/change-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accountPages");
  return { title: t("changeEmail.pageTitle"), robots: { index: false } };
}

export default async function ChangeEmailPage() {
  const tenant = await requireTenant();
  const t = await getTranslations("accountPages");
  return (
    <SignedOutPage
      organization={tenant}
      title={t("changeEmail.title")}
      description={t("changeEmail.description", { organization: tenant.name })}
    >
      <PageMessages page="change-email/page">
        <TRPCReactProvider csrfToken={null}>
          <ChangeEmail />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
