"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { AddressInput } from "@/components/ui/address-input";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { ArrowRight } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAnchor } from "@/components/ui/text-link";
import { register } from "@/lib/register";
import { subdomainPattern } from "@/lib/subdomain";

const workspace = z.object({
  name: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Enter the subdomain of your workspace")
    .regex(subdomainPattern, "A subdomain has only letters, digits and hyphens, such as acme"),
});

/** Leads from the root domain to the sign-in page of a workspace. */
export function WorkspaceFinder({ scheme, rootDomain }: { scheme: string; rootDomain: string }) {
  const form = useForm({ resolver: zodResolver(workspace), defaultValues: { name: "" } });
  const submit = form.handleSubmit(({ name }) =>
    window.location.assign(`${scheme}://${name}.${rootDomain}/login`),
  );

  return (
    <Form onSubmit={submit} className="min-w-0 rounded-xl border border-line bg-surface p-5 sm:p-6">
      <h2 className="font-semibold text-base">Find your workspace</h2>
      <p className="mt-1 mb-4 text-subtle">You sign in on the subdomain of your organization.</p>
      <Field label="Workspace subdomain" error={form.formState.errors.name?.message}>
        {(control) => (
          <AddressInput
            {...control}
            {...register(form, "name")}
            suffix={`.${rootDomain}`}
            autoComplete="organization"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="acme"
          />
        )}
      </Field>
      <SubmitButton size="large" className="mt-4 w-full">
        Continue
        <ArrowRight aria-hidden />
      </SubmitButton>
      <p className="mt-4 text-subtle">
        Not sure of the subdomain? <TextAnchor href="/workspaces">Email me my workspaces</TextAnchor>
      </p>
    </Form>
  );
}
