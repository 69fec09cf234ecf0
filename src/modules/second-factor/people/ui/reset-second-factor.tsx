"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { outcomeToasts } from "@/components/ui/outcome-toasts";
import { useTranslations } from "@/i18n/translations";
import { mayGrant } from "@/lib/permissions";
import { useTRPC } from "@/trpc/react";
import { useCan, useViewer } from "@/viewer/viewer-context";
import type { PersonsSecondFactor } from "../second-factors.schema";

/** Resets two-factor authentication of a person who lost the device; nothing if the viewer may not. */
export function ResetSecondFactor({ person }: { person: PersonsSecondFactor }) {
  const t = useTranslations("peoplesSecondFactors");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { user } = useViewer();
  const mayReset =
    useCan("security:write") && user.id !== person.id && person.roles.every((role) => mayGrant(user, role));
  const reset = useMutation(
    trpc.users.resetSecondFactor.mutationOptions({
      ...outcomeToasts(t("reset.done", { person: person.name }), t("reset.failed")),
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.users.secondFactors.queryFilter()),
          queryClient.invalidateQueries(trpc.securityEvents.pathFilter()),
        ]),
    }),
  );
  if (!person.enabled || !mayReset) return null;
  return (
    <ConfirmButton
      pending={reset.isPending}
      aria-label={t("reset.label", { person: person.name })}
      title={t("reset.title", { person: person.name })}
      description={t("reset.description")}
      confirmLabel={t("reset.confirm")}
      onConfirm={() => reset.mutate({ id: person.id })}
    >
      {t("reset.button")}
    </ConfirmButton>
  );
}
