"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";
import { useLinkToken } from "@/lib/use-link-token";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";

const problems: Record<string, { title: string; hint: string }> = {
  LINK_USED: {
    title: "This link has been used already",
    hint: "Your address gets the copies, there is nothing more to do.",
  },
  LINK_EXPIRED: {
    title: "This link is not good any more",
    hint: "It is older than seven days, a newer one was sent, or whoever asked may not ask any more.",
  },
  LINK_UNKNOWN: {
    title: "This link does not belong here",
    hint: "It may have been cut: copy the whole address out of the mail.",
  },
};

/** Confirms at the press of a button: programs that follow links in mails would do so otherwise. */
export function ConfirmAuditAddress() {
  const token = useLinkToken();
  const confirm = useMutation(useTRPC().organizations.confirmAuditAddress.mutationOptions());
  const code = token === null ? "LINK_UNKNOWN" : appErrorOf(confirm.error)?.code;
  const problem =
    code || confirm.error
      ? (problems[code ?? ""] ?? { title: "Nothing was changed", hint: errorMessage(confirm.error) })
      : null;
  if (confirm.data) {
    return (
      <FocusedAlert tone="success" title="The copies come from now on">
        {confirm.data.address}
      </FocusedAlert>
    );
  }
  return (
    <>
      {problem && <FocusedAlert title={problem.title}>{problem.hint}</FocusedAlert>}
      {!(code && code in problems) && (
        <Button
          className="mt-5"
          variant="primary"
          size="large"
          pending={confirm.isPending}
          disabled={!token}
          onClick={() => confirm.mutate({ token: token ?? "" })}
        >
          Get the copies
        </Button>
      )}
    </>
  );
}
