"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { ArrowLeft } from "@/components/ui/form-icons";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import { SubmitButton } from "@/components/ui/submit-button";
import { usePlainField, validateFields } from "@/hooks/use-plain-field";
import { mailbox, normalizeEmail, notMailbox } from "@/lib/mailbox";
import { decodeSignInError } from "../sign-in-error";
import { CodeEntry } from "./code-entry";
import { requestSession } from "./next-auth-requests";
import { announceSession } from "./session-channel";
import { SignInAlert, type SignInProblem } from "./sign-in-alert";

const emailProblem = (value: string) => (mailbox.test(normalizeEmail(value)) ? undefined : notMailbox());
const passwordProblem = (value: string) => (value ? undefined : "Enter your password");
const codeProblem = (value: string) => (value.trim() ? undefined : "Enter a code");

const invalidCode = "This code is incorrect or has already been used. Wait for the next one.";

/** `next` is a path of this host, checked by the page. */
export function LoginForm({ next }: { next: string }) {
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [pending, setPending] = useState(false);
  /** Asks for the code once the password has proved right. */
  const [step, setStep] = useState<"password" | "code">("password");
  /** The submitted values, for the second step and for going back from it. */
  const [sent, setSent] = useState({ email: "", password: "" });
  const email = usePlainField(emailProblem);
  const password = usePlainField(passwordProblem);
  const totp = usePlainField(codeProblem);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and not for people who already type elsewhere.
  useEffect(() => {
    if (document.activeElement === document.body) email.focus();
  }, []);

  const goTo = (next: "password" | "code") => {
    flushSync(() => {
      setStep(next);
      totp.setError(undefined);
    });
    (next === "code" ? totp : password).select();
  };

  async function signIn(): Promise<void> {
    setProblem(null);
    if (!(step === "code" ? validateFields(totp) : validateFields(email, password))) return;
    if (!navigator.onLine) return setProblem({ code: "OFFLINE" });
    const given = step === "code" ? sent : { email: email.read(), password: password.read() };
    setSent(given);
    setPending(true);
    const failure = await requestSession(step === "code" ? { ...given, totp: totp.read() } : given);
    if (failure === null) {
      announceSession();
      // Going back must not show the form with its password.
      window.addEventListener("pageshow", ({ persisted }) => persisted && window.location.reload());
      // A full navigation discards everything that an earlier session left in memory.
      window.location.assign(next);
      return;
    }
    flushSync(() => setPending(false));
    const error = decodeSignInError(failure);
    if (error.code === "TOTP_REQUIRED") return goTo("code");
    if (error.code === "INVALID_TOTP") {
      totp.setError(invalidCode);
      return totp.select();
    }
    setProblem(error);
    if (error.code === "INVALID_CREDENTIALS") goTo("password");
  }

  return (
    <Form onSubmit={signIn} className="flex flex-col gap-4">
      {problem && <SignInAlert problem={problem} />}
      {step === "code" ? (
        <CodeEntry error={totp.error} select={totp.select} name="totp" {...totp.props} />
      ) : (
        <>
          <Field label="Email" error={email.error}>
            {(control) => (
              <Input
                {...control}
                {...email.props}
                name="email"
                type="email"
                inputMode="email"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                defaultValue={sent.email}
                className="md:h-10"
              />
            )}
          </Field>
          <Field label="Password" error={password.error}>
            {(control) => (
              <PasswordInput
                {...control}
                {...password.props}
                name="password"
                autoComplete="current-password"
                defaultValue={sent.password}
              />
            )}
          </Field>
        </>
      )}
      <SubmitButton size="large" className="mt-1 w-full" pending={pending}>
        Sign in
      </SubmitButton>
      {step === "code" ? (
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
      ) : (
        <ButtonAnchor href="/forgot-password" variant="ghost" size="large" className="w-full">
          Forgot your password?
        </ButtonAnchor>
      )}
    </Form>
  );
}
