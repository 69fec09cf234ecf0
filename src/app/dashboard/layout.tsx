import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { getTenant } from "@/trpc/server";
import { Shell } from "../shell";

export async function generateMetadata(): Promise<Metadata> {
  const [tenant, t] = await Promise.all([getTenant().catch(() => null), getTranslations("pageTitles")]);
  return {
    title: { default: t("overview"), template: `%s – ${tenant?.name ?? "MMR"}` },
    robots: { index: false },
  };
}

export default function DashboardLayout({ children }: { children: ReactNode }) {
  return (
    <PageMessages page="dashboard/layout">
      <Shell>{children}</Shell>
    </PageMessages>
  );
}
