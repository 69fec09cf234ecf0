import { type ComponentProps, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface CodeEntryProps extends ComponentProps<typeof Input> {
  error: string | undefined;
  /** Puts the focus on the input, and selects what is in it. */
  select: () => void;
}

/** The input of a code of the authenticator app or, alternatively, a recovery code. */
export function CodeEntry({ error, select, ...input }: CodeEntryProps) {
  const [isRecovery, setIsRecovery] = useState(false);
  return (
    <Field
      label={isRecovery ? "Recovery code" : "Authenticator code"}
      error={error}
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
              select();
            }}
          >
            {isRecovery ? "Use your authenticator app instead" : "Use a recovery code instead"}
          </button>
        </>
      }
    >
      {(control) => (
        <Input
          {...control}
          {...input}
          autoComplete="one-time-code"
          inputMode={isRecovery ? "text" : "numeric"}
          autoCapitalize={isRecovery ? "characters" : "none"}
          spellCheck={false}
          maxLength={64}
          className="font-mono tracking-widest md:h-10"
        />
      )}
    </Field>
  );
}
