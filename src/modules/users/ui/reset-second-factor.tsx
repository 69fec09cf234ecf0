"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { outcomeToasts } from "@/components/ui/outcome-toasts";
import { mayGrant } from "@/lib/permissions";
import { useCan, useViewer } from "@/modules/auth/ui/viewer-context";
import { useTRPC } from "@/trpc/react";
import type { PersonsSecondFactor } from "../second-factor.schema";

/** The way back for somebody who lost the device; nothing where it is not the viewer's to offer. */
export function ResetSecondFactor({ person }: { person: PersonsSecondFactor }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { user } = useViewer();
  const mayReset =
    useCan("security:write") && user.id !== person.id && person.roles.every((role) => mayGrant(user, role));
  const [asked, setAsked] = useState(false);
  const reset = useMutation(
    trpc.users.resetSecondFactor.mutationOptions({
      ...outcomeToasts(`The second factor of ${person.name} was reset`, "The second factor was not reset"),
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries(trpc.users.secondFactors.queryFilter()),
          queryClient.invalidateQueries(trpc.securityEvents.pathFilter()),
        ]),
    }),
  );
  if (!person.enabled || !mayReset) return null;
  return (
    <>
      <Button
        pending={reset.isPending}
        aria-label={`Reset the second factor of ${person.name}`}
        onClick={() => setAsked(true)}
      >
        Reset
      </Button>
      <AlertDialog
        open={asked}
        onOpenChange={setAsked}
        title={`Reset the second factor of ${person.name}?`}
        description="Make sure that it is really this person who asks. They are signed out everywhere, and their password alone signs them in until they set up a new one."
        confirmLabel="Reset second factor"
        onConfirm={() => reset.mutate({ id: person.id })}
      />
    </>
  );
}
