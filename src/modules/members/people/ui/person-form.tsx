"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { FormActions } from "@/components/ui/form-actions";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { VersionedForm } from "@/components/ui/versioned-form";
import { useTranslations } from "@/i18n/translations";
import { fullName } from "@/lib/full-name";
import { UsernameTextField } from "@/modules/members/profile/ui/username-text-field";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { type Person, personForm, stalePerson } from "../users.schema";
import { PersonPicker } from "./person-picker";
import { RoleCheckboxes } from "./role-checkboxes";
import { useRefreshPeople } from "./use-refresh-people";

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
  const t = useTranslations("people");
  const tFields = useTranslations("personFields");
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
    done: (saved) => t("saved", { name: fullName(saved) }),
    async onSaved() {
      await refreshPeople();
    },
  });

  return (
    <Card title={t("details")}>
      <VersionedForm
        form={form}
        saving={saving}
        changed={t("changedByOther")}
        labels={{
          firstName: tFields("firstName"),
          lastName: tFields("lastName"),
          username: tFields("username"),
          roles: tFields("roles"),
          advisor: tFields("advisor"),
          sponsor: tFields("sponsor"),
        }}
        layout="columns"
      >
        <TextField form={form} name="firstName" label={tFields("firstName")} autoComplete="off" />
        <TextField form={form} name="lastName" label={tFields("lastName")} autoComplete="off" />
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
                label={tFields(assignment === "advisor" ? "advisor" : "sponsor")}
                nobody={t(`nobody.${assignment}`)}
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
          <p className="mt-1.5 text-subtle text-xs">{t("rolesHint")}</p>
        </div>
        <FormActions className="sm:col-span-2">
          <SubmitButton pending={saving.pending}>{t("save")}</SubmitButton>
        </FormActions>
      </VersionedForm>
    </Card>
  );
}

/** Null for nobody; a person that the viewer may not see stays unchanged. */
const idOf = (chosen: Person["advisor"]) => (chosen ? (chosen.id ?? undefined) : null);
