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
import { useTranslations } from "@/i18n/translations";
import { SubdomainField } from "@/modules/organization/subdomain/ui/subdomain-field";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { stillHere, useSubmit } from "@/trpc/use-save";
import { createTenantInput } from "../tenants.schema";
import { useRefreshTenants } from "./use-refresh-tenants";

const empty = { organizationName: "", subdomain: "", email: "" };

/** Creates a tenant and invites its first administrator. */
export function CreateTenantForm({ rootDomain }: { rootDomain: string }) {
  const t = useTranslations("createTenant");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const refreshTenants = useRefreshTenants();
  const create = useMutation(trpc.tenants.create.mutationOptions());
  const form = useForm({ resolver: zodResolver(createTenantInput), defaultValues: empty });

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("notCreated"),
    async save(values) {
      const { id } = await create.mutateAsync(values);
      toast.success(t("created", { name: values.organizationName }), {
        description: t("invited", { email: values.email }),
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
          <TextField form={form} name="organizationName" label={t("organization")} autoComplete="off" />
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
            placeholder={t("emailExample")}
            help={t("emailHelp")}
          />
        </div>
      </Card>
      <div className="mt-4 flex justify-end gap-2">
        <ButtonLink href="/platform/tenants">{t("cancel")}</ButtonLink>
        <SubmitButton pending={isBusy}>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}
