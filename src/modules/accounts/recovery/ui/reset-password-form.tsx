"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFirstFocus } from "@/hooks/use-first-focus";
import { useTranslations } from "@/i18n/translations";
import type { PasswordOwner } from "@/lib/password-policy";
import { NewPasswordField } from "@/modules/accounts/password/ui/new-password-field";
import { UsernameField } from "@/modules/accounts/sign-in/ui/username-field";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { resetPasswordFields } from "../recovery.schema";
import { ResetLinkProblem } from "./reset-link-problem";

interface ResetPasswordFormProps {
  token: string;
  owner: PasswordOwner & { email: string };
}

/**
 * Sets the password with the link. The person then signs in with it: the second factor is asked for in one place, and a
 * link alone signs nobody in.
 */
export function ResetPasswordForm({ token, owner }: ResetPasswordFormProps) {
  const t = useTranslations("resetPassword");
  const trpc = useTRPC();
  const reset = useMutation(trpc.auth.resetPassword.mutationOptions());
  const [linkProblem, setLinkProblem] = useState<string | null>(null);
  const form = useForm({ resolver: zodResolver(resetPasswordFields), defaultValues: { password: "" } });

  useFirstFocus(form, "password");

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("failed"),
    async save({ password }) {
      await reset.mutateAsync({ token, password });
      // A full navigation discards everything that the ended sessions left in memory.
      window.location.assign("/login?note=password-changed");
    },
    explain({ code }) {
      if (!code.startsWith("LINK_")) return;
      setLinkProblem(code);
      return null;
    },
  });

  if (linkProblem) return <ResetLinkProblem code={linkProblem} />;
  return (
    <Form onSubmit={submit} problem={problem} className="flex flex-col gap-4">
      <UsernameField email={owner.email} />
      <NewPasswordField form={form} name="password" owner={owner} />
      <SubmitButton size="large" className="mt-1 w-full" pending={pending || reset.isSuccess}>
        {t("submit")}
      </SubmitButton>
      <p className="text-pretty text-subtle text-xs">
        {t.rich("consequence", { email: () => <span className="break-all">{owner.email}</span> })}
      </p>
    </Form>
  );
}
