"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { FormActions } from "@/components/ui/form-actions";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { VersionedForm } from "@/components/ui/versioned-form";
import { fullName } from "@/lib/full-name";
import { UsernameTextField } from "@/modules/members/profile/ui/username-text-field";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { type Person, personForm, stalePerson } from "../users.schema";
import { PersonPicker } from "./person-picker";
import { RoleCheckboxes } from "./role-checkboxes";
import { useRefreshPeople } from "./use-refresh-people";

const labels = {
  firstName: "First name",
  lastName: "Last name",
  username: "Username",
  roles: "Roles",
  advisor: "Advisor",
  sponsor: "Sponsor",
};

const valuesOf = ({ firstName, lastName, username, roles, advisor, sponsor }: Person) => ({
  firstName,
  lastName,
  username,
  roles,
  advisor,
  sponsor,
});

/**
 * Changes name, roles, advisor and sponsor of a person. If someone else has changed them meanwhile, the typed values
 * stay.
 */
export function PersonForm({ person }: { person: Person }) {
  const trpc = useTRPC();
  const refreshPeople = useRefreshPeople();
  const update = useMutation(trpc.users.update.mutationOptions());
  const form = useForm({ resolver: zodResolver(personForm), defaultValues: valuesOf(person) });
  const { errors } = form.formState;
  const saving = useVersionedSave({
    form,
    stored: person,
    valuesOf,
    save: ({ advisor, sponsor, ...fields }, { id, version }) =>
      update.mutateAsync({ id, version, ...fields, advisorId: idOf(advisor), sponsorId: idOf(sponsor) }),
    stale: stalePerson,
    fieldNames: { advisorId: "advisor", sponsorId: "sponsor" },
    done: (saved) => `${fullName(saved)} was saved`,
    async onSaved() {
      await refreshPeople();
    },
  });

  return (
    <Card title="Details">
      <VersionedForm
        form={form}
        saving={saving}
        changed="Someone else changed this person"
        labels={labels}
        layout="columns"
      >
        <TextField form={form} name="firstName" label="First name" autoComplete="off" />
        <TextField form={form} name="lastName" label="Last name" autoComplete="off" />
        <UsernameTextField form={form} name="username" fieldClassName="sm:col-span-2" />
        {(["advisor", "sponsor"] as const).map((assignment) => (
          <Controller
            key={assignment}
            control={form.control}
            name={assignment}
            render={({ field: { ref, value, onChange, onBlur } }) => (
              <PersonPicker
                ref={ref}
                value={value}
                onChange={onChange}
                onBlur={onBlur}
                label={assignment === "advisor" ? "Advisor" : "Sponsor"}
                nobody={`No ${assignment}`}
                exceptId={person.id}
                error={errors[assignment]?.message}
              />
            )}
          />
        ))}
        <div className="sm:col-span-2">
          <Controller
            control={form.control}
            name="roles"
            render={({ field: { value, onChange } }) => (
              <RoleCheckboxes value={value} onChange={onChange} error={errors.roles?.message} />
            )}
          />
          <p className="mt-1.5 text-subtle text-xs">
            Changing roles signs the person out everywhere. The new roles apply when they sign in again.
          </p>
        </div>
        <FormActions className="sm:col-span-2">
          <SubmitButton pending={saving.pending}>Save changes</SubmitButton>
        </FormActions>
      </VersionedForm>
    </Card>
  );
}

/** Null for nobody; a person that the viewer may not see stays unchanged. */
const idOf = (chosen: Person["advisor"]) => (chosen ? (chosen.id ?? undefined) : null);
