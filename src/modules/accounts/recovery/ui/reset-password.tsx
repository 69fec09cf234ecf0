"use client";

import { LinkGate } from "@/modules/accounts/mailed-links/ui/link-gate";
import { useTRPCClient } from "@/trpc/react";
import { ResetLinkProblem } from "./reset-link-problem";
import { ResetPasswordForm } from "./reset-password-form";

interface ResetPasswordProps {
  organization: { name: string; subdomain: string };
}

/** The page of a password reset link. */
export function ResetPassword({ organization: { name, subdomain } }: ResetPasswordProps) {
  const client = useTRPCClient();
  return (
    <LinkGate
      name="reset-password"
      inspect={(token) => client.auth.inspectResetLink.mutate({ token })}
      problem={(code) => <ResetLinkProblem code={code} />}
    >
      {(token, person) => (
        <ResetPasswordForm
          key={token}
          token={token}
          owner={{ ...person, organizationName: name, subdomain }}
        />
      )}
    </LinkGate>
  );
}
