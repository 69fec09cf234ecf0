"use client";

import { useState } from "react";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { TextField } from "@/components/ui/text-field";

interface CodeFieldProps<Values extends FieldValues, Output> {
  form: UseFormReturn<Values, unknown, Output>;
  name: FieldPath<Values>;
}

/** A code of the authenticator app or, alternatively, a recovery code. */
export function CodeField<Values extends FieldValues, Output>({
  form,
  name,
}: CodeFieldProps<Values, Output>) {
  const [isRecovery, setIsRecovery] = useState(false);
  return (
    <TextField
      form={form}
      name={name}
      label={isRecovery ? "Recovery code" : "Authenticator code"}
      help={
        <>
          {isRecovery
            ? "One of the recovery codes you saved. Each code works once. "
            : "The 6-digit code from your authenticator app. "}
          <button
            type="button"
            className="min-h-6 rounded text-link underline underline-offset-4"
            onClick={() => {
              setIsRecovery(!isRecovery);
              form.setFocus(name, { shouldSelect: true });
            }}
          >
            {isRecovery ? "Use your authenticator app instead" : "Use a recovery code instead"}
          </button>
        </>
      }
      autoComplete="one-time-code"
      inputMode={isRecovery ? "text" : "numeric"}
      autoCapitalize={isRecovery ? "characters" : "none"}
      spellCheck={false}
      maxLength={64}
      className="font-mono tracking-widest md:h-10"
    />
  );
}
