"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedConfirmation } from "@/components/ui/typed-confirmation";
import { newSubdomain } from "@/modules/sign-up/sign-up.schema";
import { AvailableAddressField } from "@/modules/sign-up/ui/available-address-field";
import { useLeaveGuard } from "@/stores/leave-guard";
import { appErrorOf } from "@/trpc/errors";
import { showFieldErrors } from "@/trpc/field-errors";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { maxMoves, redirectDays } from "../address.schema";

const addressForm = z.strictObject({ subdomain: newSubdomain });

interface AddressFormProps {
  rootDomain: string;
  present: string;
  version: number;
}

/** Changes the subdomain of the organization, after explaining the consequences. */
export function AddressForm({ rootDomain, present, version }: AddressFormProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const form = useForm({ resolver: zodResolver(addressForm), defaultValues: { subdomain: "" } });
  const [wanted, setWanted] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const change = useMutation(trpc.organizations.changeSubdomain.mutationOptions());

  const ask = form.handleSubmit(({ subdomain }) => {
    setProblem(null);
    if (subdomain === present) {
      return form.setError("subdomain", { message: "This is already your subdomain" }, { shouldFocus: true });
    }
    // The change leaves the page, and with it every unsaved form.
    if (useLeaveGuard.getState().unsaved) return setProblem("Save or discard your other changes first.");
    setWanted(subdomain);
  });

  async function move(subdomain: string): Promise<void> {
    setWanted(null);
    try {
      const { url } = await change.mutateAsync({ subdomain, version });
      setLeaving(true);
      window.location.assign(url);
    } catch (error) {
      const known = appErrorOf(error);
      if (known && showFieldErrors(form, ["subdomain"], known)) return;
      if (known?.code !== "STALE_VERSION") {
        return setProblem(known?.message ?? "The server could not be reached. Try again in a moment.");
      }
      await queryClient.invalidateQueries(trpc.organizations.get.queryFilter());
      setProblem("Someone else changed the settings in the meantime. Review them, then try again.");
    }
  }

  return (
    <form method="post" noValidate onSubmit={ask} className="flex flex-col gap-4 border-line border-t p-4">
      {problem && <Alert title="The subdomain was not changed">{problem}</Alert>}
      <FormProvider {...form}>
        <AvailableAddressField
          label="New subdomain"
          hint="Letters, digits and hyphens. You can return to a subdomain you had before."
          rootDomain={rootDomain}
          check={(subdomain) => client.organizations.checkSubdomain.query({ subdomain })}
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
        onConfirm={() => wanted && void move(wanted)}
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
    </form>
  );
}
