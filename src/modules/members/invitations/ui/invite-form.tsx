"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmailField } from "@/components/ui/text-field";
import { toast } from "@/hooks/toast";
import { useFirstFocus } from "@/hooks/use-first-focus";
import { useTranslations } from "@/i18n/translations";
import type { Role } from "@/lib/permissions";
import { RoleCheckboxes } from "@/modules/members/people/ui/role-checkboxes";
import { useRefreshPeople } from "@/modules/members/people/ui/use-refresh-people";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { inviteInput } from "../invitations.schema";

const start: { email: string; roles: Role[] } = { email: "", roles: ["client"] };

/** Invites one person at a time: afterwards, the form is ready for the next, with the same roles. */
export function InviteForm() {
  const t = useTranslations("invitations");
  const trpc = useTRPC();
  const refreshPeople = useRefreshPeople();
  const invite = useMutation(trpc.users.invite.mutationOptions());
  const form = useForm({ resolver: zodResolver(inviteInput), defaultValues: start });
  const { errors } = form.formState;

  useFirstFocus(form, "email");

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("nobodyInvited"),
    async save(values) {
      const { email } = await invite.mutateAsync(values);
      toast.success(t("one.invited", { email }), { description: t("one.expiry") });
      form.reset({ email: "", roles: values.roles });
      form.setFocus("email");
      void refreshPeople();
    },
  });

  return (
    <Form onSubmit={submit} problem={problem} problemClassName="mb-4" className="max-w-xl">
      <Card>
        <div className="flex flex-col gap-5 p-4 sm:p-5">
          <EmailField
            form={form}
            name="email"
            autoComplete="off"
            help={t("one.emailHelp")}
            placeholder={t("emailExample")}
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
        <ButtonLink href="/dashboard/users">{t("backToPeople")}</ButtonLink>
        <SubmitButton pending={pending}>{t("one.send")}</SubmitButton>
      </div>
    </Form>
  );
}
