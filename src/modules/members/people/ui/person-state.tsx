"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { outcomeToasts } from "@/components/ui/outcome-toasts";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { useTRPC } from "@/trpc/react";
import type { Person } from "../users.schema";
import { useRefreshPeople } from "./use-refresh-people";

/** Disables, enables or removes a person. */
export function PersonState({ person }: { person: Person }) {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const refreshPeople = useRefreshPeople();
  const name = fullName(person);
  const outcome = (done: string) => ({
    ...outcomeToasts(done, t("done.failed")),
    onSettled: refreshPeople,
  });
  const disable = useMutation(trpc.users.disable.mutationOptions(outcome(t("done.disable", { name }))));
  const enable = useMutation(trpc.users.enable.mutationOptions(outcome(t("done.enable", { name }))));
  const remove = useMutation(trpc.users.remove.mutationOptions(outcome(t("done.remove", { name }))));
  const pending = disable.isPending || enable.isPending || remove.isPending;
  const { id, status } = person;

  return (
    <>
      {status === "active" ? (
        <ConfirmButton
          pending={disable.isPending}
          disabled={pending}
          title={t("disable.title", { name })}
          description={t("disable.description")}
          confirmLabel={t("disable.label")}
          onConfirm={() => disable.mutate({ id })}
        >
          {t("disable.label")}
        </ConfirmButton>
      ) : (
        <Button pending={enable.isPending} disabled={pending} onClick={() => enable.mutate({ id })}>
          {status === "removed" ? t("reinstate") : t("enable")}
        </Button>
      )}
      {status !== "removed" && (
        <ConfirmButton
          pending={remove.isPending}
          disabled={pending}
          title={t("remove.title", { name })}
          description={t("remove.description")}
          confirmLabel={t("remove.label")}
          onConfirm={() => remove.mutate({ id })}
        >
          {t("remove.label")}
        </ConfirmButton>
      )}
    </>
  );
}
