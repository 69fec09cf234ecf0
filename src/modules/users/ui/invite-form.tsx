"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { toast } from "sonner";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmailField } from "@/components/ui/text-field";
import type { Role } from "@/lib/permissions";
import { useUnsavedChanges } from "@/lib/use-unsaved-changes";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { showFieldErrors } from "@/trpc/field-errors";
import { useTRPC } from "@/trpc/react";
import { inviteInput } from "../invitations.schema";
import { RoleCheckboxes } from "./role-checkboxes";
import { useRefreshPeople } from "./use-refresh-people";

const start: { email: string; roles: Role[] } = { email: "", roles: ["client"] };

/** Invites one person after another: after each the form is ready for the next, with the same roles. */
export function InviteForm() {
  const trpc = useTRPC();
  const refreshPeople = useRefreshPeople();
  const invite = useMutation(trpc.users.invite.mutationOptions());
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({ resolver: zodResolver(inviteInput), defaultValues: start });
  const { errors, dirtyFields } = form.formState;
  useUnsavedChanges(Boolean(dirtyFields.email) && !invite.isPending);

  useEffect(() => {
    if (document.activeElement === document.body) form.setFocus("email");
  }, [form]);

  const submit = form.handleSubmit(async (values) => {
    if (invite.isPending) return;
    setProblem(null);
    try {
      const { email } = await invite.mutateAsync(values);
      toast.success(`${email} was invited`, { description: "The link is good for seven days." });
      form.reset({ email: "", roles: values.roles });
      form.setFocus("email");
      void refreshPeople();
    } catch (error) {
      const known = appErrorOf(error);
      if (known && showFieldErrors(form, ["email", "roles"], known)) return;
      setProblem(errorMessage(error));
    }
  });

  return (
    <form method="post" noValidate onSubmit={submit} className="max-w-xl">
      {problem && (
        <div className="mb-4">
          <Alert title="Nobody was invited">{problem}</Alert>
        </div>
      )}
      <Card>
        <div className="flex flex-col gap-5 p-4 sm:p-5">
          <EmailField
            form={form}
            name="email"
            autoComplete="off"
            help="The person gets a link, chooses a password there, and is in."
            placeholder="name@example.com"
          />
          <Controller
            control={form.control}
            name="roles"
            render={({ field: { value, onChange } }) => (
              <RoleCheckboxes value={value} onChange={onChange} error={errors.roles?.message} />
            )}
          />
        </div>
      </Card>
      <div className="mt-4 flex justify-end gap-2">
        <Button asChild>
          <Link href="/dashboard/users">Back to people</Link>
        </Button>
        <SubmitButton pending={invite.isPending}>Send invitation</SubmitButton>
      </div>
    </form>
  );
}
