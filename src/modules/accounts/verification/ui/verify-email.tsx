"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";
import { useLinkToken } from "@/hooks/use-link-token";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";

const problems: Record<string, { title: string; hint: ReactNode }> = {
  LINK_USED: {
    title: "This link has already been used",
    hint: "Your email is verified. There is nothing more to do.",
  },
  LINK_EXPIRED: {
    title: "This link is no longer valid",
    hint: "It is older than a day, or a newer one was sent. Request a new link from your workspace.",
  },
  LINK_UNKNOWN: {
    title: "This link is not valid here",
    hint: "It may have been cut off: copy the whole link from the email. If it is for another workspace, open it there.",
  },
};

/** Verifies at the press of a button: otherwise, link scanners would use up the link. */
export function VerifyEmail() {
  const token = useLinkToken();
  const { mutate, data, error, isPending } = useMutation(useTRPC().auth.verifyEmail.mutationOptions());
  const code = token === null ? "LINK_UNKNOWN" : appErrorOf(error)?.code;
  const problem =
    code || error
      ? (problems[code ?? ""] ?? { title: "Your email was not verified", hint: errorMessage(error) })
      : null;
  const isOver = data !== undefined || (code !== undefined && code in problems);

  return (
    <>
      {data && (
        <FocusedAlert tone="success" title="Your email address is verified">
          {data.email}
        </FocusedAlert>
      )}
      {problem && <FocusedAlert title={problem.title}>{problem.hint}</FocusedAlert>}
      <div className="mt-5">
        {isOver ? (
          <ButtonAnchor href="/dashboard" variant="primary" size="large">
            Go to your workspace
          </ButtonAnchor>
        ) : (
          <Button
            variant="primary"
            size="large"
            pending={isPending}
            disabled={!token}
            onClick={() => mutate({ token: token ?? "" })}
          >
            Verify email address
          </Button>
        )}
      </div>
    </>
  );
}
