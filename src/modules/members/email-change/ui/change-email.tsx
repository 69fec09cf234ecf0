"use client";

import { useMutation } from "@tanstack/react-query";
import { ButtonAnchor } from "@/components/ui/button";
import { LinkConfirmation } from "@/modules/accounts/mailed-links/ui/link-confirmation";
import type { LinkProblems } from "@/modules/accounts/mailed-links/ui/link-problem";
import { useTRPC } from "@/trpc/react";

const problems: LinkProblems = {
  LINK_USED: {
    title: "This link has already been used",
    hint: "Your email address was changed. Sign in with the new one.",
  },
  LINK_EXPIRED: {
    title: "This link is no longer valid",
    hint: "It is older than a day, was canceled, or a newer one was sent. Your email address has not changed: you can change it in your profile.",
  },
  LINK_UNKNOWN: {
    title: "This link is not valid here",
    hint: "It may have been cut off: copy the whole link from the email. If it is for another workspace, open it there.",
  },
  DUPLICATE: {
    title: "This email address belongs to another account",
    hint: "Someone here uses it now. Your email address has not changed.",
  },
};

/** The page of the link that was sent to a new email. */
export function ChangeEmail() {
  return (
    <LinkConfirmation
      mutation={useMutation(useTRPC().users.confirmEmailChange.mutationOptions())}
      problems={problems}
      failure="Your email address was not changed"
      submitLabel="Use this email address"
      done={{
        title: "Your email address was changed",
        text: ({ email }) => `You sign in with ${email} from now on. Your other devices were signed out.`,
      }}
      next={
        <ButtonAnchor href="/dashboard" variant="primary" size="large">
          Go to your workspace
        </ButtonAnchor>
      }
    />
  );
}
