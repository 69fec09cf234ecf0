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
  /** How its fields are laid out. */
  layout: keyof typeof layouts;
  children: ReactNode;
}

const layouts = {
  /** One below the other. */
  stack: { form: "flex flex-col gap-5 p-4", wide: undefined },
  /** Two beside each other where there is room; what takes both columns has the class `sm:col-span-2`. */
  columns: { form: "grid gap-5 p-4 sm:grid-cols-2", wide: "sm:col-span-2" },
};

/** The form of something that several people may change, with what went wrong and what others changed above its fields. */
export function VersionedForm<Values extends FieldValues, Output>({
  form,
  saving: { submit, problem, conflict },
  changed,
  layout,
  children,
  ...shown
}: VersionedFormProps<Values, Output>) {
  const { form: className, wide } = layouts[layout];
  return (
    <Form onSubmit={submit} problem={problem} problemClassName={wide} className={className}>
      <VersionConflict {...shown} conflict={conflict} form={form} title={changed} className={wide} />
      {children}
    </Form>
  );
}
