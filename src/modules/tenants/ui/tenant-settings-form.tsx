"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { toast } from "sonner";
import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useUnsavedChanges } from "@/lib/use-unsaved-changes";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { staleSettings, type TenantDetail, type TenantSettingsState } from "../tenants.schema";
import { FeatureFields } from "./feature-fields";
import { LimitFields } from "./limit-fields";
import { fieldsOf, settingsFields, settingsOf } from "./settings-values";
import { useRefreshTenants } from "./use-refresh-tenants";

/** Changes what the platform sets for a tenant. Where somebody else was faster, what was typed stays. */
export function TenantSettingsForm({ tenant }: { tenant: TenantDetail }) {
  const trpc = useTRPC();
  const refreshTenants = useRefreshTenants();
  const update = useMutation(trpc.tenants.updateSettings.mutationOptions());
  const [base, setBase] = useState<TenantSettingsState>(tenant);
  const [problem, setProblem] = useState<{ title: string; message: string } | null>(null);
  const form = useForm({ resolver: zodResolver(settingsFields), defaultValues: fieldsOf(tenant.settings) });
  useUnsavedChanges(form.formState.isDirty && !update.isPending);
  const typed = useWatch({ control: form.control });

  const submit = form.handleSubmit(async (values) => {
    if (update.isPending) return;
    setProblem(null);
    try {
      const saved = await update.mutateAsync({
        id: tenant.id,
        revision: base.revision,
        settings: settingsOf(values),
      });
      setBase(saved);
      form.reset(fieldsOf(saved.settings));
      if (saved.revision === base.revision) toast("There was nothing to save");
      else toast.success(`The settings of ${tenant.name} were saved`);
      await refreshTenants();
    } catch (error) {
      explain(error);
    }
  });

  function explain(error: unknown): void {
    const known = appErrorOf(error);
    const stale = known?.code === "STALE_VERSION" ? staleSettings.safeParse(known.data).data : undefined;
    if (stale) {
      setBase(stale.current);
      form.reset(fieldsOf(stale.current.settings), { keepDirtyValues: true });
      setProblem({
        title: "Somebody else changed these settings",
        message:
          "Their changes are shown now, and what you changed is still here. Look at it, then save again.",
      });
      return;
    }
    setProblem({
      title: "The settings were not saved",
      message: errorMessage(error),
    });
  }

  return (
    <Card aria-labelledby="tenant-settings">
      <CardHeader title="Settings" titleId="tenant-settings" />
      <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-5 p-4">
        {problem && <Alert title={problem.title}>{problem.message}</Alert>}
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
          {tenant.activityRetentionDays === null ? "for ever" : `for ${tenant.activityRetentionDays} days`}.
          The organization’s own administrators set that.
        </p>
        <div className="flex justify-end">
          <SubmitButton pending={update.isPending}>Save settings</SubmitButton>
        </div>
      </form>
    </Card>
  );
}
