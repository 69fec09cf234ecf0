"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { outcomeToasts } from "@/components/ui/outcome-toasts";
import { mayGrant } from "@/lib/permissions";
import { useTRPC } from "@/trpc/react";
import { useCan, useViewer } from "@/viewer/viewer-context";
import type { PersonsSecondFactor } from "../second-factors.schema";

/** Resets two-factor authentication of a person who lost the device; nothing if the viewer may not. */
export function ResetSecondFactor({ person }: { person: PersonsSecondFactor }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { user } = useViewer();
  const mayReset =
    useCan("security:write") && user.id !== person.id && person.roles.every((role) => mayGrant(user, role));
  const reset = useMutation(
    trpc.users.resetSecondFactor.mutationOptions({
      ...outcomeToasts(
        `Two-factor authentication of ${person.name} was reset`,
        "Two-factor authentication was not reset",
      ),
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
      aria-label={`Reset two-factor authentication for ${person.name}`}
      title={`Reset two-factor authentication for ${person.name}?`}
      description="First make sure that the request really comes from this person. They will be signed out everywhere and sign in with their password alone until they set it up again."
      confirmLabel="Reset two-factor authentication"
      onConfirm={() => reset.mutate({ id: person.id })}
    >
      Reset
    </ConfirmButton>
  );
}
