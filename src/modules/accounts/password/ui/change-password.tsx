"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-actions";
import { PasswordField } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { UsernameField } from "@/modules/accounts/sign-in/ui/username-field";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { useViewer } from "@/viewer/viewer-context";
import { changePasswordInput } from "../password.schema";
import { NewPasswordField } from "./new-password-field";

const empty = { currentPassword: "", newPassword: "" };

/** Changes the password of the signed-in person, which signs out their other devices. */
export function ChangePassword() {
  const t = useTranslations("changePassword");
  const { user, organization } = useViewer();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const change = useMutation(trpc.auth.changePassword.mutationOptions());
  const form = useForm({ resolver: zodResolver(changePasswordInput), defaultValues: empty });

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("failed"),
    async save(values) {
      const { endedSessions } = await change.mutateAsync(values);
      form.reset(empty);
      toast.success(t("changed"), { description: t("othersSignedOut", { count: endedSessions }) });
      void queryClient.invalidateQueries({ queryKey: trpc.auth.sessions.queryKey() });
    },
  });

  return (
    <Card title={t("title")}>
      <Form
        onSubmit={submit}
        problem={problem}
        className="flex flex-col gap-4 p-4 [&>*:not(:last-child)]:max-w-md"
      >
        <UsernameField email={user.email} />
        <PasswordField form={form} name="currentPassword" label={t("current")} />
        <NewPasswordField
          form={form}
          name="newPassword"
          owner={{
            email: user.email,
            firstName: user.firstName,
            lastName: user.lastName,
            organizationName: organization.name,
            subdomain: organization.subdomain,
          }}
        />
        <FormActions className="gap-x-4">
          <p className="text-subtle text-xs">{t("consequence")}</p>
          <SubmitButton pending={pending}>{t("submit")}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
