"use client";

import type { ReactNode, SyntheticEvent } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Problem } from "@/trpc/use-save";
import type { FormConflict } from "@/trpc/use-versioned-save";
import { Form } from "./form";
import { VersionConflict } from "./version-conflict";

interface VersionedFormProps<Values extends FieldValues, Output> {
  form: UseFormReturn<Values, unknown, Output>;
  /** From `useVersionedSave`. */
  saving: {
    submit: (event: SyntheticEvent) => unknown;
    problem: Problem | null;
    conflict: FormConflict<Values> | null;
  };
  /** The title of a conflict: who changed what. */
  changed: string;
  /** The names of the fields for people. */
  labels: Record<keyof Values, string>;
  /** How a value is shown in a conflict; without it, as text. */
  show?: (name: string, value: unknown) => ReactNode;
  className: string;
  children: ReactNode;
}

/** The form of something that several people may change, with what went wrong and what others changed above its fields. */
export function VersionedForm<Values extends FieldValues, Output>({
  form,
  saving: { submit, problem, conflict },
  changed,
  className,
  children,
  ...shown
}: VersionedFormProps<Values, Output>) {
  return (
    <Form onSubmit={submit} problem={problem} problemClassName="sm:col-span-2" className={className}>
      <VersionConflict {...shown} conflict={conflict} form={form} title={changed} className="sm:col-span-2" />
      {children}
    </Form>
  );
}
