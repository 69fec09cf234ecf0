"use client";

import { Controller, type UseFormReturn } from "react-hook-form";
import { Alert } from "@/components/ui/alert";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import { type ApiKeyValues, expiries } from "./api-key-values";
import { expiryLabel } from "./expiry-label";
import { ScopeCheckboxes } from "./scope-checkboxes";

/** The settings of a key: name, scopes and expiry. */
export function ApiKeyFields({ form }: { form: UseFormReturn<ApiKeyValues, unknown, ApiKeyValues> }) {
  const t = useTranslations("apiKeys");
  const { errors } = form.formState;
  const expiry = form.watch("expiry");
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t("fields.name")}
        autoComplete="off"
        help={t("help.name")}
        fieldClassName="max-w-md"
      />
      <Controller
        control={form.control}
        name="scopes"
        render={({ field }) => (
          <ScopeCheckboxes value={field.value} onChange={field.onChange} error={errors.scopes?.message} />
        )}
      />
      <Controller
        control={form.control}
        name="expiry"
        render={({ field }) => (
          <RadioGroup
            legend={t("fields.expiry")}
            options={expiries.map((value) => ({ value, label: expiryLabel(value, t) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      {expiry === "day" && (
        <TextField
          form={form}
          name="day"
          label={t("fields.day")}
          type="date"
          help={t("help.day")}
          fieldClassName="max-w-60"
        />
      )}
      {expiry === "none" && (
        <Alert tone="warning" title={t("withoutExpiry")}>
          {t("withoutExpiryHint")}
        </Alert>
      )}
    </>
  );
}
