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
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { type AllowedOriginsState, allowedOriginsForm, staleAllowedOrigins } from "../allowed-origins.schema";

/** The allowed origins of the REST API. The page prefetches `organizations.allowedOrigins`. */
export function AllowedOriginsCard() {
  const trpc = useTRPC();
  const origins = useQuery(trpc.organizations.allowedOrigins.queryOptions());
  return (
    <Card title="Allowed origins">
      <Loaded query={origins} failure="The origins could not be loaded" skeleton="m-4 h-44">
        {(data) => <OriginsForm stored={data} />}
      </Loaded>
    </Card>
  );
}

const labels = { origins: "Origins" };

const valuesOf = ({ allowedOrigins }: AllowedOriginsState) => ({ origins: allowedOrigins.join("\n") });

function OriginsForm({ stored }: { stored: AllowedOriginsState }) {
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
    done: () => "The origins were saved",
    onSaved(saved) {
      queryClient.setQueryData(trpc.organizations.allowedOrigins.queryKey(), saved);
    },
  });
  return (
    <VersionedForm
      form={form}
      saving={saving}
      changed="Someone else changed these settings"
      labels={labels}
      layout="stack"
    >
      <Field
        label="Origins"
        optional
        error={form.formState.errors.origins?.message}
        help="Web pages of these origins may call the API. One per line, such as https://app.example.com. Pages still need an API key or a sign-in. Programs outside a browser do not need to be listed."
      >
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
        <SubmitButton pending={saving.pending}>Save</SubmitButton>
      </FormActions>
    </VersionedForm>
  );
}
