import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonAnchor } from "@/components/ui/button";
import { TextAnchor } from "@/components/ui/text-anchor";
import { env } from "@/env";
import { PageMessages } from "@/i18n/page-messages";
import { SignUpForm } from "@/modules/onboarding/sign-up/ui/sign-up-form";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { rootUrl } from "../root-url";
import { SignUpClosed } from "../sign-up-closed";
import { SignedOutPage } from "../signed-out-page";

export const generateMetadata = (): Metadata => ({
  title: env().SIGN_UP_OPEN ? "Create a workspace" : "Sign-up is closed",
});

export default async function SignUpPage() {
  const { kind } = await getHost();
  if (kind !== "root") redirect(rootUrl("/signup"));
  if (!env().SIGN_UP_OPEN) return <ClosedPage />;
  return (
    <SignedOutPage
      wide
      title="Create a workspace"
      description={
        <>
          For your organization, on its own subdomain. You become its administrator. Already have one?{" "}
          <TextAnchor href={rootUrl()}>Find your workspace</TextAnchor>
        </>
      }
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
const ClosedPage = () => (
  <SignedOutPage title="Sign-up is closed" description={<SignUpClosed />}>
    <p>Does your organization have a workspace already? Someone who manages it can invite you.</p>
    <ButtonAnchor href={rootUrl()} variant="primary" size="large" className="mt-4 w-full">
      Find your workspace
    </ButtonAnchor>
  </SignedOutPage>
);
