"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { secondFactorCode } from "@/modules/accounts/sign-in/auth.schema";
import { CodeField } from "@/modules/accounts/sign-in/ui/code-field";
import { UsernameField } from "@/modules/accounts/sign-in/ui/username-field";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { useViewer } from "@/viewer/viewer-context";
import { requestEmailChangeInput } from "../email-change.schema";

const withCode = requestEmailChangeInput.extend({ code: secondFactorCode });
const withoutCode = requestEmailChangeInput.extend({ code: z.literal("") });

/** Asks for the new email, and that it is the person who changes it. */
export function EmailForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("emailChange");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { user, secondFactor } = useViewer();
  const needsCode = secondFactor.enabled;
  const request = useMutation(trpc.users.requestEmailChange.mutationOptions());
  const form = useForm({
    resolver: zodResolver(needsCode ? withCode : withoutCode),
    defaultValues: { email: "", password: "", code: "" },
  });
  useEffect(() => form.setFocus("email"), [form]);

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("notChanged"),
    async save({ email, password, code }) {
      const state = await request.mutateAsync({ email, password, ...(needsCode && { code }) });
      queryClient.setQueryData(trpc.users.emailChange.queryKey(), state);
      toast.success(t("checkInbox"), { description: email });
      onDone();
    },
  });

  return (
    <Form onSubmit={submit} problem={problem} className="mt-4 flex max-w-sm flex-col gap-4">
      <UsernameField email={user.email} />
      <TextField
        form={form}
        name="email"
        label={t("newEmail")}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={t("emailExample")}
        help={t("newEmailHelp")}
      />
      <PasswordField form={form} name="password" label={t("password")} />
      {needsCode && <CodeField form={form} name="code" />}
      <div className="flex gap-2">
        <SubmitButton pending={pending}>{t("sendLink")}</SubmitButton>
        <Button onClick={onDone}>{t("cancel")}</Button>
      </div>
    </Form>
  );
}
