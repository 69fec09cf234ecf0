import type { Metadata } from "next";
import type { ReactNode } from "react";
import { openApiDocument } from "@/api/openapi/document";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/components/ui/link";
import { Logo } from "@/components/ui/logo";
import { OrganizationLogo } from "@/components/ui/organization-logo";
import { Toaster } from "@/components/ui/toaster";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { groupsOf } from "@/modules/api-reference/reference";
import { OperationNav } from "@/modules/api-reference/ui/operation-nav";
import { getHost, getViewer } from "@/trpc/server";
import { requireTenant, throwNavigation } from "../guards";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("apiReference");
  return { title: { default: t("title"), template: `%s – ${t("title")}` } };
}

/** The layout of the API reference: for everyone, signed in or not, also on the root domain. */
export default async function DocsLayout({ children }: { children: ReactNode }) {
  const { kind } = await getHost();
  const tenant = kind === "root" ? null : await requireTenant();
  const viewer = tenant && (await getViewer().catch(throwNavigation));
  const t = await getTranslations("apiReference");
  const groups = groupsOf(await openApiDocument());
  const logo = tenant?.branding.logo;
  return (
    <PageMessages page="docs/layout">
      <div className="mx-auto max-w-7xl px-4 md:px-6">
        <a
          href="#content"
          className="-translate-y-20 fixed top-2 left-2 z-50 rounded-md bg-accent px-3 py-2 font-medium text-white focus:translate-y-0"
        >
          {t("skipToContent")}
        </a>
        <header className="flex h-14 items-center justify-between gap-4 border-line border-b">
          <Link href="/docs" className="flex min-w-0 items-center gap-2.5 rounded font-semibold">
            {tenant && logo ? (
              <OrganizationLogo logo={logo} alt="" className="h-7" />
            ) : (
              <Logo className="size-7 shrink-0" />
            )}
            <span className="truncate">
              {tenant ? t("apiOf", { organization: tenant.name }) : t("apiOfProduct")}
            </span>
          </Link>
          {tenant && (
            <ButtonLink href={viewer ? "/dashboard" : "/login?next=/docs"}>
              {viewer ? t("openWorkspace") : t("signIn")}
            </ButtonLink>
          )}
        </header>
        <div className="gap-10 py-6 lg:grid lg:grid-cols-[17rem_1fr]">
          <details className="mb-6 rounded-lg border border-line bg-surface px-4 py-2 lg:hidden">
            <summary className="min-h-10 cursor-pointer content-center rounded font-medium">
              {t("allOperations")}
            </summary>
            <div className="py-3">
              <OperationNav groups={groups} />
            </div>
          </details>
          <div className="hidden lg:block">
            <div className="sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto p-1">
              <OperationNav groups={groups} />
            </div>
          </div>
          <main id="content" tabIndex={-1} className="min-w-0 outline-none">
            {children}
          </main>
        </div>
        <Toaster />
      </div>
    </PageMessages>
  );
}
