"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { FormActions } from "@/components/ui/form-actions";
import { SubmitButton } from "@/components/ui/submit-button";
import { VersionedForm } from "@/components/ui/versioned-form";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useVersionedSave } from "@/trpc/use-versioned-save";
import { staleSettings, type TenantDetail, type TenantSettingsState } from "../tenants.schema";
import { FeatureFields } from "./feature-fields";
import { LimitFields } from "./limit-fields";
import { fieldsOf, settingsFields, settingsOf } from "./settings-values";
import { useRefreshTenants } from "./use-refresh-tenants";

/** Changes the platform's settings of a tenant. If someone else has changed them meanwhile, the typed values stay. */
export function TenantSettingsForm({ tenant }: { tenant: TenantDetail }) {
  const t = useTranslations("tenantDetail");
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
    done: () => t("settings.saved", { name: tenant.name }),
    onSaved: refreshTenants,
  });

  const { currency, locale, timeZone, activityRetentionDays: days } = tenant;
  return (
    <Card title={t("settings.title")}>
      <VersionedForm
        form={form}
        saving={saving}
        changed={t("settings.changedByOther")}
        labels={{
          branding: t("fields.branding"),
          bulkInvitations: t("fields.bulkInvitations"),
          users: t("fields.users"),
          products: t("fields.products"),
          requestsPerMinute: t("fields.requestsPerMinute"),
        }}
        layout="stack"
      >
        <FeatureFields form={form} />
        <LimitFields form={form} typed={typed} tenant={tenant} />
        <p className="text-subtle">
          {days === null
            ? t("settings.ofAdministratorsForever", { currency, locale, timeZone })
            : t("settings.ofAdministrators", { currency, locale, timeZone, days })}
        </p>
        <FormActions>
          <SubmitButton pending={saving.pending}>{t("settings.save")}</SubmitButton>
        </FormActions>
      </VersionedForm>
    </Card>
  );
}
