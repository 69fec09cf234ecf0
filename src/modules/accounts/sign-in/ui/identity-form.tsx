"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTranslations } from "@/i18n/translations";
import { useSubmit } from "@/trpc/use-save";
import { useViewer } from "@/viewer/viewer-context";
import { type IdentityInput, identityInput, secondFactorCode } from "../auth.schema";
import { CodeField } from "./code-field";

const withCode = identityInput.extend({ code: secondFactorCode });
const withoutCode = identityInput.extend({ code: z.literal("") });

interface IdentityFormProps {
  /** Whether the account has a second factor, so that a code is required too. */
  needsCode: boolean;
  submitLabel: string;
  danger?: boolean;
  /** May throw an API error, which is shown at its field. */
  onSubmit: (identity: IdentityInput) => Promise<void>;
  onCancel: () => void;
}

/** Asks the person to confirm their identity before a sensitive change. */
export function IdentityForm({ needsCode, submitLabel, danger, onSubmit, onCancel }: IdentityFormProps) {
  const t = useTranslations("identity");
  const { user } = useViewer();
  const form = useForm<{ password: string; code: string }>({
    resolver: zodResolver(needsCode ? withCode : withoutCode),
    defaultValues: { password: "", code: "" },
  });

  useEffect(() => form.setFocus("password"), [form]);

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("failed"),
    save: ({ password, code }) => onSubmit(needsCode ? { password, code } : { password }),
    explain({ fieldErrors }) {
      const wrong = (["password", "code"] as const).find((name) => fieldErrors?.[name]?.length);
      if (!wrong) return;
      form.setError(wrong, { message: fieldErrors?.[wrong]?.[0] });
      form.setFocus(wrong, { shouldSelect: true });
      return null;
    },
  });

  return (
    <Form onSubmit={submit} problem={problem} className="flex max-w-sm flex-col gap-4">
      {/* For password managers, which otherwise cannot tell whose password it is. */}
      <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordField form={form} name="password" label={t("password")} />
      {needsCode && <CodeField form={form} name="code" />}
      <div className="flex gap-2">
        <SubmitButton pending={pending} variant={danger ? "danger" : "primary"}>
          {submitLabel}
        </SubmitButton>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </Form>
  );
}
