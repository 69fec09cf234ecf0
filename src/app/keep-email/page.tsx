import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { KeepEmail } from "@/modules/members/email-change/ui/keep-email";
import { TRPCReactProvider } from "@/trpc/react";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accountPages");
  return { title: t("keepEmail.pageTitle"), robots: { index: false } };
}

export default async function KeepEmailPage() {
  const tenant = await requireTenant();
  const t = await getTranslations("accountPages");
  return (
    <SignedOutPage
      organization={tenant}
      title={t("keepEmail.title")}
      description={t("keepEmail.description", { organization: tenant.name })}
    >
      <PageMessages page="keep-email/page">
        <TRPCReactProvider csrfToken={null}>
          <KeepEmail />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
