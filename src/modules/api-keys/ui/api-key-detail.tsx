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
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { type ApiKey, staleApiKey } from "../api-keys.schema";
import { ApiKeyFields } from "./api-key-fields";
import { apiKeyForm, isExpiry, settingsOf, valuesOf } from "./api-key-values";
import { expiryLabel } from "./expiry-label";
import { RevokeApiKey } from "./revoke-api-key";
import { RotateApiKey } from "./rotate-api-key";
import { useScopeLabels } from "./scope-labels";

/** An API key: its settings, rotation and revocation. */
export function ApiKeyDetail({ id, apiUrl }: { id: number; apiUrl: string }) {
  const t = useTranslations("apiKeys");
  const router = useRouter();
  const { data } = useQuery(useTRPC().apiKeys.list.queryOptions());
  const apiKey = data?.items.find((item) => item.id === id);
  if (!apiKey || apiKey.revokedAt) {
    return (
      <Card className="p-4">
        <p className="text-subtle">{t("gone")}</p>
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <ApiKeyForm apiKey={apiKey} />
      <RotateApiKey apiKey={apiKey} apiUrl={apiUrl} />
      <Card
        title={t("revoke.label")}
        action={
          <RevokeApiKey apiKey={apiKey} onRevoked={() => router.push("/dashboard/settings/developers")} />
        }
      >
        <p className="max-w-prose p-4 text-subtle">{t("revoke.explanation")}</p>
      </Card>
    </div>
  );
}

function ApiKeyForm({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations("apiKeys");
  const scopes = useScopeLabels();
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
    done: () => t("saved"),
    onSaved() {
      return queryClient.invalidateQueries(trpc.apiKeys.pathFilter());
    },
  });
  return (
    <Card title={t("settings")}>
      <VersionedForm
        form={form}
        saving={saving}
        changed={t("changedByOther")}
        labels={{
          name: t("fields.name"),
          scopes: t("fields.scopes"),
          expiry: t("fields.expiry"),
          day: t("fields.day"),
        }}
        show={(name, value) =>
          name === "expiry" && isExpiry(value) ? expiryLabel(value, t) : shownValue(value)
        }
        layout="stack"
      >
        {apiKey.withheld.length > 0 && (
          <Alert tone="warning" title={t("withheld", { name: apiKey.maker.name })}>
            {t("withheldHint", { scopes: scopes.lineOf(apiKey.withheld) })}
          </Alert>
        )}
        <ApiKeyFields form={form} />
        <FormActions>
          <SubmitButton pending={saving.pending}>{t("save")}</SubmitButton>
        </FormActions>
      </VersionedForm>
    </Card>
  );
}
