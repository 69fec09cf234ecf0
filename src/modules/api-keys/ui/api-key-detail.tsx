"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { shownValue } from "@/components/ui/conflict";
import { FormActions } from "@/components/ui/form-actions";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionedForm } from "@/components/ui/versioned-form";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { type ApiKey, staleApiKey } from "../api-keys.schema";
import { ApiKeyFields } from "./api-key-fields";
import { apiKeyForm, expiryChoices, settingsOf, valuesOf } from "./api-key-values";
import { RevokeApiKey } from "./revoke-api-key";
import { RotateApiKey } from "./rotate-api-key";
import { scopeLabels } from "./scope-labels";

const shown = (name: string, value: unknown) =>
  (name === "expiry" && expiryChoices.find((choice) => choice.value === value)?.label) || shownValue(value);

const labels = { name: "Name", scopes: "Scopes", expiry: "Expires", day: "Last day" };

/** An API key: its settings, rotation and revocation. */
export function ApiKeyDetail({ id, apiUrl }: { id: number; apiUrl: string }) {
  const router = useRouter();
  const { data } = useQuery(useTRPC().apiKeys.list.queryOptions());
  const apiKey = data?.items.find((item) => item.id === id);
  if (!apiKey || apiKey.revokedAt) {
    return (
      <Card className="p-4">
        <p className="text-subtle">This key was revoked and no longer works.</p>
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <ApiKeyForm apiKey={apiKey} />
      <RotateApiKey apiKey={apiKey} apiUrl={apiUrl} />
      <Card
        title="Revoke"
        action={
          <RevokeApiKey apiKey={apiKey} onRevoked={() => router.push("/dashboard/settings/developers")} />
        }
      >
        <p className="max-w-prose p-4 text-subtle">
          Programs that use this key stop working right away. This cannot be undone.
        </p>
      </Card>
    </div>
  );
}

function ApiKeyForm({ apiKey }: { apiKey: ApiKey }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const update = useMutation(trpc.apiKeys.update.mutationOptions());
  const form = useForm({ resolver: zodResolver(apiKeyForm), defaultValues: valuesOf(apiKey) });
  const saving = useVersionedSave({
    form,
    stored: apiKey,
    valuesOf,
    save: (values, base) =>
      update.mutateAsync({ ...settingsOf(values, base), id: base.id, version: base.version }),
    stale: staleApiKey,
    fieldNames: { expiresAt: "day" },
    done: () => "The key was saved",
    onSaved() {
      return queryClient.invalidateQueries(trpc.apiKeys.pathFilter());
    },
  });
  return (
    <Card title="Settings">
      <VersionedForm
        form={form}
        saving={saving}
        changed="Someone else changed the key"
        labels={labels}
        show={shown}
        layout="stack"
      >
        {apiKey.withheld.length > 0 && (
          <Alert tone="warning" title={`${apiKey.maker.name} has fewer permissions than these scopes`}>
            The key can do no more than its creator. These scopes have no effect:{" "}
            {scopeLabels(apiKey.withheld)}.
          </Alert>
        )}
        <ApiKeyFields form={form} />
        <FormActions>
          <SubmitButton pending={saving.pending}>Save</SubmitButton>
        </FormActions>
      </VersionedForm>
    </Card>
  );
}
