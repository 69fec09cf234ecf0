"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { Form } from "@/components/ui/form";
import { HandoffForm } from "@/components/ui/handoff-form";
import { ownFirstName, ownLastName } from "@/components/ui/name-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmailField, TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import type { Handoff } from "@/lib/handoff";
import { NewPasswordField } from "@/modules/accounts/password/ui/new-password-field";
import { SubdomainField } from "@/modules/organization/subdomain/ui/subdomain-field";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { stillHere, useSubmit } from "@/trpc/use-save";
import { signUpInput } from "../sign-up.schema";

const empty = { organizationName: "", subdomain: "", firstName: "", lastName: "", email: "", password: "" };

/** Creates an organization with its first administrator, and leads into the new workspace. */
export function SignUpForm({ rootDomain }: { rootDomain: string }) {
  const t = useTranslations("signUp");
  const form = useForm({ resolver: zodResolver(signUpInput), defaultValues: empty });
  const [handoff, setHandoff] = useState<Handoff | null>(null);
  const { mutateAsync } = useMutation(useTRPC().signUp.create.mutationOptions());
  const client = useTRPCClient();
  const [organizationName, subdomain, firstName, lastName, email] = useWatch({
    control: form.control,
    name: ["organizationName", "subdomain", "firstName", "lastName", "email"],
  });

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("failed"),
    save: async (input) => setHandoff(await mutateAsync(input)),
  });

  if (handoff) {
    return (
      <HandoffForm handoff={handoff} label={t("continue")}>
        {t("ready", { organization: organizationName })}
      </HandoffForm>
    );
  }
  return (
    // POST, so that a submission before hydration never puts the password into the URL.
    <Form onSubmit={submit} problem={stillHere(problem)} className="flex flex-col gap-5">
      <TextField
        form={form}
        name="organizationName"
        label={t("organization")}
        autoComplete="organization"
        className="md:h-10"
      />
      <FormProvider {...form}>
        <SubdomainField
          rootDomain={rootDomain}
          check={(wanted) => client.signUp.checkSubdomain.query({ subdomain: wanted })}
        />
      </FormProvider>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField form={form} {...ownFirstName} className="md:h-10" />
        <TextField form={form} {...ownLastName} className="md:h-10" />
      </div>
      <EmailField form={form} name="email" help={t("emailHelp")} className="md:h-10" />
      <NewPasswordField
        form={form}
        name="password"
        label={t("password")}
        owner={{ organizationName, subdomain, firstName, lastName, email }}
      />
      <SubmitButton size="large" className="w-full" pending={pending}>
        {t("submit")}
      </SubmitButton>
    </Form>
  );
}
