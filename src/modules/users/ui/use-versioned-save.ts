import { useState } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { useUnsavedChanges } from "@/lib/use-unsaved-changes";
import { type ApiError, appErrorOf } from "@/trpc/errors";
import { showFieldErrors } from "@/trpc/field-errors";

interface VersionedSave<Values extends FieldValues, Output, Stored extends { version: number }> {
  form: UseFormReturn<Values, unknown, Output>;
  /** What the form was opened with. */
  stored: Stored;
  valuesOf: (stored: Stored) => Values;
  save: (values: Output, base: Stored) => Promise<Stored>;
  /** What comes with an error STALE_VERSION. */
  stale: z.ZodType<{ current: Stored }>;
  staleTitle: string;
  onSaved: (saved: Stored, isChanged: boolean) => unknown;
  /** The fields of the API that have another name in the form. */
  fieldNames?: Partial<Record<string, FieldPath<Values>>>;
}

/**
 * Saves a form on top of the version that it shows. Where somebody else was faster, their changes are shown, what was
 * typed stays, and saving again writes it on top of theirs.
 */
export function useVersionedSave<Values extends FieldValues, Output, Stored extends { version: number }>({
  form,
  stored,
  valuesOf,
  save,
  stale,
  staleTitle,
  onSaved,
  fieldNames = {},
}: VersionedSave<Values, Output, Stored>) {
  const [base, setBase] = useState(stored);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<{ title: string; message: string } | null>(null);
  useUnsavedChanges(form.formState.isDirty && !isSaving);

  const submit = form.handleSubmit(async (values) => {
    if (isSaving) return;
    setProblem(null);
    setIsSaving(true);
    try {
      const saved = await save(values, base);
      setBase(saved);
      form.reset(valuesOf(saved));
      await onSaved(saved, saved.version !== base.version);
    } catch (error) {
      explain(appErrorOf(error));
    } finally {
      setIsSaving(false);
    }
  });

  /** Goes on from what is stored by now, with what was typed. */
  function follow(current: Stored): void {
    setBase(current);
    form.reset(valuesOf(current), { keepDirtyValues: true });
  }

  function explain(error: ApiError | null): void {
    const current = error?.code === "STALE_VERSION" ? stale.safeParse(error.data).data?.current : undefined;
    if (current) {
      follow(current);
      setProblem({
        title: staleTitle,
        message:
          "These changes are shown now, and what you typed is still here. Look at it, then save again.",
      });
      return;
    }
    if (error && showFieldErrors(form, fieldsOf(form), named(error, fieldNames))) return;
    setProblem({
      title: "The changes were not saved",
      message: error?.message ?? "The server could not be reached. Check your connection and try again.",
    });
  }

  return { submit, isSaving, problem, follow };
}

const fieldsOf = <Values extends FieldValues, Output>(form: UseFormReturn<Values, unknown, Output>) =>
  Object.keys(form.getValues()) as FieldPath<Values>[];

/** The error with its fields called as the form calls them. */
function named({ fieldErrors = {}, ...error }: ApiError, names: Partial<Record<string, string>>): ApiError {
  const entries = Object.entries(fieldErrors).map(([name, messages]) => [names[name] ?? name, messages]);
  return { ...error, fieldErrors: Object.fromEntries(entries) };
}
