"use client";

import { useMutation } from "@tanstack/react-query";
import { LinkConfirmation } from "@/modules/accounts/mailed-links/ui/link-confirmation";
import type { LinkProblems } from "@/modules/accounts/mailed-links/ui/link-problem";
import { useTRPC } from "@/trpc/react";

const problems: LinkProblems = {
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

/** The page of the link with which a recipient agrees to receive copies. */
export function ConfirmAuditEmail() {
  return (
    <LinkConfirmation
      mutation={useMutation(useTRPC().organizations.confirmAuditEmail.mutationOptions())}
      problems={problems}
      failure="Nothing was changed"
      submitLabel="Receive copies"
      done={{ title: "You will receive copies from now on", text: ({ email }) => email }}
    />
  );
}
