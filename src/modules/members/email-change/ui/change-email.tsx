"use client";

import { useMutation } from "@tanstack/react-query";
import { ButtonAnchor } from "@/components/ui/button";
import { useTranslations } from "@/i18n/translations";
import { LinkConfirmation } from "@/modules/accounts/mailed-links/ui/link-confirmation";
import type { LinkProblems } from "@/modules/accounts/mailed-links/ui/link-problem";
import { useTRPC } from "@/trpc/react";

const codes = ["LINK_USED", "LINK_EXPIRED", "LINK_UNKNOWN", "DUPLICATE"] as const;

/** The page of the link that was sent to a new email. */
export function ChangeEmail() {
  const t = useTranslations("emailLinks");
  const problems: LinkProblems = Object.fromEntries(
    codes.map((code) => [
      code,
      { title: t(`changeEmail.problems.${code}.title`), hint: t(`changeEmail.problems.${code}.hint`) },
    ]),
  );
  return (
    <LinkConfirmation
      mutation={useMutation(useTRPC().users.confirmEmailChange.mutationOptions())}
      problems={problems}
      failure={t("changeEmail.failure")}
      submitLabel={t("changeEmail.submit")}
      done={{
        title: t("changeEmail.done"),
        text: ({ email }) => t("changeEmail.doneHint", { email }),
      }}
      next={
        <ButtonAnchor href="/dashboard" variant="primary" size="large">
          {t("changeEmail.next")}
        </ButtonAnchor>
      }
    />
  );
}
