import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { ForgotPasswordForm } from "@/modules/accounts/recovery/ui/forgot-password-form";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accountPages");
  return { title: t("forgotPassword.pageTitle") };
}

export default async function ForgotPasswordPage() {
  if ((await getHost()).kind === "root") redirect("/");
  const tenant = await requireTenant();
  const t = await getTranslations("accountPages");
  return (
    <SignedOutPage
      organization={tenant}
      title={t("forgotPassword.title")}
      description={t("forgotPassword.description", { organization: tenant.name })}
    >
      <PageMessages page="forgot-password/page">
        <TRPCReactProvider csrfToken={null}>
          <ForgotPasswordForm />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
