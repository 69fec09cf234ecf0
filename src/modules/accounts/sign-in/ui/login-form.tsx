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
import { useTranslations } from "@/i18n/translations";
import { mailbox, normalizeEmail } from "@/lib/mailbox";
import { decodeSignInError } from "../sign-in-error";
import { CodeEntry } from "./code-entry";
import { requestSession } from "./next-auth-requests";
import { announceSession } from "./session-channel";
import { SignInAlert, type SignInProblem } from "./sign-in-alert";

/** `next` is a path of this host, checked by the page. */
export function LoginForm({ next }: { next: string }) {
  const t = useTranslations("signIn");
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [pending, setPending] = useState(false);
  /** Asks for the code once the password has proved right. */
  const [step, setStep] = useState<"password" | "code">("password");
  /** The submitted values, for the second step and for going back from it. */
  const [sent, setSent] = useState({ email: "", password: "" });
  const email = usePlainField((value) =>
    mailbox.test(normalizeEmail(value)) ? undefined : t("emailInvalid"),
  );
  const password = usePlainField((value) => (value ? undefined : t("passwordMissing")));
  const totp = usePlainField((value) => (value.trim() ? undefined : t("codeMissing")));

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
      totp.setError(t("wrongCode"));
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
          <Field label={t("email")} error={email.error}>
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
          <Field label={t("password")} error={password.error}>
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
        {t("submit")}
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
          {t("back")}
        </Button>
      ) : (
        <ButtonAnchor href="/forgot-password" variant="ghost" size="large" className="w-full">
          {t("forgotPassword")}
        </ButtonAnchor>
      )}
    </Form>
  );
}
