"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Form } from "@/components/ui/form";
import { QrCode } from "@/components/ui/qr-code";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { confirmTotpInput, type TotpSetup as Setup } from "../second-factor.schema";

interface TotpSetupProps {
  setup: Setup;
  onConfirmed: (recoveryCodes: string[]) => void;
  onCancel: () => void;
}

/** Shows the new secret for the authenticator app, and verifies it with a code. */
export function TotpSetup({ setup, onConfirmed, onCancel }: TotpSetupProps) {
  const t = useTranslations("secondFactor");
  const trpc = useTRPC();
  const heading = useRef<HTMLHeadingElement>(null);
  const confirm = useMutation(trpc.auth.confirmTotp.mutationOptions());
  const form = useForm({ resolver: zodResolver(confirmTotpInput), defaultValues: { code: "" } });

  // Not the field: on a phone, the focus would scroll the QR code away.
  useEffect(() => heading.current?.focus(), []);

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("setup.failed"),
    async save(input) {
      const { recoveryCodes } = await confirm.mutateAsync(input);
      onConfirmed(recoveryCodes);
    },
    explain({ code }) {
      if (code !== "INVALID_TOTP") return;
      form.setError("code", { message: t("setup.wrongCode") });
      form.setFocus("code", { shouldSelect: true });
      return null;
    },
  });

  return (
    <div className="flex flex-col gap-6 sm:flex-row">
      <QrCode
        value={setup.uri}
        label={t("setup.qrCode")}
        className="size-48 shrink-0 rounded-md border border-line"
      />
      <div className="flex min-w-0 flex-col gap-4">
        <div>
          <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
            {t("setup.title")}
          </h3>
          <p className="mt-1 text-subtle">{t("setup.explanation")}</p>
          <p className="mt-2 font-mono text-sm">{setup.secret.match(/.{1,4}/g)?.join(" ")}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <CopyButton text={setup.secret} label={t("setup.copySecret")} />
            {/* A phone cannot scan its own screen. */}
            <ButtonAnchor href={setup.uri} className="sm:hidden">
              {t("setup.openInApp")}
            </ButtonAnchor>
          </div>
        </div>
        <Form onSubmit={submit} problem={problem} className="flex max-w-sm flex-col gap-4">
          <TextField
            form={form}
            name="code"
            label={t("setup.code")}
            help={t("setup.codeHelp")}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={16}
            className="font-mono tracking-widest"
          />
          <div className="flex gap-2">
            <SubmitButton pending={pending}>{t("setup.submit")}</SubmitButton>
            <Button onClick={onCancel}>{t("cancel")}</Button>
          </div>
        </Form>
      </div>
    </div>
  );
}
