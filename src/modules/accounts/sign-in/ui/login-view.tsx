"use client";

import type { ReactNode } from "react";
import { AccountPage } from "@/components/ui/account-page";
import { Alert } from "@/components/ui/alert";
import { ButtonAnchor } from "@/components/ui/button";
import { TextAnchor } from "@/components/ui/text-anchor";
import { useTranslations } from "@/i18n/translations";
import type { Branding } from "@/lib/branding";
import { LoginForm } from "./login-form";

/** The reasons for which other pages redirect here. */
const notes = {
  impersonation: { text: "impersonation", tone: "warning" },
  handoff: { text: "handoff", tone: "warning" },
  moved: { text: "moved", tone: "success" },
  "password-changed": { text: "passwordChanged", tone: "success" },
} as const;

/** After a support session, when nobody is signed in any more. */
const actedNote = { text: "supportEnded", tone: "warning" } as const;

const isNote = (note: string): note is keyof typeof notes => Object.hasOwn(notes, note);

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
  const t = useTranslations("signIn");
  const namedNote = note !== undefined && isNote(note) ? notes[note] : undefined;
  const shown = namedNote ?? (platformUrl === undefined ? undefined : actedNote);
  return (
    <AccountPage
      organization={organization}
      footer={footer}
      title={t("title", { organization: organization.name })}
      description={t.rich(urls.signUpUrl ? "wrongOrganizationOrNew" : "wrongOrganization", {
        find: (text) => <TextAnchor href={urls.finderUrl}>{text}</TextAnchor>,
        create: (text) => <TextAnchor href={urls.signUpUrl}>{text}</TextAnchor>,
      })}
    >
      {shown && (
        <div className="mb-4">
          <Alert
            tone={shown.tone}
            title={t(`notes.${shown.text}.title`)}
            action={platformUrl && <ButtonAnchor href={platformUrl}>{t("backToPlatform")}</ButtonAnchor>}
          >
            {t(`notes.${shown.text}.text`)}
          </Alert>
        </div>
      )}
      <LoginForm next={next} />
    </AccountPage>
  );
}
