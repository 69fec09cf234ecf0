"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-actions";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { VersionConflict } from "@/components/ui/version-conflict";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { staleSettings, type TenantDetail, type TenantSettingsState } from "../tenants.schema";
import { FeatureFields } from "./feature-fields";
import { LimitFields } from "./limit-fields";
import { fieldsOf, settingsFields, settingsOf } from "./settings-values";
import { useRefreshTenants } from "./use-refresh-tenants";

const labels = {
  currency: "Currency",
  locale: "Language",
  branding: "Branding",
  bulkInvitations: "Bulk invitations",
  users: "People",
  products: "Products",
  requestsPerMinute: "Requests per minute",
};

/** Changes the platform's settings of a tenant. If someone else has changed them meanwhile, the typed values stay. */
export function TenantSettingsForm({ tenant }: { tenant: TenantDetail }) {
  const trpc = useTRPC();
  const refreshTenants = useRefreshTenants();
  const update = useMutation(trpc.tenants.updateSettings.mutationOptions());
  const stored: TenantSettingsState = tenant;
  const form = useForm({ resolver: zodResolver(settingsFields), defaultValues: fieldsOf(tenant.settings) });
  const typed = useWatch({ control: form.control });
  const { submit, pending, problem, conflict } = useVersionedSave({
    form,
    stored,
    valuesOf: ({ settings }) => fieldsOf(settings),
    save: (values, { revision }) =>
      update.mutateAsync({ id: tenant.id, revision, settings: settingsOf(values) }),
    stale: staleSettings,
    done: () => `The settings of ${tenant.name} were saved`,
    onSaved: refreshTenants,
  });

  return (
    <Card title="Settings">
      <Form onSubmit={submit} problem={problem} className="flex flex-col gap-5 p-4">
        <VersionConflict
          conflict={conflict}
          form={form}
          labels={labels}
          title="Someone else changed these settings"
        />
        <div className="grid grid-cols-2 gap-4">
          <TextField
            form={form}
            name="currency"
            label="Currency"
            help="A code such as EUR."
            autoComplete="off"
            spellCheck={false}
            options={{
              setValueAs: (value) => (typeof value === "string" ? value.trim().toUpperCase() : value),
            }}
          />
          <TextField
            form={form}
            name="locale"
            label="Language"
            help="A code such as en-US."
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <FeatureFields form={form} />
        <LimitFields form={form} typed={typed} tenant={tenant} />
        <p className="text-subtle">
          Activity is kept{" "}
          {tenant.activityRetentionDays === null ? "forever" : `for ${tenant.activityRetentionDays} days`}.
          Set by the organization’s administrators.
        </p>
        <FormActions>
          <SubmitButton pending={pending}>Save settings</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
