"use client";

import { type ComponentProps, useState } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { Eye, EyeOff } from "@/components/ui/form-icons";
import { register } from "@/components/ui/register";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { Button } from "./button";
import { Field } from "./field";
import { Input } from "./input";

type PasswordInputProps = Omit<ComponentProps<typeof Input>, "type"> & {
  /** The autocomplete value for password managers. */
  autoComplete: "current-password" | "new-password";
};

/** A password field that can reveal its value. */
export function PasswordInput({ className, ...props }: PasswordInputProps) {
  const t = useTranslations("forms");
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input
        {...props}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className={cn("pr-11 md:h-10", className)}
      />
      <Button
        variant="ghost"
        size="icon"
        className="absolute top-0 right-0 md:top-1 md:right-1"
        aria-label={t(shown ? "hidePassword" : "showPassword")}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </Button>
    </div>
  );
}

interface PasswordFieldProps<Values extends FieldValues, Output> {
  form: UseFormReturn<Values, unknown, Output>;
  name: FieldPath<Values>;
  label?: string;
}

/** A field for the current password of an account. */
export function PasswordField<Values extends FieldValues, Output>({
  form,
  name,
  label,
}: PasswordFieldProps<Values, Output>) {
  const t = useTranslations("forms");
  return (
    <Field label={label ?? t("password")} error={form.getFieldState(name, form.formState).error?.message}>
      {(control) => <PasswordInput {...control} {...register(form, name)} autoComplete="current-password" />}
    </Field>
  );
}
