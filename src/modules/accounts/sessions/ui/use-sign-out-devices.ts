"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureToast, showFailure } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { appErrorOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";

/** Ends other sessions of the person; `pending` says which. */
export function useSignOutDevices() {
  const t = useTranslations("devices");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries(trpc.auth.sessions.queryFilter());
  const revoke = useMutation(trpc.auth.revokeSession.mutationOptions());
  const revokeOthers = useMutation(
    trpc.auth.revokeOtherSessions.mutationOptions({
      onSuccess: ({ revoked }) => toast.success(t("othersSignedOut", { count: revoked })),
      ...failureToast(t("othersNotSignedOut")),
      onSettled: refresh,
    }),
  );

  async function one(id: string, name: string): Promise<void> {
    try {
      await revoke.mutateAsync({ id });
      toast.success(t("signedOut", { device: name }));
    } catch (error) {
      // Someone else did it first: the result is the same.
      if (appErrorOf(error)?.code === "NOT_FOUND") toast(t("alreadySignedOut", { device: name }));
      else showFailure(t("notSignedOut", { device: name }), error);
    }
    await refresh();
  }

  return {
    one: (id: string, name: string) => void one(id, name),
    others: () => revokeOthers.mutate(),
    pending: revokeOthers.isPending ? "others" : revoke.isPending ? revoke.variables.id : null,
  };
}
