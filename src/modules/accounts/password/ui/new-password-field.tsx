"use client";

import { type FieldPath, type FieldValues, type UseFormReturn, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { register } from "@/components/ui/register";
import { useTranslations } from "@/i18n/translations";
import { minPasswordCharacters, type PasswordOwner } from "@/lib/password-policy";
import { PasswordMeter } from "./password-meter";

interface NewPasswordFieldProps<Values extends FieldValues, Output> {
  form: UseFormReturn<Values, unknown, Output>;
  name: FieldPath<Values>;
  label?: string;
  /** The owner of the password, so that the meter knows the words it must not contain. */
  owner?: PasswordOwner;
}

/** The field for a new password: any text that is hard to guess, rated by a meter. */
export function NewPasswordField<Values extends FieldValues, Output>({
  form,
  name,
  label,
  owner,
}: NewPasswordFieldProps<Values, Output>) {
  const t = useTranslations("newPassword");
  const value: unknown = useWatch({ control: form.control, name });
  const error = form.getFieldState(name, form.formState).error?.message;
  return (
    <Field label={label ?? t("label")} error={error} help={t("help", { min: String(minPasswordCharacters) })}>
      {(control) => (
        <>
          <PasswordInput {...control} {...register(form, name)} autoComplete="new-password" />
          <PasswordMeter password={typeof value === "string" ? value : ""} owner={owner} />
        </>
      )}
    </Field>
  );
}
