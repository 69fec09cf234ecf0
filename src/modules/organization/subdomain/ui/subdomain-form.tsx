"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedConfirmation } from "@/components/ui/typed-confirmation";
import { useLeaveGuard } from "@/hooks/leave-guard";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { newSubdomain } from "@/lib/new-subdomain";
import { subdomainTakenMessage } from "@/lib/subdomain";
import { showFieldErrors } from "@/trpc/field-errors";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { maxMoves, redirectDays } from "../subdomain.schema";
import { AvailableSubdomainField, availabilityOf } from "./available-subdomain-field";

const subdomainForm = z.strictObject({ subdomain: newSubdomain });

interface SubdomainFormProps {
  rootDomain: string;
  present: string;
  version: number;
}

/** Changes the subdomain of the organization, after explaining the consequences. */
export function SubdomainForm({ rootDomain, present, version }: SubdomainFormProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const form = useForm({ resolver: zodResolver(subdomainForm), defaultValues: { subdomain: "" } });
  const [wanted, setWanted] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const change = useMutation(trpc.organizations.changeSubdomain.mutationOptions());
  const failure = "The subdomain was not changed";
  const { save, problem, setProblem } = useSave({
    failure,
    explain(error) {
      if (showFieldErrors(form, error)) return null;
      if (error.code !== "STALE_VERSION") return;
      void queryClient.invalidateQueries(trpc.organizations.get.queryFilter());
      return "Someone else changed the settings in the meantime. Review them, then try again.";
    },
  });

  useUnsavedChanges({ unsaved: form.formState.isDirty && !change.isPending && !leaving });

  const check = (subdomain: string) => client.organizations.checkSubdomain.query({ subdomain });

  const ask = form.handleSubmit(async ({ subdomain }) => {
    setProblem(null);
    if (subdomain === present) {
      return form.setError("subdomain", { message: "This is already your subdomain" }, { shouldFocus: true });
    }
    // The change leaves the page, and with it every other unsaved form.
    if (useLeaveGuard.getState().unsaved.size > 1) {
      return setProblem({ title: failure, message: "Save or discard your other changes first." });
    }
    // If it cannot be checked now, the server reports it on confirmation.
    const known = await queryClient.fetchQuery(availabilityOf(subdomain, check)).catch(() => null);
    if (known && !known.isAvailable) {
      return form.setError("subdomain", { message: subdomainTakenMessage(subdomain) }, { shouldFocus: true });
    }
    setWanted(subdomain);
  });

  async function move(subdomain: string): Promise<void> {
    setWanted(null);
    const { url } = await change.mutateAsync({ subdomain, version });
    setLeaving(true);
    window.location.assign(url);
  }

  return (
    <Form onSubmit={ask} problem={problem} className="flex flex-col gap-4 border-line border-t p-4">
      <FormProvider {...form}>
        <AvailableSubdomainField
          label="New subdomain"
          hint="Letters, digits and hyphens. You can return to a subdomain you had before."
          rootDomain={rootDomain}
          check={check}
        />
      </FormProvider>
      <div className="flex justify-end">
        <SubmitButton variant="secondary" pending={change.isPending || leaving}>
          Change subdomain
        </SubmitButton>
      </div>
      <TypedConfirmation
        open={wanted !== null}
        onOpenChange={(open) => !open && setWanted(null)}
        title={`Move to ${wanted}.${rootDomain}?`}
        phrase={present}
        label={`Type the current subdomain, ${present}, to confirm`}
        confirmLabel="Change subdomain"
        onConfirm={() => wanted && void save(() => move(wanted))}
      >
        <ul className="list-disc space-y-1 pl-5">
          <li>
            {present}.{rootDomain} redirects to the new subdomain for {redirectDays} days. Nobody else can
            ever use it.
          </li>
          <li>Everyone has to sign in again on the new subdomain, including you.</li>
          <li>Programs have to call the new subdomain. Their keys and tokens stay valid.</li>
          <li>
            A subdomain can change {maxMoves} times within {redirectDays} days.
          </li>
        </ul>
      </TypedConfirmation>
    </Form>
  );
}
