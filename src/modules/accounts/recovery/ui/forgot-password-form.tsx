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
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { forgotPasswordInput } from "../recovery.schema";

/** Requests a password reset link. The response never reveals whether the account exists. */
export function ForgotPasswordForm() {
  const trpc = useTRPC();
  const ask = useMutation(trpc.auth.forgotPassword.mutationOptions());
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({ resolver: zodResolver(forgotPasswordInput), defaultValues: { email: "" } });

  const { submit, pending, problem } = useSubmit({
    form,
    failure: "The link was not sent",
    async save(input) {
      await ask.mutateAsync(input);
      setSentTo(input.email);
    },
  });

  if (sentTo) return <Sent email={sentTo} onBack={() => setSentTo(null)} />;
  return (
    <Form onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-pretty text-subtle">
        Enter your email address, and we will send you a link to choose a new password.
      </p>
      <ProblemAlert problem={problem} />
      <EmailField form={form} name="email" className="md:h-10" />
      <SubmitButton size="large" className="mt-1 w-full" pending={pending}>
        Send link
      </SubmitButton>
      <BackToSignIn />
    </Form>
  );
}

function Sent({ email, onBack }: { email: string; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="font-semibold text-base outline-none">
        Check your inbox
      </h2>
      <p className="mt-1 text-pretty text-subtle">
        If <span className="break-all font-medium text-foreground">{email}</span> belongs to an account here,
        a link is on its way. It expires in one hour.
      </p>
      <p className="mt-3 text-pretty text-subtle">
        Nothing after a few minutes? Check your spam folder and the spelling of your email. We send at most
        three of these emails an hour; only the latest link works.
      </p>
      <div className="mt-6 flex flex-col gap-2">
        <Button size="large" className="w-full" onClick={onBack}>
          Use another email
        </Button>
        <BackToSignIn />
      </div>
    </section>
  );
}

function BackToSignIn() {
  return (
    <ButtonLink href="/login" variant="ghost" size="large" className="w-full">
      Back to sign-in
    </ButtonLink>
  );
}
