"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button, ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { ArrowLeft } from "@/components/ui/icons";
import { PasswordField } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { EmailField } from "@/components/ui/text-field";
import { useFirstFocus } from "@/hooks/use-first-focus";
import { loginInput, secondFactorCode } from "../auth.schema";
import { decodeSignInError } from "../sign-in-error";
import { CodeField } from "./code-field";
import { announceSession } from "./session-channel";
import { SignInAlert, type SignInProblem } from "./sign-in-alert";

/** Asks for the code once the password has proved right. */
const formSchema = loginInput.extend({ totp: secondFactorCode.or(z.literal("")) });

const invalidCode = "This code is incorrect or has already been used. Wait for the next one.";

/** `next` is a path of this host, checked by the page. */
export function LoginForm({ next }: { next: string }) {
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [leaving, setLeaving] = useState(false);
  const [step, setStep] = useState<"password" | "code">("password");
  const form = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { email: "", password: "", totp: "" },
  });
  const { isSubmitting } = form.formState;

  useFirstFocus(form, "email");

  const goTo = (next: "password" | "code") => {
    flushSync(() => setStep(next));
    form.resetField("totp");
    form.setFocus(next === "code" ? "totp" : "password", { shouldSelect: true });
  };

  const submit = form.handleSubmit(async ({ totp, ...password }) => {
    setProblem(null);
    if (step === "code" && !totp)
      return form.setError("totp", { message: "Enter a code" }, { shouldFocus: true });
    // NextAuth would leave the page.
    if (!navigator.onLine) return setProblem({ code: "OFFLINE" });
    const credentials = step === "code" ? { ...password, totp } : password;
    const result = await signIn("credentials", { ...credentials, redirect: false }).catch(() => undefined);
    if (result?.ok && !result.error) {
      setLeaving(true);
      announceSession();
      // A full navigation discards everything that an earlier session left in memory.
      window.location.assign(next);
      return;
    }
    const error = decodeSignInError(result?.error ?? "");
    if (error.code === "TOTP_REQUIRED") return goTo("code");
    if (error.code === "INVALID_TOTP") {
      form.setError("totp", { message: invalidCode });
      return form.setFocus("totp", { shouldSelect: true });
    }
    setProblem(error);
    if (error.code === "INVALID_CREDENTIALS") goTo("password");
  });

  return (
    // POST, so that a submission before hydration never puts the password into the URL.
    <Form onSubmit={submit} className="flex flex-col gap-4">
      {problem && <SignInAlert problem={problem} />}
      {step === "code" ? (
        <CodeField form={form} name="totp" />
      ) : (
        <>
          <EmailField form={form} name="email" className="md:h-10" />
          <PasswordField form={form} name="password" />
        </>
      )}
      <SubmitButton size="large" className="mt-1 w-full" pending={isSubmitting || leaving}>
        Sign in
      </SubmitButton>
      {step === "password" && (
        <ButtonLink href="/forgot-password" variant="ghost" size="large" className="w-full">
          Forgot your password?
        </ButtonLink>
      )}
      {step === "code" && (
        <Button
          variant="ghost"
          size="large"
          className="w-full"
          onClick={() => {
            setProblem(null);
            goTo("password");
          }}
        >
          <ArrowLeft aria-hidden />
          Back
        </Button>
      )}
    </Form>
  );
}
