import { useRef, useState } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { textsOf } from "@/i18n/texts";
import { type ApiError, appErrorOf, errorMessage, isOffline } from "./errors";
import { showFieldErrors } from "./field-errors";

const t = textsOf("errors");

/** Why the last attempt to save failed, except for field errors. */
export interface Problem {
  title: string;
  message: string;
  /** What the person can do about it, if the message is not enough. */
  remedy?: "sign-in" | "go-online" | undefined;
}

/** The problem of a failed attempt, with what to do about it. */
export function problemOf(error: unknown, title: string): Problem {
  const known = appErrorOf(error);
  const remedy = known?.code === "UNAUTHORIZED" ? "sign-in" : !known && isOffline() ? "go-online" : undefined;
  return { title, message: errorMessage(error), remedy };
}

/** For a form that took long to fill in. */
export const stillHere = (problem: Problem | null): Problem | null =>
  problem && { ...problem, message: t("stillHere", { message: problem.message }) };

interface SaveOptions {
  /** The title of whatever goes wrong. */
  failure: string;
  /**
   * The message for an error that the caller handles itself: null if it is already handled, undefined for the default.
   */
  explain?: (error: ApiError) => string | Problem | null | undefined;
}

/** Runs one attempt to save at a time, and keeps the reason why the last one failed. */
export function useSave({ failure, explain }: SaveOptions) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const [saved, setSaved] = useState(false);
  // Two clicks in the same moment come before any state has changed.
  const busy = useRef(false);

  /** True if it was saved. */
  async function save(attempt: () => Promise<unknown>): Promise<boolean> {
    if (busy.current) return false;
    busy.current = true;
    setPending(true);
    setProblem(null);
    try {
      await attempt();
      setSaved(true);
      return true;
    } catch (error) {
      const known = appErrorOf(error);
      const said = known ? explain?.(known) : undefined;
      const described = said === undefined ? problemOf(error, failure) : said;
      setProblem(typeof described === "string" ? { title: failure, message: described } : described);
      return false;
    } finally {
      busy.current = false;
      setPending(false);
    }
  }

  return { save, pending, saved, setSaved, problem, setProblem };
}

interface SubmitOptions<Values extends FieldValues, Output> extends SaveOptions {
  form: UseFormReturn<Values, unknown, Output>;
  save: (values: Output) => Promise<unknown>;
  /** API fields that have another name in the form. */
  fieldNames?: Partial<Record<string, FieldPath<Values>>>;
}

/** Saves the values of a form, which count as unsaved until then; validation errors of the server are shown at the fields. */
export function useSubmit<Values extends FieldValues, Output>({
  form,
  save,
  failure,
  explain,
  fieldNames,
}: SubmitOptions<Values, Output>) {
  const saving = useSave({
    failure,
    explain(error) {
      const said = explain?.(error);
      if (said !== undefined) return said;
      return showFieldErrors(form, error, fieldNames) ? null : undefined;
    },
  });
  const { pending, problem, saved, setSaved } = saving;
  const { isDirty } = form.formState;
  // A form that is used again starts over; one that leads elsewhere still has its values, which are saved.
  if (saved && !isDirty) setSaved(false);
  useUnsavedChanges({ unsaved: isDirty && !pending && !saved });

  return { submit: form.handleSubmit((values) => saving.save(() => save(values))), pending, problem };
}
