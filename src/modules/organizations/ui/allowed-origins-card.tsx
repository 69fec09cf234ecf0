"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Card, CardHeader } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { Loaded } from "@/components/ui/loaded";
import { Skeleton } from "@/components/ui/skeleton";
import { SubmitButton } from "@/components/ui/submit-button";
import { register } from "@/lib/register";
import { useVersionedSave } from "@/modules/users/ui/use-versioned-save";
import { useTRPC } from "@/trpc/react";
import { type AllowedOriginsState, allowedOriginsForm, staleAllowedOrigins } from "../allowed-origins.schema";

/** Whose pages may call the REST API. The page prefetches `organizations.allowedOrigins`. */
export function AllowedOriginsCard() {
  const trpc = useTRPC();
  const origins = useQuery(trpc.organizations.allowedOrigins.queryOptions());
  return (
    <Card aria-labelledby="allowed-origins">
      <CardHeader title="Web pages that may call the API" titleId="allowed-origins" />
      <Loaded
        query={origins}
        failure="The origins could not be loaded"
        skeleton={<Skeleton className="m-4 h-44" />}
      >
        {(data) => <OriginsForm stored={data} />}
      </Loaded>
    </Card>
  );
}

const valuesOf = ({ allowedOrigins }: AllowedOriginsState) => ({ origins: allowedOrigins.join("\n") });

function OriginsForm({ stored }: { stored: AllowedOriginsState }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const set = useMutation(trpc.organizations.setAllowedOrigins.mutationOptions());
  const form = useForm({ resolver: zodResolver(allowedOriginsForm), defaultValues: valuesOf(stored) });
  const { submit, pending, problem } = useVersionedSave({
    form,
    stored,
    valuesOf,
    save: ({ origins }, { version }) => set.mutateAsync({ allowedOrigins: origins, version }),
    stale: staleAllowedOrigins,
    staleTitle: "Somebody else changed these settings",
    fieldNames: { allowedOrigins: "origins" },
    done: () => "The origins were saved",
    onSaved(saved) {
      queryClient.setQueryData(trpc.organizations.allowedOrigins.queryKey(), saved);
    },
  });
  return (
    <Form onSubmit={submit} problem={problem} className="flex flex-col gap-5 p-4">
      <Field
        label="Origins"
        optional
        error={form.formState.errors.origins?.message}
        help="One in each line, such as https://app.example.com. Their pages still need a key or a sign-in of their own. Programs that are no web pages need not be named."
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
        <SubmitButton pending={pending}>Save</SubmitButton>
      </div>
    </Form>
  );
}
