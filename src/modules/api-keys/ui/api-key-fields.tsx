"use client";

import { Controller, type UseFormReturn } from "react-hook-form";
import { Alert } from "@/components/ui/alert";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type ApiKeyValues, expiryChoices } from "./api-key-values";
import { ScopeCheckboxes } from "./scope-checkboxes";

/** What is decided about a key: how it is called, what it may do, and how long. */
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
        help="What the program is, so that people recognise it in the activity."
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
          help="It is good until the end of this day."
          fieldClassName="max-w-60"
        />
      )}
      {expiry === "none" && (
        <Alert tone="warning" title="A key that never expires is good until somebody revokes it">
          If it leaks unnoticed, it opens your workspace for years. Choose a date if you can.
        </Alert>
      )}
    </>
  );
}
