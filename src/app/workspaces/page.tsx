import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TextAnchor } from "@/components/ui/text-anchor";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { FindWorkspaces } from "@/modules/onboarding/workspaces/ui/find-workspaces";
import { TRPCReactProvider } from "@/trpc/react";
import { getHost } from "@/trpc/server";
import { rootUrl } from "../root-url";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("startPages");
  return { title: t("workspaces.title") };
}

export default async function WorkspacesPage() {
  const { kind } = await getHost();
  if (kind !== "root") redirect(rootUrl("/workspaces"));
  const t = await getTranslations("startPages");
  return (
    <SignedOutPage
      title={t("workspaces.title")}
      description={t.rich("workspaces.description", {
        link: (text) => <TextAnchor href={rootUrl()}>{text}</TextAnchor>,
      })}
    >
      <PageMessages page="workspaces/page">
        <TRPCReactProvider csrfToken={null}>
          <FindWorkspaces />
        </TRPCReactProvider>
      </PageMessages>
    </SignedOutPage>
  );
}
