"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedConfirmation } from "@/components/ui/typed-confirmation";
import { newSubdomain } from "@/modules/sign-up/sign-up.schema";
import { AvailableAddressField } from "@/modules/sign-up/ui/available-address-field";
import { useLeaveGuard } from "@/stores/leave-guard";
import { showFieldErrors } from "@/trpc/field-errors";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { maxMoves, redirectDays } from "../address.schema";

const addressForm = z.strictObject({ subdomain: newSubdomain });

interface AddressFormProps {
  rootDomain: string;
  present: string;
  version: number;
}

/** Moves the organization to another address, after saying what that means. */
export function AddressForm({ rootDomain, present, version }: AddressFormProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const form = useForm({ resolver: zodResolver(addressForm), defaultValues: { subdomain: "" } });
  const [wanted, setWanted] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const change = useMutation(trpc.organizations.changeSubdomain.mutationOptions());
  const failure = "The address was not changed";
  const { save, problem, setProblem } = useSave({
    failure,
    explain(error) {
      if (showFieldErrors(form, error)) return null;
      if (error.code !== "STALE_VERSION") return;
      void queryClient.invalidateQueries(trpc.organizations.get.queryFilter());
      return "Somebody else changed the settings in the meantime. Look at them, then try again.";
    },
  });

  const ask = form.handleSubmit(({ subdomain }) => {
    setProblem(null);
    if (subdomain === present) {
      return form.setError("subdomain", { message: "This is your address already" }, { shouldFocus: true });
    }
    // The page is left afterwards, with everything on it.
    if (useLeaveGuard.getState().unsaved) {
      return setProblem({ title: failure, message: "Save or undo your other changes first." });
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
        <AvailableAddressField
          label="New address"
          hint="Letters, digits and hyphens. You can return to an address that you had."
          rootDomain={rootDomain}
          check={(subdomain) => client.organizations.checkSubdomain.query({ subdomain })}
        />
      </FormProvider>
      <div className="flex justify-end">
        <SubmitButton variant="secondary" pending={change.isPending || leaving}>
          Change address
        </SubmitButton>
      </div>
      <TypedConfirmation
        open={wanted !== null}
        onOpenChange={(open) => !open && setWanted(null)}
        title={`Move to ${wanted}.${rootDomain}?`}
        phrase={present}
        label={`Type the present address, ${present}, to confirm`}
        confirmLabel="Change address"
        onConfirm={() => wanted && void save(() => move(wanted))}
      >
        <ul className="list-disc space-y-1 pl-5">
          <li>
            {present}.{rootDomain} leads to the new address for {redirectDays} days. Nobody else ever gets it.
          </li>
          <li>Everybody signs in again, at the new address. You too.</li>
          <li>Programs have to call the new address from now on. Their tokens stay good.</li>
          <li>
            An address can change {maxMoves} times within {redirectDays} days.
          </li>
        </ul>
      </TypedConfirmation>
    </Form>
  );
}
