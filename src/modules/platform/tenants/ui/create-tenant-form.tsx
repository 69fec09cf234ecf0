"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { FormProvider, useForm } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmailField, TextField } from "@/components/ui/text-field";
import { toast } from "@/hooks/toast";
import { SubdomainField } from "@/modules/organization/subdomain/ui/subdomain-field";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { stillHere, useSubmit } from "@/trpc/use-save";
import { createTenantInput } from "../tenants.schema";
import { useRefreshTenants } from "./use-refresh-tenants";

const empty = { organizationName: "", subdomain: "", email: "" };

/** Creates a tenant and invites its first administrator. */
export function CreateTenantForm({ rootDomain }: { rootDomain: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const refreshTenants = useRefreshTenants();
  const create = useMutation(trpc.tenants.create.mutationOptions());
  const form = useForm({ resolver: zodResolver(createTenantInput), defaultValues: empty });

  const { submit, pending, problem } = useSubmit({
    form,
    failure: "The organization was not created",
    async save(values) {
      const { id } = await create.mutateAsync(values);
      toast.success(`${values.organizationName} was created`, {
        description: `${values.email} was invited as its administrator.`,
      });
      void refreshTenants();
      router.replace(`/platform/tenants/${id}`);
    },
  });
  const isBusy = pending || create.isSuccess;

  return (
    <Form onSubmit={submit} problem={stillHere(problem)} problemClassName="mb-4" className="max-w-xl">
      <Card>
        <div className="flex flex-col gap-5 p-4 sm:p-5">
          <TextField form={form} name="organizationName" label="Organization" autoComplete="off" />
          <FormProvider {...form}>
            <SubdomainField
              rootDomain={rootDomain}
              check={(subdomain) => client.tenants.checkSubdomain.query({ subdomain })}
            />
          </FormProvider>
          <EmailField
            form={form}
            name="email"
            autoComplete="off"
            placeholder="name@example.com"
            help="Of the first administrator, who receives a link to join. It expires in seven days."
          />
        </div>
      </Card>
      <div className="mt-4 flex justify-end gap-2">
        <ButtonLink href="/platform/tenants">Cancel</ButtonLink>
        <SubmitButton pending={isBusy}>Create organization</SubmitButton>
      </div>
    </Form>
  );
}
