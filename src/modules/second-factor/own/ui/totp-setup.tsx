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
  const trpc = useTRPC();
  const heading = useRef<HTMLHeadingElement>(null);
  const confirm = useMutation(trpc.auth.confirmTotp.mutationOptions());
  const form = useForm({ resolver: zodResolver(confirmTotpInput), defaultValues: { code: "" } });

  // Not the field: on a phone, the focus would scroll the QR code away.
  useEffect(() => heading.current?.focus(), []);

  const { submit, pending, problem } = useSubmit({
    form,
    failure: "This did not work",
    async save(input) {
      const { recoveryCodes } = await confirm.mutateAsync(input);
      onConfirmed(recoveryCodes);
    },
    explain({ code }) {
      if (code !== "INVALID_TOTP") return;
      const message =
        "This code is not correct. Check that the clock on your phone is right, and try the next code.";
      form.setError("code", { message });
      form.setFocus("code", { shouldSelect: true });
      return null;
    },
  });

  return (
    <div className="flex flex-col gap-6 sm:flex-row">
      <QrCode
        value={setup.uri}
        label="QR code for your authenticator app"
        className="size-48 shrink-0 rounded-md border border-line"
      />
      <div className="flex min-w-0 flex-col gap-4">
        <div>
          <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
            Add this account to your authenticator app
          </h3>
          <p className="mt-1 text-subtle">
            Scan the code with your password manager, Google Authenticator, 2FAS or another app. If you cannot
            scan it, enter this secret:
          </p>
          <p className="mt-2 font-mono text-sm">{setup.secret.match(/.{1,4}/g)?.join(" ")}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <CopyButton text={setup.secret} label="Copy secret" />
            {/* A phone cannot scan its own screen. */}
            <ButtonAnchor href={setup.uri} className="sm:hidden">
              Open in app
            </ButtonAnchor>
          </div>
        </div>
        <Form onSubmit={submit} problem={problem} className="flex max-w-sm flex-col gap-4">
          <TextField
            form={form}
            name="code"
            label="Code from your app"
            help="The 6-digit code that the app shows for this account."
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={16}
            className="font-mono tracking-widest"
          />
          <div className="flex gap-2">
            <SubmitButton pending={pending}>Turn on</SubmitButton>
            <Button onClick={onCancel}>Cancel</Button>
          </div>
        </Form>
      </div>
    </div>
  );
}
