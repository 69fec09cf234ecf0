"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "@/i18n/translations";
import { LinkConfirmation } from "@/modules/accounts/mailed-links/ui/link-confirmation";
import { useTRPC } from "@/trpc/react";

/** The page of the link with which a recipient agrees to receive copies. */
export function ConfirmAuditEmail() {
  const t = useTranslations("auditEmailLink");
  return (
    <LinkConfirmation
      mutation={useMutation(useTRPC().organizations.confirmAuditEmail.mutationOptions())}
      problems={{
        LINK_USED: { title: t("problems.used.title"), hint: t("problems.used.hint") },
        LINK_EXPIRED: { title: t("problems.expired.title"), hint: t("problems.expired.hint") },
        LINK_UNKNOWN: { title: t("problems.unknown.title"), hint: t("problems.unknown.hint") },
      }}
      failure={t("failure")}
      submitLabel={t("submit")}
      done={{ title: t("done"), text: ({ email }) => email }}
    />
  );
}
