"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";

/** Reminds a person to verify their email, until it is verified. */
export function VerifyEmailBanner() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    // It may be verified in another tab, or on another device.
    trpc.auth.emailVerification.queryOptions(undefined, { refetchOnWindowFocus: "always" }),
  );
  const resending = useMutation(trpc.auth.resendVerification.mutationOptions());
  const { save, pending, problem } = useSave({ failure: "The link was not sent" });
  if (data.isVerified) return null;
  return (
    <div className="mb-5">
      <Alert
        tone="warning"
        title="Verify your email address"
        action={
          !resending.data?.sent && (
            <Button pending={pending} onClick={() => void save(() => resending.mutateAsync())}>
              Resend link
            </Button>
          )
        }
      >
        {resending.data?.sent
          ? `We sent a new link to ${data.email}. Earlier links no longer work.`
          : `We sent a link to ${data.email}. Verify your email to invite other people.`}
        {problem && <p className="mt-1 text-danger-text">{problem.message}</p>}
      </Alert>
    </div>
  );
}
