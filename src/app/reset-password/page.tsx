import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { ResetPassword } from "@/modules/accounts/recovery/ui/reset-password";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { requireTenant } from "../guards";
import { SignedOutPage } from "../signed-out-page";

/** The URL contains a token until the script removes it. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accountPages");
  return { title: t("resetPassword.pageTitle"), referrer: "no-referrer" };
}

export default async function ResetPasswordPage() {
  if ((await getHost()).kind === "root") redirect("/");
  const tenant = await requireTenant();
  const t = await getTranslations("accountPages");
  const { name, subdomain } = tenant;
  return (
    <SignedOutPage
      organization={tenant}
      title={t("resetPassword.title")}
      description={t("resetPassword.description", { organization: name })}
    >
      <PageMessages page="reset-password/page">
        <TRPCReactProvider csrfToken={null}>
          <ResetPassword organization={{ name, subdomain }} />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
