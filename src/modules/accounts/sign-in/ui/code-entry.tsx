import { type ComponentProps, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useTranslations } from "@/i18n/translations";

interface CodeEntryProps extends ComponentProps<typeof Input> {
  error: string | undefined;
  /** Puts the focus on the input, and selects what is in it. */
  select: () => void;
}

/** The input of a code of the authenticator app or, alternatively, a recovery code. */
export function CodeEntry({ error, select, ...input }: CodeEntryProps) {
  const t = useTranslations("codeEntry");
  const [isRecovery, setIsRecovery] = useState(false);
  return (
    <Field
      label={t(isRecovery ? "recoveryCode" : "authenticatorCode")}
      error={error}
      help={
        <>
          {t(isRecovery ? "recoveryHelp" : "authenticatorHelp")}{" "}
          <button
            type="button"
            className="min-h-6 rounded text-link underline underline-offset-4"
            onClick={() => {
              setIsRecovery(!isRecovery);
              select();
            }}
          >
            {t(isRecovery ? "useAuthenticator" : "useRecoveryCode")}
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
