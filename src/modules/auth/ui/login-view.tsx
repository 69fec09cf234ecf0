"use client";

import { AccountPage } from "@/components/layout/account-page";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Branding } from "@/lib/branding";
import { LoginForm } from "./login-form";

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

interface LoginViewProps {
  organization: { name: string; branding: Branding };
  /** Where to go then: a path of this host, checked by the page. */
  next: string;
  /** What the person was sent here with. */
  note: string | undefined;
  /** The page of the product's own host that finds a workspace, and the one that makes one. */
  finderUrl: string;
  signUpUrl: string;
  /** Where a superuser's browser came from that has acted in another's name here. */
  platformUrl: string | undefined;
}

/** The sign-in page of a workspace. */
export function LoginView({ organization, next, note, finderUrl, signUpUrl, platformUrl }: LoginViewProps) {
  const namedNote = note !== undefined && Object.hasOwn(notes, note) ? notes[note] : undefined;
  const knownNote = namedNote ?? (platformUrl === undefined ? undefined : actedNote);
  return (
    <AccountPage
      organization={organization}
      title={`Sign in to ${organization.name}`}
      description={
        <>
          Not your organization?{" "}
          <a href={finderUrl} className="rounded text-link underline underline-offset-4">
            Find your workspace
          </a>{" "}
          or{" "}
          <a href={signUpUrl} className="rounded text-link underline underline-offset-4">
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
              platformUrl && (
                <Button asChild>
                  <a href={platformUrl}>Back to the platform</a>
                </Button>
              )
            }
          >
            {knownNote.text}
          </Alert>
        </div>
      )}
      <LoginForm next={next} />
    </AccountPage>
  );
}
