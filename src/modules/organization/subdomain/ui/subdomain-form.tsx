"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TypedConfirmation } from "@/components/ui/typed-confirmation";
import { useLeaveGuard } from "@/hooks/leave-guard";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { newSubdomain, subdomainTakenMessage } from "@/lib/new-subdomain";
import { showFieldErrors } from "@/trpc/field-errors";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { maxMoves, redirectDays } from "../subdomain.schema";
import { AvailableSubdomainField, availabilityOf } from "./available-subdomain-field";

const subdomainForm = z.strictObject({ subdomain: newSubdomain });

interface SubdomainFormProps {
  rootDomain: string;
  present: string;
  version: number;
}

/** Changes the subdomain of the organization, after explaining the consequences. */
export function SubdomainForm({ rootDomain, present, version }: SubdomainFormProps) {
  const t = useTranslations("subdomain");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const form = useForm({ resolver: zodResolver(subdomainForm), defaultValues: { subdomain: "" } });
  const [wanted, setWanted] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const change = useMutation(trpc.organizations.changeSubdomain.mutationOptions());
  const failure = t("notChanged");
  const { save, problem, setProblem } = useSave({
    failure,
    explain(error) {
      if (showFieldErrors(form, error)) return null;
      if (error.code !== "STALE_VERSION") return;
      void queryClient.invalidateQueries(trpc.organizations.get.queryFilter());
      return t("changedByOther");
    },
  });

  useUnsavedChanges({ unsaved: form.formState.isDirty && !change.isPending && !leaving });

  const check = (subdomain: string) => client.organizations.checkSubdomain.query({ subdomain });

  const ask = form.handleSubmit(async ({ subdomain }) => {
    setProblem(null);
    if (subdomain === present) {
      return form.setError("subdomain", { message: t("alreadyYours") }, { shouldFocus: true });
    }
    // The change leaves the page, and with it every other unsaved form.
    if (useLeaveGuard.getState().unsaved.size > 1) {
      return setProblem({ title: failure, message: t("unsavedChanges") });
    }
    // If it cannot be checked now, the server reports it on confirmation.
    const known = await queryClient.fetchQuery(availabilityOf(subdomain, check)).catch(() => null);
    if (known && !known.isAvailable) {
      return form.setError("subdomain", { message: subdomainTakenMessage(subdomain) }, { shouldFocus: true });
    }
    setWanted(subdomain);
  });

  async function move(subdomain: string): Promise<void> {
    setWanted(null);
    const { url } = await change.mutateAsync({ subdomain, version });
    setLeaving(true);
    window.location.assign(url);
  }

  return (
    <Form onSubmit={ask} problem={problem} className="flex flex-col gap-4 border-line border-t p-4">
      <FormProvider {...form}>
        <AvailableSubdomainField label={t("new")} hint={t("hint")} rootDomain={rootDomain} check={check} />
      </FormProvider>
      <div className="flex justify-end">
        <SubmitButton variant="secondary" pending={change.isPending || leaving}>
          {t("change")}
        </SubmitButton>
      </div>
      <TypedConfirmation
        open={wanted !== null}
        onOpenChange={(open) => !open && setWanted(null)}
        title={t("confirmTitle", { host: `${wanted}.${rootDomain}` })}
        phrase={present}
        label={t("confirmLabel", { subdomain: present })}
        confirmLabel={t("change")}
        onConfirm={() => wanted && void save(() => move(wanted))}
      >
        <ul className="list-disc space-y-1 pl-5">
          <li>{t("consequences.redirect", { host: `${present}.${rootDomain}`, days: redirectDays })}</li>
          <li>{t("consequences.signIn")}</li>
          <li>{t("consequences.programs")}</li>
          <li>{t("consequences.limit", { moves: maxMoves, days: redirectDays })}</li>
        </ul>
      </TypedConfirmation>
    </Form>
  );
}
