"use client";

import { useMutation } from "@tanstack/react-query";
import { ButtonAnchor } from "@/components/ui/button";
import { useTranslations } from "@/i18n/translations";
import { LinkConfirmation } from "@/modules/accounts/mailed-links/ui/link-confirmation";
import { useTRPC } from "@/trpc/react";

/** The page of the link that verifies an email. */
export function VerifyEmail() {
  const t = useTranslations("verifyEmail");
  return (
    <LinkConfirmation
      mutation={useMutation(useTRPC().auth.verifyEmail.mutationOptions())}
      problems={{
        LINK_USED: { title: t("used.title"), hint: t("used.hint") },
        LINK_EXPIRED: { title: t("expired.title"), hint: t("expired.hint") },
        LINK_UNKNOWN: { title: t("unknown.title"), hint: t("unknown.hint") },
      }}
      failure={t("failed")}
      submitLabel={t("verify")}
      done={{ title: t("verified"), text: ({ email }) => email }}
      next={
        <ButtonAnchor href="/dashboard" variant="primary" size="large">
          {t("goToWorkspace")}
        </ButtonAnchor>
      }
    />
  );
}
