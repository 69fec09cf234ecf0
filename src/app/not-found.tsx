import type { Metadata } from "next";
import { getTranslations } from "@/i18n/page-language";
import { UnknownPage, UnknownWorkspace } from "./foundation";
import { isWorkspaceUnknown } from "./guards";
import { rootUrl } from "./root-url";

export async function generateMetadata(): Promise<Metadata> {
  const [isUnknown, t] = await Promise.all([isWorkspaceUnknown(), getTranslations("pageTitles")]);
  return { title: isUnknown ? t("workspaceNotFound") : t("pageNotFound") };
}

/** For unknown paths, and for everything on a host without an organization. */
export default async function NotFound() {
  return (await isWorkspaceUnknown()) ? <UnknownWorkspace rootUrl={rootUrl()} /> : <UnknownPage />;
}
