"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import type { ApiKey } from "../api-keys.schema";

interface RevokeApiKeyProps {
  apiKey: ApiKey;
  onRevoked?: () => void;
}

/** Revokes a key, after confirmation. */
export function RevokeApiKey({ apiKey: { id, name }, onRevoked }: RevokeApiKeyProps) {
  const t = useTranslations("apiKeys");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const revoke = useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      onSuccess: () => {
        toast.success(t("revoke.done", { name }));
        onRevoked?.();
      },
      ...failureToast(t("revoke.failed")),
      onSettled: () => queryClient.invalidateQueries(trpc.apiKeys.pathFilter()),
    }),
  );
  return (
    <ConfirmButton
      pending={revoke.isPending}
      aria-label={t("revoke.labelOf", { name })}
      title={t("revoke.title", { name })}
      description={t("revoke.description")}
      confirmLabel={t("revoke.label")}
      onConfirm={() => revoke.mutate({ id })}
    >
      {t("revoke.label")}
    </ConfirmButton>
  );
}
