import { useState } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { currentOf } from "./errors";
import { useSubmit } from "./use-save";

type Versioned = { version: number } | { revision: string };

const versionOf = (stored: Versioned) => ("version" in stored ? stored.version : stored.revision);

/** Both versions of a form that someone else has saved meanwhile. */
export interface FormConflict<Values> {
  version: string | number;
  mine: Values;
  theirs: Values;
  /** The fields that both have changed, to different values. */
  disputed: string[];
}

interface VersionedSave<Values extends FieldValues, Output, Stored extends Versioned> {
  form: UseFormReturn<Values, unknown, Output>;
  /** The version that the form was opened with. */
  stored: Stored;
  valuesOf: (stored: Stored) => Values;
  save: (values: Output, base: Stored) => Promise<Stored>;
  /** The schema of the details of an error STALE_VERSION. */
  stale: z.ZodType<{ current: Stored }>;
  /** The message after it is saved. */
  done: (saved: Stored) => string;
  onSaved: (saved: Stored) => unknown;
  /** API fields that have another name in the form. */
  fieldNames?: Partial<Record<string, FieldPath<Values>>>;
}

/**
 * Saves a form on top of the version that it shows. If someone else has changed it meanwhile, their changes are shown,
 * the typed values stay, and saving again writes them on top. The result is for `VersionedForm`.
 */
export function useVersionedSave<Values extends FieldValues, Output, Stored extends Versioned>({
  form,
  stored,
  valuesOf,
  save,
  stale,
  done,
  onSaved,
  fieldNames,
}: VersionedSave<Values, Output, Stored>) {
  const t = useTranslations("conflicts");
  const [base, setBase] = useState(stored);
  const [conflict, setConflict] = useState<FormConflict<Values> | null>(null);
  const saving = useSubmit({
    form,
    failure: t("notSaved"),
    fieldNames,
    async save(values) {
      const saved = await save(values, base);
      setBase(saved);
      setConflict(null);
      form.reset(valuesOf(saved));
      if (versionOf(saved) === versionOf(base)) toast(t("noChanges"));
      else toast.success(done(saved));
      await onSaved(saved);
    },
    explain(error) {
      const current = currentOf(error, stale);
      if (!current) return;
      const [before, mine, theirs] = [valuesOf(base), form.getValues(), valuesOf(current)];
      setConflict({
        version: versionOf(current),
        mine,
        theirs,
        disputed: Object.keys(theirs).filter(
          (name) => !isEqual(theirs[name], before[name]) && !isEqual(theirs[name], mine[name]),
        ),
      });
      follow(current);
      return null;
    },
  });

  /** Continues from what is now stored, with what was typed. */
  function follow(current: Stored): void {
    setBase(current);
    form.reset(valuesOf(current), { keepDirtyValues: true });
  }

  return { ...saving, conflict, follow };
}

/** Whether two values of a form are the same; an empty field may be null. */
export const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one === "" ? null : one) === JSON.stringify(other === "" ? null : other);
