"use client";

import { Controller, type UseFormReturn } from "react-hook-form";
import { Alert } from "@/components/ui/alert";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type ApiKeyValues, expiryChoices } from "./api-key-values";
import { ScopeCheckboxes } from "./scope-checkboxes";

/** The settings of a key: name, scopes and expiry. */
export function ApiKeyFields({ form }: { form: UseFormReturn<ApiKeyValues, unknown, ApiKeyValues> }) {
  const { errors } = form.formState;
  const expiry = form.watch("expiry");
  return (
    <>
      <TextField
        form={form}
        name="name"
        label="Name"
        autoComplete="off"
        help="The program that uses the key. The name appears in the activity log."
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
            legend="Expires"
            options={expiryChoices}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      {expiry === "day" && (
        <TextField
          form={form}
          name="day"
          label="Last day"
          type="date"
          help="The key expires at the end of this day."
          fieldClassName="max-w-60"
        />
      )}
      {expiry === "none" && (
        <Alert tone="warning" title="This key works until someone revokes it">
          If it leaks unnoticed, it gives access to your workspace for years. Choose a date if you can.
        </Alert>
      )}
    </>
  );
}
