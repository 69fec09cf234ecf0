"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { showFieldErrors } from "@/trpc/field-errors";
import { viewName } from "../saved-views.schema";

const nameFields = z.strictObject({ name: viewName, isDefault: z.boolean() });
export type NameFields = z.infer<typeof nameFields>;

interface ViewNameFormProps {
  view: NameFields;
  submitLabel: string;
  /** Rejects where it was refused. */
  onSubmit: (fields: NameFields) => Promise<unknown>;
  onCancel: () => void;
}

/** What a view is called, and whether the list starts with it. */
export function ViewNameForm({ view, submitLabel, onSubmit, onCancel }: ViewNameFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm({ resolver: zodResolver(nameFields), defaultValues: view });
  const submit = form.handleSubmit(async (fields) => {
    setProblem(null);
    try {
      await onSubmit(fields);
    } catch (error) {
      const known = appErrorOf(error);
      if (known && showFieldErrors(form, ["name"], known)) return;
      setProblem(errorMessage(error));
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {problem && <Alert title="The view was not saved">{problem}</Alert>}
      <TextField form={form} name="name" label="Name" autoComplete="off" maxLength={60} autoFocus />
      <label className="flex cursor-pointer items-start gap-3">
        <input
          type="checkbox"
          {...form.register("isDefault")}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span>
          <span className="block leading-5">Start with this view</span>
          <span className="block text-subtle text-xs">
            The list then opens with it, instead of everything.
          </span>
        </span>
      </label>
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <SubmitButton pending={form.formState.isSubmitting}>{submitLabel}</SubmitButton>
      </div>
    </form>
  );
}
