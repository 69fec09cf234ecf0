"use client";

import { useQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { PasswordOwner } from "@/lib/password-policy";
import { useLinkToken } from "@/lib/use-link-token";
import { appErrorOf } from "@/trpc/errors";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { ResetLinkProblem } from "./reset-link-problem";
import { ResetPasswordForm } from "./reset-password-form";

interface ResetPasswordProps {
  organization: { name: string; subdomain: string };
}

/** What the link of the mail opens. Looking at it uses nothing up: mail scanners do that too. */
export function ResetPassword({ organization }: ResetPasswordProps) {
  const token = useLinkToken();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const link = useQuery({
    queryKey: [...trpc.auth.inspectResetLink.mutationKey(), token],
    queryFn: () => client.auth.inspectResetLink.mutate({ token: token ?? "" }),
    enabled: Boolean(token),
    retry: false,
    // Nothing to look up again while the person types.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  if (token === null) return <ResetLinkProblem code="LINK_MISSING" />;
  if (link.isError) {
    const known = appErrorOf(link.error);
    if (known?.code.startsWith("LINK_")) return <ResetLinkProblem code={known.code} />;
    return (
      <Alert
        title="The link could not be checked"
        action={<Button onClick={() => void link.refetch()}>Try again</Button>}
      >
        {known?.message ?? "The server could not be reached. Check your connection."}
      </Alert>
    );
  }
  if (!token || !link.data) return <Checking />;
  const owner: PasswordOwner & { email: string } = {
    ...link.data,
    organizationName: organization.name,
    subdomain: organization.subdomain,
  };
  return <ResetPasswordForm key={token} token={token} owner={owner} />;
}

function Checking() {
  return (
    <div role="status" aria-label="Checking the link" className="flex flex-col gap-4">
      <Skeleton className="h-16" />
      <Skeleton className="h-10" />
    </div>
  );
}
