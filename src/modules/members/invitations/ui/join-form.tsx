"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Form } from "@/components/ui/form";
import { ownFirstName, ownLastName } from "@/components/ui/name-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFirstFocus } from "@/hooks/use-first-focus";
import { useTranslations } from "@/i18n/translations";
import { NewPasswordField } from "@/modules/accounts/password/ui/new-password-field";
import { requestSession } from "@/modules/accounts/sign-in/ui/next-auth-requests";
import { UsernameField } from "@/modules/accounts/sign-in/ui/username-field";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { joinFields } from "../invitations.schema";

interface JoinFormProps {
  token: string;
  email: string;
  organization: { name: string; subdomain: string };
  /** Called with the error code if the link is not valid, or no longer. */
  onLinkProblem: (code: string) => void;
}

/** Creates the account and signs in with the chosen password. */
export function JoinForm({ token, email, organization, onLinkProblem }: JoinFormProps) {
  const t = useTranslations("acceptInvitation");
  const trpc = useTRPC();
  const accept = useMutation(trpc.auth.acceptInvitation.mutationOptions());
  const form = useForm({
    resolver: zodResolver(joinFields),
    defaultValues: { firstName: "", lastName: "", password: "" },
  });

  useFirstFocus(form, "firstName");

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("notJoined"),
    async save(values) {
      await accept.mutateAsync({ token, ...values });
      const error = await requestSession({ email, password: values.password });
      // A full navigation discards everything that an earlier session left in memory.
      window.location.assign(error === null ? "/dashboard" : "/login");
    },
    explain({ code }) {
      if (!code.startsWith("LINK_")) return;
      onLinkProblem(code);
      return null;
    },
  });

  const [firstName, lastName] = form.watch(["firstName", "lastName"]);
  return (
    <Form onSubmit={submit} problem={problem} className="flex flex-col gap-4">
      <UsernameField email={email} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField form={form} {...ownFirstName} className="md:h-10" />
        <TextField form={form} {...ownLastName} className="md:h-10" />
      </div>
      <NewPasswordField
        form={form}
        name="password"
        label={t("password")}
        owner={{
          email,
          firstName,
          lastName,
          organizationName: organization.name,
          subdomain: organization.subdomain,
        }}
      />
      <SubmitButton size="large" className="mt-1 w-full" pending={pending || accept.isSuccess}>
        {t("join", { organization: organization.name })}
      </SubmitButton>
    </Form>
  );
}
