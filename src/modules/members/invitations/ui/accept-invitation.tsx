"use client";

import { useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { useTranslations } from "@/i18n/translations";
import { LinkGate } from "@/modules/accounts/mailed-links/ui/link-gate";
import { LinkProblem, type LinkProblems } from "@/modules/accounts/mailed-links/ui/link-problem";
import { useTRPCClient } from "@/trpc/react";
import { JoinForm } from "./join-form";

const linkCodes = ["LINK_USED", "LINK_EXPIRED", "LINK_UNKNOWN"] as const;

interface AcceptInvitationProps {
  organization: { name: string; subdomain: string };
}

/** The page of an invitation link. */
export function AcceptInvitation({ organization }: AcceptInvitationProps) {
  const t = useTranslations("acceptInvitation");
  const client = useTRPCClient();
  const [code, setCode] = useState<string | null>(null);
  if (code) return <InvitationProblem code={code} />;
  return (
    <LinkGate
      name="invitation"
      inspect={(token) => client.auth.inspectInvitation.mutate({ token })}
      problem={(linkCode) => <InvitationProblem code={linkCode} />}
    >
      {(token, { email, invitedByName }) => (
        <>
          <p className="mb-5 text-pretty">
            {invitedByName
              ? t.rich("invitedBy", { name: invitedByName, email: () => shownEmail(email) })
              : t.rich("invitedByAdministrator", { email: () => shownEmail(email) })}
          </p>
          <JoinForm
            key={token}
            token={token}
            email={email}
            organization={organization}
            onLinkProblem={setCode}
          />
        </>
      )}
    </LinkGate>
  );
}

const shownEmail = (email: string) => <span className="break-all">{email}</span>;

function InvitationProblem({ code }: { code: string }) {
  const t = useTranslations("acceptInvitation");
  const problems: LinkProblems = Object.fromEntries(
    linkCodes.map((known) => [
      known,
      { title: t(`problems.${known}.title`), hint: t(`problems.${known}.hint`) },
    ]),
  );
  return (
    <LinkProblem code={code} problems={problems} advice={t("askForNew")}>
      <ButtonLink href="/login" size="large" className="w-full">
        {t("toSignIn")}
      </ButtonLink>
    </LinkProblem>
  );
}
