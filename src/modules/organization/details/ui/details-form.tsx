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
import { useTranslations } from "@/i18n/translations";
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
  const t = useTranslations("organizationDetails");
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
    done: () => t("saved"),
    onSaved(saved) {
      queryClient.setQueryData(trpc.organizations.get.queryKey(), saved);
      // The frame of the page shows the name too.
      router.refresh();
    },
  });

  const labels = {
    name: t("fields.name"),
    details: t("fields.details"),
    sponsor: t("fields.sponsor"),
    representative: t("fields.representative"),
    bccAuditEmailAddress: t("fields.bccAuditEmailAddress"),
  };

  return (
    <Card title={t("title")}>
      <VersionedForm
        form={form}
        saving={saving}
        changed={t("changedByOther")}
        labels={labels}
        layout="columns"
      >
        <TextField
          form={form}
          name="name"
          label={labels.name}
          fieldClassName="sm:col-span-2"
          autoComplete="organization"
          help={t("help.name")}
        />
        <Field
          label={labels.details}
          optional
          error={form.formState.errors.details?.message}
          help={t("help.details")}
          className="sm:col-span-2"
        >
          {(control) => <Textarea {...control} {...register(form, "details", { setValueAs: toNothing })} />}
        </Field>
        <PersonField
          form={form}
          name="representative"
          label={labels.representative}
          help={t("help.representative")}
          stored={organization.representative}
        />
        <PersonField
          form={form}
          name="sponsor"
          label={labels.sponsor}
          help={t("help.sponsor")}
          stored={organization.sponsor}
        />
        <TextField
          form={form}
          name="bccAuditEmailAddress"
          label={labels.bccAuditEmailAddress}
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
              ? t("auditEmailPending", { email: organization.pendingBccAuditEmailAddress })
              : t("help.bccAuditEmailAddress")
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
          <SubmitButton pending={saving.pending}>{t("save")}</SubmitButton>
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
  const t = useTranslations("organizationDetails");
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
              ? t("noLongerActive", { name: stored.name })
              : help
          }
        />
      )}
    />
  );
}
