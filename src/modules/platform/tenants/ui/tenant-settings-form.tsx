"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { FormActions } from "@/components/ui/form-actions";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionedForm } from "@/components/ui/versioned-form";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { staleSettings, type TenantDetail, type TenantSettingsState } from "../tenants.schema";
import { FeatureFields } from "./feature-fields";
import { LimitFields } from "./limit-fields";
import { fieldsOf, settingsFields, settingsOf } from "./settings-values";
import { useRefreshTenants } from "./use-refresh-tenants";

const labels = {
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
  const saving = useVersionedSave({
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
      <VersionedForm
        form={form}
        saving={saving}
        changed="Someone else changed these settings"
        labels={labels}
        layout="stack"
      >
        <FeatureFields form={form} />
        <LimitFields form={form} typed={typed} tenant={tenant} />
        <p className="text-subtle">
          Set by the organization’s administrators: prices in {tenant.currency}, numbers and dates as in{" "}
          {tenant.locale}, time zone {tenant.timeZone}. Activity is kept{" "}
          {tenant.activityRetentionDays === null ? "forever" : `for ${tenant.activityRetentionDays} days`}.
        </p>
        <FormActions>
          <SubmitButton pending={saving.pending}>Save settings</SubmitButton>
        </FormActions>
      </VersionedForm>
    </Card>
  );
}
