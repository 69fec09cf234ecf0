"use client";

import { useMutation } from "@tanstack/react-query";
import { ButtonAnchor } from "@/components/ui/button";
import { LinkConfirmation } from "@/modules/accounts/mailed-links/ui/link-confirmation";
import type { LinkProblems } from "@/modules/accounts/mailed-links/ui/link-problem";
import { useTRPC } from "@/trpc/react";

const problems: LinkProblems = {
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

/** The page of the link that verifies an email. */
export function VerifyEmail() {
  return (
    <LinkConfirmation
      mutation={useMutation(useTRPC().auth.verifyEmail.mutationOptions())}
      problems={problems}
      failure="Your email was not verified"
      submitLabel="Verify email address"
      done={{ title: "Your email address is verified", text: ({ email }) => email }}
      next={
        <ButtonAnchor href="/dashboard" variant="primary" size="large">
          Go to your workspace
        </ButtonAnchor>
      }
    />
  );
}
