"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { failureToast } from "@/components/ui/outcome-toasts";
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
  const [asked, setAsked] = useState(false);
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
    <>
      <Button pending={revoke.isPending} aria-label={`Revoke the key ${name}`} onClick={() => setAsked(true)}>
        Revoke
      </Button>
      <AlertDialog
        open={asked}
        onOpenChange={setAsked}
        title={`Revoke the key “${name}”?`}
        description="Programs that use it stop working right away. This cannot be undone: they would need a new key."
        confirmLabel="Revoke"
        onConfirm={() => revoke.mutate({ id })}
      />
    </>
  );
}
