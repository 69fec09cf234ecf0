import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { ButtonAnchor } from "@/components/ui/button";
import { env } from "@/env";
import { getTranslations } from "@/i18n/page-language";
import { PageMessages } from "@/i18n/page-messages";
import { ownPathOr } from "@/lib/own-path";
import { LoginView } from "@/modules/accounts/sign-in/ui/login-view";
import { impersonationCookieName } from "@/server/auth/impersonation-cookie";
import { tenantOnPlatform } from "@/server/tenancy/urls";
import { getHost, getTenant, getViewer } from "@/trpc/server";
import { requireTenant, throwNavigation } from "../guards";
import { ProductLinks } from "../product-links";
import { rootUrl, signUpUrl } from "../root-url";
import { SignedOutPage } from "../signed-out-page";

export async function generateMetadata(): Promise<Metadata> {
  const [tenant, t] = await Promise.all([getTenant().catch(() => null), getTranslations("accountPages")]);
  if (!tenant) return { title: t("signIn.notFound") };
  return {
    title: tenant.isActive ? t("signIn.pageTitle", { organization: tenant.name }) : t("signIn.suspended"),
  };
}

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  const { kind } = await getHost();
  if (kind === "root") redirect("/");
  const { name, branding, subdomain, demoUntil } = await requireTenant();
  const { next, note } = await searchParams;
  const target = ownPathOr("/dashboard", typeof next === "string" ? next : undefined);
  if (await getViewer().catch(throwNavigation)) redirect(target);
  if (demoUntil !== null) return <DemoClosed />;
  const hasActed = (await cookies()).has(impersonationCookieName());
  return (
    <PageMessages page="login/page">
      <LoginView
        organization={{ name, branding }}
        next={target}
        note={typeof note === "string" ? note : undefined}
        finderUrl={rootUrl()}
        signUpUrl={signUpUrl()}
        footer={<ProductLinks />}
        platformUrl={hasActed ? tenantOnPlatform(subdomain) : undefined}
      />
    </PageMessages>
  );
}

/** In place of a form that nobody can fill in: a demo has no password. */
async function DemoClosed() {
  const t = await getTranslations("accountPages");
  return (
    <SignedOutPage title={t("demoClosed.title")} description={t("demoClosed.description")}>
      <ButtonAnchor href={rootUrl()} variant="primary" size="large">
        {env().DEMO_WORKSPACES > 0 ? t("demoClosed.startAnother") : t("demoClosed.startPage")}
      </ButtonAnchor>
    </SignedOutPage>
  );
}
