import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { Logo } from "@/components/ui/logo";
import { ownPathOr } from "@/lib/own-path";
import { LoginForm } from "@/modules/auth/ui/login-form";
import { getHost, getTenant, getViewer } from "@/trpc/server";
import { refuse, requireTenant } from "../../guards";
import { rootUrl } from "../../root-url";

export async function generateMetadata(): Promise<Metadata> {
  const tenant = await getTenant().catch(() => null);
  if (!tenant) return { title: "Workspace not found" };
  return { title: tenant.isActive ? `Sign in to ${tenant.name}` : "Workspace suspended" };
}

interface LoginPageProps {
  searchParams: Promise<{ next?: string | string[]; note?: string | string[] }>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { kind } = await getHost();
  if (kind === "root") redirect("/");
  const tenant = await requireTenant();
  const { next, note } = await searchParams;
  const target = ownPathOr("/dashboard", typeof next === "string" ? next : undefined);
  if (await getViewer().catch(refuse)) redirect(target);

  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-6 py-12">
      <Logo className="mb-6 size-9" />
      <h1 className="text-balance break-words font-semibold text-2xl tracking-tight">
        Sign in to {tenant.name}
      </h1>
      <p className="mt-1 mb-6 text-subtle">
        Not your organization?{" "}
        <a href={rootUrl()} className="rounded text-link underline underline-offset-4">
          Find your workspace
        </a>{" "}
        or{" "}
        <a href={rootUrl("/signup")} className="rounded text-link underline underline-offset-4">
          create one
        </a>
      </p>
      {note === "handoff" && (
        <div className="mb-4">
          <Alert tone="warning" title="Please sign in">
            The way in from the sign-up works once, within a minute. Your workspace is there: sign in with the
            e-mail and the password that you chose.
          </Alert>
        </div>
      )}
      <LoginForm next={target} />
    </main>
  );
}
