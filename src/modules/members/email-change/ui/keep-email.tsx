"use client";

import { useMutation } from "@tanstack/react-query";
import { ButtonAnchor } from "@/components/ui/button";
import { LinkConfirmation } from "@/modules/accounts/mailed-links/ui/link-confirmation";
import type { LinkProblems } from "@/modules/accounts/mailed-links/ui/link-problem";
import { useTRPC } from "@/trpc/react";

const problems: LinkProblems = {
  LINK_USED: {
    title: "This link has already been used",
    hint: "Your email address was kept. If you have not chosen a new password yet, do so now.",
  },
  LINK_EXPIRED: {
    title: "This link is no longer valid",
    hint: "It is older than seven days, or a newer email about the change has another link. If you cannot sign in, tell your administrator.",
  },
  LINK_UNKNOWN: {
    title: "This link is not valid here",
    hint: "It may have been cut off: copy the whole link from the email. If it is for another workspace, open it there.",
  },
  CONFLICT: {
    title: "Your former email address belongs to another account",
    hint: "Tell your administrator that someone changed your email address.",
  },
};

/** The page of the link with which the owner of the former email objects to a change. */
export function KeepEmail() {
  return (
    <LinkConfirmation
      mutation={useMutation(useTRPC().users.keepEmail.mutationOptions())}
      problems={problems}
      failure="Your email address was not changed back"
      submitLabel="Keep my email address"
      done={{
        title: "Your email address was kept",
        text: ({ email }) =>
          `We sent a link to ${email}: choose a new password with it. Nobody can sign in with the old one.`,
      }}
      next={
        <ButtonAnchor href="/forgot-password" size="large">
          Send another link
        </ButtonAnchor>
      }
    />
  );
}
