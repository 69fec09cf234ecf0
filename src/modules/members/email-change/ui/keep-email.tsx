"use client";

import { useMutation } from "@tanstack/react-query";
import { ButtonAnchor } from "@/components/ui/button";
import { useTranslations } from "@/i18n/translations";
import { LinkConfirmation } from "@/modules/accounts/mailed-links/ui/link-confirmation";
import type { LinkProblems } from "@/modules/accounts/mailed-links/ui/link-problem";
import { useTRPC } from "@/trpc/react";

const codes = ["LINK_USED", "LINK_EXPIRED", "LINK_UNKNOWN", "CONFLICT"] as const;

/** The page of the link with which the owner of the former email objects to a change. */
export function KeepEmail() {
  const t = useTranslations("emailLinks");
  const problems: LinkProblems = Object.fromEntries(
    codes.map((code) => [
      code,
      { title: t(`keepEmail.problems.${code}.title`), hint: t(`keepEmail.problems.${code}.hint`) },
    ]),
  );
  return (
    <LinkConfirmation
      mutation={useMutation(useTRPC().users.keepEmail.mutationOptions())}
      problems={problems}
      failure={t("keepEmail.failure")}
      submitLabel={t("keepEmail.submit")}
      done={{
        title: t("keepEmail.done"),
        text: ({ email }) => t("keepEmail.doneHint", { email }),
      }}
      next={
        <ButtonAnchor href="/forgot-password" size="large">
          {t("keepEmail.next")}
        </ButtonAnchor>
      }
    />
  );
}
