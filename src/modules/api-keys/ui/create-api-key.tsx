"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import type { IdentityInput } from "@/modules/accounts/sign-in/auth.schema";
import { IdentityForm } from "@/modules/accounts/sign-in/ui/identity-form";
import { appErrorOf } from "@/trpc/errors";
import { showFieldErrors } from "@/trpc/field-errors";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { ApiKeyFields } from "./api-key-fields";
import { type ApiKeyValues, apiKeyForm, newKeyValues, settingsOf } from "./api-key-values";
import { NewSecret } from "./new-secret";
import { useScopeLabels } from "./scope-labels";

const listPath = "/dashboard/settings/developers";

/** Creates a key in three steps: settings, identity confirmation, and the key itself. */
export function CreateApiKey({ apiUrl }: { apiUrl: string }) {
  const t = useTranslations("apiKeys");
  const scopes = useScopeLabels();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { secondFactor } = useViewer();
  const create = useMutation(trpc.apiKeys.create.mutationOptions());
  const form = useForm({ resolver: zodResolver(apiKeyForm), defaultValues: newKeyValues });
  const [wanted, setWanted] = useState<ApiKeyValues | null>(null);
  const [key, setKey] = useState<string | null>(null);
  useUnsavedChanges({ unsaved: form.formState.isDirty && key === null });

  async function make(values: ApiKeyValues, identity: IdentityInput): Promise<void> {
    try {
      const made = await create.mutateAsync({ ...settingsOf(values), ...identity });
      setKey(made.key);
      await queryClient.invalidateQueries(trpc.apiKeys.pathFilter());
    } catch (error) {
      const known = appErrorOf(error);
      if (!known || !showFieldErrors(form, known)) throw error;
      setWanted(null);
    }
  }

  if (key) {
    return (
      <Card className="p-4">
        <NewSecret apiKey={key} apiUrl={apiUrl} onDone={() => router.push(listPath)} />
      </Card>
    );
  }
  return (
    <Card className="p-4">
      {wanted ? (
        <div className="flex flex-col gap-4">
          <div>
            <h2 className="font-semibold">{t("confirm.title")}</h2>
            <p className="mt-1 max-w-prose break-words text-subtle">
              {t("confirm.text", { name: wanted.name, scopes: scopes.lineOf(wanted.scopes) })}
            </p>
          </div>
          <IdentityForm
            needsCode={secondFactor.enabled}
            submitLabel={t("create")}
            onSubmit={(identity) => make(wanted, identity)}
            onCancel={() => setWanted(null)}
          />
        </div>
      ) : (
        <Form onSubmit={form.handleSubmit((values) => setWanted(values))} className="flex flex-col gap-5">
          <ApiKeyFields form={form} />
          <div className="flex gap-2">
            <SubmitButton pending={false}>{t("continue")}</SubmitButton>
            <ButtonLink href={listPath}>{t("cancel")}</ButtonLink>
          </div>
        </Form>
      )}
    </Card>
  );
}
