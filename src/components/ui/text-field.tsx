"use client";

import type { ComponentProps, ReactNode } from "react";
import type { FieldPath, FieldValues, RegisterOptions, UseFormReturn } from "react-hook-form";
import { register } from "@/components/ui/register";
import { type Translator, useTranslations } from "@/i18n/translations";
import { Field } from "./field";
import { Input } from "./input";

interface TextFieldProps<Values extends FieldValues, Output>
  extends Omit<ComponentProps<typeof Input>, "form" | "name" | "required"> {
  form: UseFormReturn<Values, unknown, Output>;
  name: FieldPath<Values>;
  /** What it is called, or where its name is among the texts of forms. */
  label: string | ((t: Translator<"forms">) => string);
  help?: ReactNode;
  optional?: boolean | "unmarked";
  options?: RegisterOptions<Values, FieldPath<Values>>;
  /** For the whole field; `className` is for the input. */
  fieldClassName?: string;
}

/** A text input with its label and error. */
export function TextField<Values extends FieldValues, Output>({
  form,
  name,
  label,
  help,
  optional,
  options,
  fieldClassName,
  ...input
}: TextFieldProps<Values, Output>) {
  const t = useTranslations("forms");
  return (
    <Field
      label={typeof label === "string" ? label : label(t)}
      error={form.getFieldState(name, form.formState).error?.message}
      help={help}
      optional={optional}
      className={fieldClassName}
    >
      {(control) => <Input {...control} {...register(form, name, options)} {...input} />}
    </Field>
  );
}

/** An email input; `autoComplete` says whose. */
export function EmailField<Values extends FieldValues, Output>({
  autoComplete = "username",
  ...props
}: Omit<TextFieldProps<Values, Output>, "label">) {
  return (
    <TextField
      label={(t) => t("email")}
      type="email"
      inputMode="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  );
}
