"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form-actions";
import { Textarea } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { register } from "@/components/ui/register";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionedForm } from "@/components/ui/versioned-form";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { type AllowedOriginsState, allowedOriginsForm, staleAllowedOrigins } from "../allowed-origins.schema";

/** The allowed origins of the REST API. The page prefetches `organizations.allowedOrigins`. */
export function AllowedOriginsCard() {
  const t = useTranslations("allowedOrigins");
  const trpc = useTRPC();
  const origins = useQuery(trpc.organizations.allowedOrigins.queryOptions());
  return (
    <Card title={t("title")}>
      <Loaded query={origins} failure={t("loadingFailed")} skeleton="m-4 h-44">
        {(data) => <OriginsForm stored={data} />}
      </Loaded>
    </Card>
  );
}

const valuesOf = ({ allowedOrigins }: AllowedOriginsState) => ({ origins: allowedOrigins.join("\n") });

function OriginsForm({ stored }: { stored: AllowedOriginsState }) {
  const t = useTranslations("allowedOrigins");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const set = useMutation(trpc.organizations.setAllowedOrigins.mutationOptions());
  const form = useForm({ resolver: zodResolver(allowedOriginsForm), defaultValues: valuesOf(stored) });
  const saving = useVersionedSave({
    form,
    stored,
    valuesOf,
    save: ({ origins }, { version }) => set.mutateAsync({ allowedOrigins: origins, version }),
    stale: staleAllowedOrigins,
    fieldNames: { allowedOrigins: "origins" },
    done: () => t("saved"),
    onSaved(saved) {
      queryClient.setQueryData(trpc.organizations.allowedOrigins.queryKey(), saved);
    },
  });
  return (
    <VersionedForm
      form={form}
      saving={saving}
      changed={t("changedByOther")}
      labels={{ origins: t("label") }}
      layout="stack"
    >
      <Field label={t("label")} optional error={form.formState.errors.origins?.message} help={t("help")}>
        {(control) => (
          <Textarea
            {...control}
            {...register(form, "origins")}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
          />
        )}
      </Field>
      <FormActions>
        <SubmitButton pending={saving.pending}>{t("save")}</SubmitButton>
      </FormActions>
    </VersionedForm>
  );
}
