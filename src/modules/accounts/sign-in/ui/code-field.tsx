"use client";

import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { register } from "@/components/ui/register";
import { CodeEntry } from "./code-entry";

interface CodeFieldProps<Values extends FieldValues, Output> {
  form: UseFormReturn<Values, unknown, Output>;
  name: FieldPath<Values>;
}

/** `CodeEntry` as a field of a form. */
export function CodeField<Values extends FieldValues, Output>({
  form,
  name,
}: CodeFieldProps<Values, Output>) {
  return (
    <CodeEntry
      error={form.getFieldState(name, form.formState).error?.message}
      select={() => form.setFocus(name, { shouldSelect: true })}
      {...register(form, name)}
    />
  );
}
