import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TextAnchor } from "@/components/ui/text-anchor";
import { PageMessages } from "@/i18n/page-messages";
import { FindWorkspaces } from "@/modules/onboarding/workspaces/ui/find-workspaces";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { rootUrl } from "../root-url";
import { SignedOutPage } from "../signed-out-page";

export const metadata: Metadata = { title: "Find your workspaces" };

export default async function WorkspacesPage() {
  const { kind } = await getHost();
  if (kind !== "root") redirect(rootUrl("/workspaces"));
  return (
    <SignedOutPage
      title="Find your workspaces"
      description={
        <>
          We will email you a link to each workspace where you have an account. Know it already?{" "}
          <TextAnchor href={rootUrl()}>Enter its subdomain</TextAnchor>
        </>
      }
    >
      <PageMessages page="workspaces/page">
        <TRPCReactProvider csrfToken={null}>
          <FindWorkspaces />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
