"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { HandoffForm } from "@/components/ui/handoff-form";
import { fullName } from "@/lib/full-name";
import type { Handoff } from "@/lib/handoff";
import { ReasonDialog } from "@/modules/platform/tenants/ui/reason-dialog";
import { useTRPC } from "@/trpc/react";
import type { TenantPerson } from "../impersonation.schema";

interface ActAsDialogProps {
  person: TenantPerson;
  tenantName: string;
  onClose: () => void;
}

/** Asks for the reason, and starts a support session as the person. */
export function ActAsDialog({ person, tenantName, onClose }: ActAsDialogProps) {
  const impersonate = useMutation(useTRPC().tenants.impersonate.mutationOptions());
  const [handoff, setHandoff] = useState<Handoff | null>(null);
  const name = fullName(person);
  return (
    <>
      <ReasonDialog
        onClose={onClose}
        title={`Start a support session as ${name}?`}
        description={`For 30 minutes you can see and do what ${name} can in ${tenantName}, except for security settings, people and invitations. Everything is recorded under both names.`}
        help={`Administrators of ${tenantName} can read it.`}
        confirmLabel="Start support session"
        onConfirm={async (reason) => {
          setHandoff(await impersonate.mutateAsync({ userId: person.id, reason }));
        }}
      />
      {handoff && (
        <div className="sr-only">
          <HandoffForm handoff={handoff} label={`Continue as ${name}`}>
            You will be taken to {tenantName} as {name}.
          </HandoffForm>
        </div>
      )}
    </>
  );
}
