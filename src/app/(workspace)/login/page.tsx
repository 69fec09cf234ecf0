import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/layout/account-page";
import { Alert } from "@/components/ui/alert";
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

/** What other pages send people here with. */
const notes: Record<string, { tone: "warning" | "success"; title: string; text: string }> = {
  handoff: {
    tone: "warning",
    title: "Please sign in",
    text: "The way in from the sign-up works once, within a minute. Your workspace is there: sign in with the e-mail and the password that you chose.",
  },
  moved: {
    tone: "success",
    title: "This is your new address",
    text: "Sign in here from now on. The old address leads to this one for 30 days.",
  },
  "password-changed": {
    tone: "success",
    title: "Your password was changed",
    text: "Sign in with the new one.",
  },
};

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

  const knownNote = typeof note === "string" && Object.hasOwn(notes, note) ? notes[note] : undefined;

  return (
    <AccountPage
      title={`Sign in to ${tenant.name}`}
      description={
        <>
          Not your organization?{" "}
          <a href={rootUrl()} className="rounded text-link underline underline-offset-4">
            Find your workspace
          </a>{" "}
          or{" "}
          <a href={rootUrl("/signup")} className="rounded text-link underline underline-offset-4">
            create one
          </a>
        </>
      }
    >
      {knownNote && (
        <div className="mb-4">
          <Alert tone={knownNote.tone} title={knownNote.title}>
            {knownNote.text}
          </Alert>
        </div>
      )}
      <LoginForm next={target} />
    </AccountPage>
  );
}
