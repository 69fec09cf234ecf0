"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { toast } from "sonner";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { fullName } from "@/lib/full-name";
import { useUnsavedChanges } from "@/lib/use-unsaved-changes";
import { appErrorOf } from "@/trpc/errors";
import { showFieldErrors } from "@/trpc/field-errors";
import { useTRPC } from "@/trpc/react";
import { type Person, personFields, stalePerson } from "../users.schema";
import { RoleCheckboxes } from "./role-checkboxes";
import { useRefreshPeople } from "./use-refresh-people";

const fieldsOf = ({ firstName, lastName, username, roles }: Person) => ({
  firstName,
  lastName,
  username,
  roles,
});

const toUsername = (typed: unknown) => (typeof typed === "string" && typed.trim() ? typed : null);

/** Changes name and roles. Where somebody else was faster, what was typed stays and is saved on top of theirs. */
export function PersonForm({ person }: { person: Person }) {
  const trpc = useTRPC();
  const refreshPeople = useRefreshPeople();
  const update = useMutation(trpc.users.update.mutationOptions());
  const [base, setBase] = useState(person);
  const [problem, setProblem] = useState<{ title: string; message: string } | null>(null);
  const form = useForm({ resolver: zodResolver(personFields), defaultValues: fieldsOf(person) });
  const { errors, isDirty } = form.formState;
  useUnsavedChanges(isDirty && !update.isPending);

  const submit = form.handleSubmit(async (values) => {
    if (update.isPending) return;
    setProblem(null);
    try {
      const saved = await update.mutateAsync({ id: base.id, version: base.version, ...values });
      setBase(saved);
      form.reset(fieldsOf(saved));
      if (saved.version === base.version) toast("There was nothing to save");
      else toast.success(`${fullName(saved)} was saved`);
      await refreshPeople();
    } catch (error) {
      explain(error);
    }
  });

  function explain(error: unknown): void {
    const known = appErrorOf(error);
    const stale = known?.code === "STALE_VERSION" ? stalePerson.safeParse(known.data).data : undefined;
    if (stale) {
      setBase(stale.current);
      form.reset(fieldsOf(stale.current), { keepDirtyValues: true });
      setProblem({
        title: "Somebody else changed this person",
        message:
          "Their changes are shown now, and what you typed is still here. Look at it, then save again.",
      });
      return;
    }
    if (known && showFieldErrors(form, ["firstName", "lastName", "username", "roles"], known)) return;
    setProblem({
      title: "The changes were not saved",
      message: known?.message ?? "The server could not be reached. Check your connection and try again.",
    });
  }

  return (
    <Card aria-labelledby="person-details">
      <CardHeader title="Details" titleId="person-details" />
      <form method="post" noValidate onSubmit={submit} className="grid gap-5 p-4 sm:grid-cols-2">
        {problem && (
          <div className="sm:col-span-2">
            <Alert title={problem.title}>{problem.message}</Alert>
          </div>
        )}
        <TextField form={form} name="firstName" label="First name" autoComplete="off" />
        <TextField form={form} name="lastName" label="Last name" autoComplete="off" />
        <TextField
          form={form}
          name="username"
          label="Username"
          optional
          options={{ setValueAs: toUsername }}
          fieldClassName="sm:col-span-2"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="sm:col-span-2">
          <Controller
            control={form.control}
            name="roles"
            render={({ field: { value, onChange } }) => (
              <RoleCheckboxes value={value} onChange={onChange} error={errors.roles?.message} />
            )}
          />
          <p className="mt-1.5 text-subtle text-xs">
            Other roles end the person's sessions: they sign in again, with what they may do then.
          </p>
        </div>
        <div className="flex justify-end sm:col-span-2">
          <SubmitButton pending={update.isPending}>Save changes</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
