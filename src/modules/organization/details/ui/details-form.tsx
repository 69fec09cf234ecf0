"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Controller, type UseFormReturn, useForm } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Textarea } from "@/components/ui/input";
import { register } from "@/components/ui/register";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { VersionedForm } from "@/components/ui/versioned-form";
import { PersonPicker } from "@/modules/members/people/ui/person-picker";
import { WithdrawAuditEmail } from "@/modules/organization/audit-email/ui/withdraw-audit-email";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import {
  detailsForm,
  type OrganizationDetails,
  staleDetails,
  type DetailsForm as Values,
} from "../details.schema";

const chosen = (person: OrganizationDetails["sponsor"]) => person && { id: person.id, name: person.name };

const labels = {
  name: "Name",
  details: "About",
  sponsor: "Sponsor",
  representative: "Representative",
  bccAuditEmailAddress: "Audit email",
};

const valuesOf = ({
  name,
  details,
  sponsor,
  representative,
  bccAuditEmailAddress,
}: OrganizationDetails): Values => ({
  name,
  details,
  sponsor: chosen(sponsor),
  representative: chosen(representative),
  bccAuditEmailAddress,
});

/** A field without visible characters counts as empty. */
const toNothing = (typed: unknown) => (typeof typed === "string" && typed.trim() ? typed : null);

/** Changes the details of the organization. */
export function DetailsForm({ organization }: { organization: OrganizationDetails }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const update = useMutation(trpc.organizations.update.mutationOptions());
  const form = useForm({ resolver: zodResolver(detailsForm), defaultValues: valuesOf(organization) });
  const saving = useVersionedSave({
    form,
    stored: organization,
    valuesOf,
    save: ({ sponsor, representative, bccAuditEmailAddress, ...fields }, { version, ...base }) =>
      update.mutateAsync({
        ...fields,
        version,
        // Sent unchanged, an empty one would withdraw the pending one.
        ...(bccAuditEmailAddress !== base.bccAuditEmailAddress && { bccAuditEmailAddress }),
        ...(sponsor && { sponsorId: sponsor.id }),
        ...(representative && { representativeId: representative.id }),
      }),
    stale: staleDetails,
    fieldNames: { sponsorId: "sponsor", representativeId: "representative" },
    done: () => "The organization was saved",
    onSaved(saved) {
      queryClient.setQueryData(trpc.organizations.get.queryKey(), saved);
      // The frame of the page shows the name too.
      router.refresh();
    },
  });

  return (
    <Card title="Details">
      <VersionedForm
        form={form}
        saving={saving}
        changed="Someone else changed the organization"
        labels={labels}
        layout="columns"
      >
        <TextField
          form={form}
          name="name"
          label="Name"
          fieldClassName="sm:col-span-2"
          autoComplete="organization"
          help="Shown in the workspace, on the sign-in page and in every email."
        />
        <Field
          label="About"
          optional
          error={form.formState.errors.details?.message}
          help="What people should know about the organization. Plain text."
          className="sm:col-span-2"
        >
          {(control) => <Textarea {...control} {...register(form, "details", { setValueAs: toNothing })} />}
        </Field>
        <PersonField
          form={form}
          name="representative"
          label="Representative"
          help="Speaks for the organization."
          stored={organization.representative}
        />
        <PersonField
          form={form}
          name="sponsor"
          label="Sponsor"
          help="Is accountable for the organization."
          stored={organization.sponsor}
        />
        <TextField
          form={form}
          name="bccAuditEmailAddress"
          label="Audit email"
          optional
          options={{ setValueAs: toNothing }}
          fieldClassName="sm:col-span-2"
          type="email"
          inputMode="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          help={
            organization.pendingBccAuditEmailAddress
              ? `${organization.pendingBccAuditEmailAddress} receives copies once someone confirms it with the link we sent there.`
              : "Receives a blind copy of the emails that the workspace sends, once its owner confirms it. Emails with a secret, such as a link to set a password, are never copied."
          }
        />
        {organization.pendingBccAuditEmailAddress && (
          <WithdrawAuditEmail
            organization={organization}
            onWithdrawn={(stored) => {
              saving.follow(stored);
              form.setFocus("bccAuditEmailAddress");
            }}
          />
        )}
        <FormActions className="sm:col-span-2">
          <SubmitButton pending={saving.pending}>Save changes</SubmitButton>
        </FormActions>
      </VersionedForm>
    </Card>
  );
}

interface PersonFieldProps {
  form: UseFormReturn<Values, unknown, Values>;
  name: "sponsor" | "representative";
  label: string;
  help: string;
  stored: OrganizationDetails["sponsor"];
}

function PersonField({ form, name, label, help, stored }: PersonFieldProps) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref }, fieldState }) => (
        <PersonPicker
          ref={ref}
          label={label}
          value={value}
          onChange={(person) => onChange(person && { id: person.id, name: person.name })}
          onBlur={onBlur}
          error={fieldState.error?.message}
          help={
            stored && !stored.isActive && value?.id === stored.id
              ? `${stored.name} is no longer active here. Choose someone else.`
              : help
          }
        />
      )}
    />
  );
}
