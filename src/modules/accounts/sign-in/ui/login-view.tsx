"use client";

import type { ReactNode } from "react";
import { AccountPage } from "@/components/ui/account-page";
import { Alert } from "@/components/ui/alert";
import { ButtonAnchor } from "@/components/ui/button";
import { TextAnchor } from "@/components/ui/text-anchor";
import type { Branding } from "@/lib/branding";
import { LoginForm } from "./login-form";

interface Note {
  tone: "warning" | "success";
  title: string;
  text: string;
}

/** Shown after a support session, when nobody is signed in any more. */
const actedNote: Note = {
  tone: "warning",
  title: "Your support session has ended",
  text: "It reached its limit of 30 minutes or was stopped. Everything you did is recorded under both names.",
};

/** The reasons for which other pages redirect here. */
const notes: Record<string, Note> = {
  impersonation: {
    tone: "warning",
    title: "The support session did not start",
    text: "The link from the platform works once, within a minute. Go back to the platform and try again.",
  },
  handoff: {
    tone: "warning",
    title: "Please sign in",
    text: "The link from the sign-up page works once, within a minute. Your workspace is ready: sign in with the email and password you chose.",
  },
  moved: {
    tone: "success",
    title: "Your workspace has moved here",
    text: "Sign in here from now on. The old subdomain redirects here for 30 days.",
  },
  "password-changed": {
    tone: "success",
    title: "Your password was changed",
    text: "Sign in with your new password.",
  },
};

interface LoginViewProps {
  organization: { name: string; branding: Branding };
  /** The path to continue to, on this host, checked by the page. */
  next: string;
  /** The reason for the redirect. */
  note: string | undefined;
  /** The pages of the root domain that find and create workspaces; undefined if nobody can sign up. */
  finderUrl: string;
  signUpUrl: string | undefined;
  /** The platform page that the support session came from. */
  platformUrl: string | undefined;
  footer: ReactNode;
}

/** The sign-in page of a workspace. */
export function LoginView({ organization, next, note, platformUrl, footer, ...urls }: LoginViewProps) {
  const namedNote = note !== undefined && Object.hasOwn(notes, note) ? notes[note] : undefined;
  const knownNote = namedNote ?? (platformUrl === undefined ? undefined : actedNote);
  return (
    <AccountPage
      organization={organization}
      footer={footer}
      title={`Sign in to ${organization.name}`}
      description={
        <>
          Wrong organization? <TextAnchor href={urls.finderUrl}>Find your workspace</TextAnchor>
          {urls.signUpUrl && (
            <>
              {" "}
              or <TextAnchor href={urls.signUpUrl}>create one</TextAnchor>
            </>
          )}
        </>
      }
    >
      {knownNote && (
        <div className="mb-4">
          <Alert
            tone={knownNote.tone}
            title={knownNote.title}
            action={platformUrl && <ButtonAnchor href={platformUrl}>Back to the platform</ButtonAnchor>}
          >
            {knownNote.text}
          </Alert>
        </div>
      )}
      <LoginForm next={next} />
    </AccountPage>
  );
}
