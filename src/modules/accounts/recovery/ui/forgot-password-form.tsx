"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmailField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { forgotPasswordInput } from "../recovery.schema";

/** Requests a password reset link. The response never reveals whether the account exists. */
export function ForgotPasswordForm() {
  const t = useTranslations("forgotPassword");
  const trpc = useTRPC();
  const ask = useMutation(trpc.auth.forgotPassword.mutationOptions());
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({ resolver: zodResolver(forgotPasswordInput), defaultValues: { email: "" } });

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("notSent"),
    async save(input) {
      await ask.mutateAsync(input);
      setSentTo(input.email);
    },
  });

  if (sentTo) return <Sent email={sentTo} onBack={() => setSentTo(null)} />;
  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-pretty text-subtle">{t("explanation")}</p>
      <ProblemAlert problem={problem} />
      <EmailField form={form} name="email" className="md:h-10" />
      <SubmitButton size="large" className="mt-1 w-full" pending={pending}>
        {t("send")}
      </SubmitButton>
      <BackToSignIn />
    </Form>
  );
}

function Sent({ email, onBack }: { email: string; onBack: () => void }) {
  const t = useTranslations("forgotPassword");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="font-semibold text-base outline-none">
        {t("sent.title")}
      </h2>
      <p className="mt-1 text-pretty text-subtle">
        {t.rich("sent.text", {
          email: () => <span className="break-all font-medium text-foreground">{email}</span>,
        })}
      </p>
      <p className="mt-3 text-pretty text-subtle">{t("sent.nothingArrived")}</p>
      <div className="mt-6 flex flex-col gap-2">
        <Button size="large" className="w-full" onClick={onBack}>
          {t("sent.anotherEmail")}
        </Button>
        <BackToSignIn />
      </div>
    </section>
  );
}

function BackToSignIn() {
  const t = useTranslations("forgotPassword");
  return (
    <ButtonLink href="/login" variant="ghost" size="large" className="w-full">
      {t("backToSignIn")}
    </ButtonLink>
  );
}
