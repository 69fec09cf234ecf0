"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";

/** Reminds a person whose address is not verified, until it is. */
export function VerifyEmailBanner() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    // It is verified in another tab, or on another device.
    trpc.auth.emailVerification.queryOptions(undefined, { refetchOnWindowFocus: "always" }),
  );
  const resending = useMutation(trpc.auth.resendVerification.mutationOptions());
  if (data.isVerified) return null;
  const failure = resending.error && errorMessage(resending.error);
  return (
    <div className="mb-5">
      <Alert
        tone="warning"
        title="Verify your e-mail address"
        action={
          !resending.data?.sent && (
            <Button pending={resending.isPending} onClick={() => resending.mutate()}>
              Send the link again
            </Button>
          )
        }
      >
        {resending.data?.sent
          ? `A new link is on its way to ${data.email}. Only this one works now.`
          : `We sent a link to ${data.email}. Until you use it you cannot invite others.`}
        {failure && <p className="mt-1 text-danger-text">{failure}</p>}
      </Alert>
    </div>
  );
}
