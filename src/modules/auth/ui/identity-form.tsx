"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { register } from "@/lib/register";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { secondFactorCode } from "../auth.schema";
import { type IdentityInput, identityInput } from "../second-factor.schema";
import { CodeField } from "./code-field";
import { useViewer } from "./viewer-context";

const withCode = identityInput.extend({ code: secondFactorCode });
const withoutCode = identityInput.extend({ code: z.literal("") });

interface IdentityFormProps {
  /** Whether the account has a second factor, so that a code is needed too. */
  needsCode: boolean;
  submitLabel: string;
  danger?: boolean;
  /** May throw what the API answers: it is shown at the field that it names. */
  onSubmit: (identity: IdentityInput) => Promise<void>;
  onCancel: () => void;
}

/** Asks once more who the person is, before something that a borrowed session must not do. */
export function IdentityForm({ needsCode, submitLabel, danger, onSubmit, onCancel }: IdentityFormProps) {
  const { user } = useViewer();
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<{ password: string; code: string }>({
    resolver: zodResolver(needsCode ? withCode : withoutCode),
    defaultValues: { password: "", code: "" },
  });
  const { errors, isSubmitting } = form.formState;

  useEffect(() => form.setFocus("password"), [form]);

  const submit = form.handleSubmit(async ({ password, code }) => {
    setProblem(null);
    try {
      await onSubmit(needsCode ? { password, code } : { password });
    } catch (error) {
      const known = appErrorOf(error);
      const wrong = (["password", "code"] as const).find((name) => known?.fieldErrors?.[name]?.length);
      if (wrong) {
        form.setError(wrong, { message: known?.fieldErrors?.[wrong]?.[0] });
        form.setFocus(wrong, { shouldSelect: true });
      } else {
        setProblem(errorMessage(error));
      }
    }
  });

  return (
    <form method="post" noValidate onSubmit={submit} className="flex max-w-sm flex-col gap-4">
      {problem && <Alert title="This did not work">{problem}</Alert>}
      {/* For password managers, which otherwise cannot tell whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
      <Field label="Your password" error={errors.password?.message}>
        {(control) => (
          <PasswordInput {...control} {...register(form, "password")} autoComplete="current-password" />
        )}
      </Field>
      {needsCode && <CodeField form={form} name="code" />}
      <div className="flex gap-2">
        <SubmitButton pending={isSubmitting} variant={danger ? "danger" : "primary"}>
          {submitLabel}
        </SubmitButton>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
