"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { outcomeToasts } from "@/components/ui/outcome-toasts";
import { fullName } from "@/lib/full-name";
import { useTRPC } from "@/trpc/react";
import type { Person } from "../users.schema";
import { useRefreshPeople } from "./use-refresh-people";

/** Disables, enables or removes a person. */
export function PersonState({ person }: { person: Person }) {
  const trpc = useTRPC();
  const refreshPeople = useRefreshPeople();
  const name = fullName(person);
  const outcome = (done: string) => ({
    ...outcomeToasts(`${name} ${done}`, "Nothing was changed"),
    onSettled: refreshPeople,
  });
  const disable = useMutation(trpc.users.disable.mutationOptions(outcome("was disabled")));
  const enable = useMutation(trpc.users.enable.mutationOptions(outcome("can sign in again")));
  const remove = useMutation(trpc.users.remove.mutationOptions(outcome("was removed")));
  const pending = disable.isPending || enable.isPending || remove.isPending;
  const { id, status } = person;

  return (
    <>
      {status === "active" ? (
        <ConfirmButton
          pending={disable.isPending}
          disabled={pending}
          title={`Disable ${name}?`}
          description="They will be signed out everywhere and cannot sign in until you enable the account again."
          confirmLabel="Disable"
          onConfirm={() => disable.mutate({ id })}
        >
          Disable
        </ConfirmButton>
      ) : (
        <Button pending={enable.isPending} disabled={pending} onClick={() => enable.mutate({ id })}>
          {status === "removed" ? "Reinstate" : "Enable"}
        </Button>
      )}
      {status !== "removed" && (
        <ConfirmButton
          pending={remove.isPending}
          disabled={pending}
          title={`Remove ${name}?`}
          description="They will be signed out everywhere and no longer appear in lists. Their activity is kept, and you can invite them again."
          confirmLabel="Remove"
          onConfirm={() => remove.mutate({ id })}
        >
          Remove
        </ConfirmButton>
      )}
    </>
  );
}
