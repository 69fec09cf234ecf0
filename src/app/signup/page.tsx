import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonAnchor } from "@/components/ui/button";
import { TextAnchor } from "@/components/ui/text-anchor";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { SignUpForm } from "@/modules/onboarding/sign-up/ui/sign-up-form";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { rootUrl } from "../root-url";
import { SignUpClosed } from "../sign-up-closed";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("startPages");
  return { title: env().SIGN_UP_OPEN ? t("signUp.title") : t("signUpClosed.title") };
}

export default async function SignUpPage() {
  const { kind } = await getHost();
  if (kind !== "root") redirect(rootUrl("/signup"));
  if (!env().SIGN_UP_OPEN) return <ClosedPage />;
  const t = await getTranslations("startPages");
  return (
    <SignedOutPage
      wide
      title={t("signUp.title")}
      description={t.rich("signUp.description", {
        link: (text) => <TextAnchor href={rootUrl()}>{text}</TextAnchor>,
      })}
    >
      <PageMessages page="signup/page">
        <TRPCReactProvider csrfToken={null}>
          <SignUpForm rootDomain={env().ROOT_DOMAIN} />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}

/** What is left: workspaces that exist. */
async function ClosedPage() {
  const t = await getTranslations("startPages");
  return (
    <SignedOutPage title={t("signUpClosed.title")} description={<SignUpClosed />}>
      <p>{t("signUpClosed.haveOne")}</p>
      <ButtonAnchor href={rootUrl()} variant="primary" size="large" className="mt-4 w-full">
        {t("signUpClosed.find")}
      </ButtonAnchor>
    </SignedOutPage>
  );
}
