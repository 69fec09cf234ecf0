"use client";

import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";
import { useLinkToken } from "@/lib/use-link-token";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";

const problems: Record<string, { title: string; hint: ReactNode }> = {
  LINK_USED: {
    title: "This link has been used already",
    hint: "Your address is verified, there is nothing more to do.",
  },
  LINK_EXPIRED: {
    title: "This link is not good any more",
    hint: "It is older than a day, or a newer one was sent. Go to your workspace: there you can have a new link sent.",
  },
  LINK_UNKNOWN: {
    title: "This link does not belong here",
    hint: "It may have been cut: copy the whole address out of the mail. If it is for another workspace, open it there.",
  },
};

/** Verifies at the press of a button: programs that follow links in mails would use it up otherwise. */
export function VerifyEmail() {
  const token = useLinkToken();
  const { mutate, data, error, isPending } = useMutation(useTRPC().auth.verifyEmail.mutationOptions());
  const code = token === null ? "LINK_UNKNOWN" : appErrorOf(error)?.code;
  const problem =
    code || error
      ? (problems[code ?? ""] ?? { title: "Your address was not verified", hint: errorMessage(error) })
      : null;
  const isOver = data !== undefined || (code !== undefined && code in problems);

  return (
    <>
      {data && (
        <FocusedAlert tone="success" title="Your e-mail address is verified">
          {data.email}
        </FocusedAlert>
      )}
      {problem && <FocusedAlert title={problem.title}>{problem.hint}</FocusedAlert>}
      <div className="mt-5">
        {isOver ? (
          <Button asChild variant="primary" size="large">
            <a href="/dashboard">Go to your workspace</a>
          </Button>
        ) : (
          <Button
            variant="primary"
            size="large"
            pending={isPending}
            disabled={!token}
            onClick={() => mutate({ token: token ?? "" })}
          >
            Verify e-mail address
          </Button>
        )}
      </div>
    </>
  );
}
