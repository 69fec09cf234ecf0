"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { LoadError } from "@/components/ui/load-error";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { register } from "@/lib/register";
import { useVersionedSave } from "@/modules/users/ui/use-versioned-save";
import { useTRPC } from "@/trpc/react";
import { type AllowedOriginsState, allowedOriginsForm, staleAllowedOrigins } from "../allowed-origins.schema";

/** The allowed origins of the REST API. The page prefetches `organizations.allowedOrigins`. */
export function AllowedOriginsCard() {
  const trpc = useTRPC();
  const origins = useQuery(trpc.organizations.allowedOrigins.queryOptions());
  return (
    <Card aria-labelledby="allowed-origins">
      <CardHeader title="Allowed origins" titleId="allowed-origins" />
      {origins.data ? (
        <OriginsForm stored={origins.data} />
      ) : origins.isError ? (
        <LoadError
          title="The origins could not be loaded"
          error={origins.error}
          onRetry={() => void origins.refetch()}
        />
      ) : (
        <Skeleton className="m-4 h-44" />
      )}
    </Card>
  );
}

const valuesOf = ({ allowedOrigins }: AllowedOriginsState) => ({ origins: allowedOrigins.join("\n") });

function OriginsForm({ stored }: { stored: AllowedOriginsState }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const set = useMutation(trpc.organizations.setAllowedOrigins.mutationOptions());
  const form = useForm({ resolver: zodResolver(allowedOriginsForm), defaultValues: valuesOf(stored) });
  const { submit, isSaving, problem } = useVersionedSave({
    form,
    stored,
    valuesOf,
    save: ({ origins }, { version }) => set.mutateAsync({ allowedOrigins: origins, version }),
    stale: staleAllowedOrigins,
    staleTitle: "Someone else changed these settings",
    fieldNames: { allowedOrigins: "origins" },
    onSaved(saved, isChanged) {
      if (isChanged) toast.success("The origins were saved");
      else toast("No changes to save");
      queryClient.setQueryData(trpc.organizations.allowedOrigins.queryKey(), saved);
    },
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-5 p-4">
      {problem && <Alert title={problem.title}>{problem.message}</Alert>}
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
      <div className="flex justify-end">
        <SubmitButton pending={isSaving}>Save</SubmitButton>
      </div>
    </form>
  );
}
