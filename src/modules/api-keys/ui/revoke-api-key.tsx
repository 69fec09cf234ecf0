"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTRPC } from "@/trpc/react";
import type { ApiKey } from "../api-keys.schema";

interface RevokeApiKeyProps {
  apiKey: ApiKey;
  onRevoked?: () => void;
}

/** Revokes a key, after confirmation. */
export function RevokeApiKey({ apiKey: { id, name }, onRevoked }: RevokeApiKeyProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const revoke = useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      onSuccess: () => {
        toast.success(`The key “${name}” was revoked`);
        onRevoked?.();
      },
      ...failureToast("The key was not revoked"),
      onSettled: () => queryClient.invalidateQueries(trpc.apiKeys.pathFilter()),
    }),
  );
  return (
    <ConfirmButton
      pending={revoke.isPending}
      aria-label={`Revoke the key ${name}`}
      title={`Revoke the key “${name}”?`}
      description="Programs that use it stop working right away. This cannot be undone: they would need a new key."
      confirmLabel="Revoke"
      onConfirm={() => revoke.mutate({ id })}
    >
      Revoke
    </ConfirmButton>
  );
}
