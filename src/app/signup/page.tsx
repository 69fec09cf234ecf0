import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TextAnchor } from "@/components/ui/text-anchor";
import { env } from "@/env";
import { SignUpForm } from "@/modules/onboarding/sign-up/ui/sign-up-form";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { rootUrl } from "../root-url";
import { SignedOutPage } from "../signed-out-page";

export const metadata: Metadata = { title: "Create a workspace" };

export default async function SignUpPage() {
  const { kind } = await getHost();
  if (kind !== "root") redirect(rootUrl("/signup"));
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
      <TRPCReactProvider csrfToken={null}>
        <SignUpForm rootDomain={env().ROOT_DOMAIN} />
      </TRPCReactProvider>
    </SignedOutPage>
  );
}
