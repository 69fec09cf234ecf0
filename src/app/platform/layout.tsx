import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { Shell } from "../shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pageTitles");
  return {
    title: { default: t("platform"), template: `%s – ${t("platform")}` },
    robots: { index: false },
  };
}

export default function PlatformLayout({ children }: { children: ReactNode }) {
  return (
    <PageMessages page="platform/layout">
      <Shell>{children}</Shell>
    </PageMessages>
  );
}
