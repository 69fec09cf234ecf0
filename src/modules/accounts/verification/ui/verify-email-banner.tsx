"use client";

import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";

/** Reminds a person to verify their email, until it is verified. */
export function VerifyEmailBanner() {
  const t = useTranslations("verifyEmailBanner");
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    // It may be verified in another tab, or on another device.
    trpc.auth.emailVerification.queryOptions(undefined, { refetchOnWindowFocus: "always" }),
  );
  const resending = useMutation(trpc.auth.resendVerification.mutationOptions());
  const { save, pending, problem } = useSave({ failure: t("notSent") });
  if (data.isVerified) return null;
  return (
    <div className="mb-5">
      <Alert
        tone="warning"
        title={t("title")}
        action={
          !resending.data?.sent && (
            <Button pending={pending} onClick={() => void save(() => resending.mutateAsync())}>
              {t("resend")}
            </Button>
          )
        }
      >
        {t(resending.data?.sent ? "sentAgain" : "sent", { email: data.email })}
        {problem && <p className="mt-1 text-danger-text">{problem.message}</p>}
      </Alert>
    </div>
  );
}
