"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { FocusedAlert } from "@/components/ui/focused-alert";
import { useLinkToken } from "@/hooks/use-link-token";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";

const problems: Record<string, { title: string; hint: string }> = {
  LINK_USED: {
    title: "This link has already been used",
    hint: "You receive the copies. There is nothing more to do.",
  },
  LINK_EXPIRED: {
    title: "This link is no longer valid",
    hint: "It has expired, was replaced by a newer one, or the person who requested it no longer may.",
  },
  LINK_UNKNOWN: {
    title: "This link is not valid here",
    hint: "It may have been cut off: copy the whole link from the email.",
  },
};

/** Confirms at the press of a button: otherwise, link scanners would confirm. */
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
      <FocusedAlert tone="success" title="You will receive copies from now on">
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
          Receive copies
        </Button>
      )}
    </>
  );
}
