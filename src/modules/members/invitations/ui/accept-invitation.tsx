"use client";

import { useState } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { LinkGate } from "@/modules/accounts/mailed-links/ui/link-gate";
import { LinkProblem, type LinkProblems } from "@/modules/accounts/mailed-links/ui/link-problem";
import { useTRPCClient } from "@/trpc/react";
import { JoinForm } from "./join-form";

const problems: LinkProblems = {
  LINK_USED: {
    title: "This invitation has already been accepted",
    hint: "Sign in with the password you chose then.",
  },
  LINK_EXPIRED: {
    title: "This invitation is no longer valid",
    hint: "It has expired or was revoked. Ask the person who invited you for a new one.",
  },
  LINK_UNKNOWN: {
    title: "This link is not valid here",
    hint: "It is incomplete, belongs to another workspace, or was replaced by a newer one. Copy the whole link from the latest email.",
  },
};

interface AcceptInvitationProps {
  organization: { name: string; subdomain: string };
}

/** The page of an invitation link. */
export function AcceptInvitation({ organization }: AcceptInvitationProps) {
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
            {invitedByName ?? "An administrator"} invited <span className="break-all">{email}</span>. Enter
            your name and choose a password.
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

const InvitationProblem = ({ code }: { code: string }) => (
  <LinkProblem code={code} problems={problems} advice="Ask for a new one.">
    <ButtonLink href="/login" size="large" className="w-full">
      Go to sign-in
    </ButtonLink>
  </LinkProblem>
);
