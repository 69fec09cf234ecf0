import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { AccountPage } from "@/components/layout/account-page";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ownPathOr } from "@/lib/own-path";
import { LoginForm } from "@/modules/auth/ui/login-form";
import { actedCookieName } from "@/server/auth/acted-cookie";
import { tenantOnPlatform } from "@/server/tenancy/urls";
import { getHost, getTenant, getViewer } from "@/trpc/server";
import { refuse, requireTenant } from "../../guards";
import { rootUrl } from "../../root-url";

export async function generateMetadata(): Promise<Metadata> {
  const tenant = await getTenant().catch(() => null);
  if (!tenant) return { title: "Workspace not found" };
  return { title: tenant.isActive ? `Sign in to ${tenant.name}` : "Workspace suspended" };
}

interface Note {
  tone: "warning" | "success";
  title: string;
  text: string;
}

/** Where a superuser's browser has acted in another's name, and nobody is signed in any more. */
const actedNote: Note = {
  tone: "warning",
  title: "You no longer act as somebody here",
  text: "The 30 minutes are over, or somebody has ended it. What was done is recorded under both names.",
};

/** What other pages send people here with. */
const notes: Record<string, Note> = {
  impersonation: {
    tone: "warning",
    title: "You do not act as somebody here",
    text: "The way in from the platform works once, within a minute. Go back there and begin again.",
  },
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

  const hasActed = (await cookies()).has(actedCookieName());
  const namedNote = typeof note === "string" && Object.hasOwn(notes, note) ? notes[note] : undefined;
  const knownNote = namedNote ?? (hasActed ? actedNote : undefined);

  return (
    <AccountPage
      organization={tenant}
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
          <Alert
            tone={knownNote.tone}
            title={knownNote.title}
            action={
              hasActed && (
                <Button asChild>
                  <a href={tenantOnPlatform(tenant.subdomain)}>Back to the platform</a>
                </Button>
              )
            }
          >
            {knownNote.text}
          </Alert>
        </div>
      )}
      <LoginForm next={target} />
    </AccountPage>
  );
}
