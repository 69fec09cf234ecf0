import { ButtonLink } from "@/components/ui/button-link";
import { useTranslations } from "@/i18n/translations";
import { LinkProblem } from "@/modules/accounts/mailed-links/ui/link-problem";

/** Why a link does not work, and what to do next. */
export function ResetLinkProblem({ code }: { code: string }) {
  const t = useTranslations("resetPassword");
  const problems = {
    LINK_USED: { title: t("used.title"), hint: t("used.hint") },
    LINK_EXPIRED: { title: t("expired.title"), hint: t("expired.hint") },
    LINK_UNKNOWN: { title: t("unknown.title"), hint: t("unknown.hint") },
  };
  return (
    <LinkProblem code={code} problems={problems} advice={t("advice")}>
      <ButtonLink href="/forgot-password" variant="primary" size="large" className="w-full">
        {t("requestNewLink")}
      </ButtonLink>
      <ButtonLink href="/login" variant="ghost" size="large" className="w-full">
        {t("backToSignIn")}
      </ButtonLink>
    </LinkProblem>
  );
}
