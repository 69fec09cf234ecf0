"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";
import { useTRPCClient } from "@/trpc/react";
import { JoinForm } from "./join-form";
import { LinkGate } from "./link-gate";

const problems: Record<string, { title: string; hint: string }> = {
  LINK_MISSING: {
    title: "Open the link from your mail",
    hint: "This page needs all of it. If you reloaded the page, open the link once more: it still works.",
  },
  LINK_USED: {
    title: "This invitation was accepted already",
    hint: "Sign in with the password that was chosen then.",
  },
  LINK_EXPIRED: {
    title: "This invitation is no longer valid",
    hint: "It is older than seven days, or was taken back. Ask whoever invited you for a new one.",
  },
  LINK_UNKNOWN: {
    title: "This link does not work here",
    hint: "It is not complete, belongs to another workspace, or a newer one was sent. Copy the whole address from the latest mail.",
  },
};

interface AcceptInvitationProps {
  organization: { name: string; subdomain: string };
}

/** What the link of an invitation opens. */
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
            {invitedByName ?? "An administrator"} invited <span className="break-all">{email}</span>. Say who
            you are and choose a password.
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

function InvitationProblem({ code }: { code: string }) {
  const { title, hint } = problems[code] ?? { title: "This link does not work", hint: "Ask for a new one." };
  return (
    <div className="flex flex-col gap-4">
      <FocusedAlert tone="warning" title={title}>
        {hint}
      </FocusedAlert>
      <Button asChild size="large" className="w-full">
        <Link href="/login">Go to sign-in</Link>
      </Button>
    </div>
  );
}
