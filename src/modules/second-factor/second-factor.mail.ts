import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { composeMail } from "@/server/mail/mail";
import type { Tenant } from "@/server/tenancy/resolve-tenant";

/** Tells a person what happened to their second factor, in case someone else did it. */
export function secondFactorMail(
  tenant: Tenant,
  language: Language,
  change: "enabled" | "replaced" | "disabled" | "reset",
) {
  const t = translationsOf(language, "secondFactorMail");
  const organization = tenant.name;
  return composeMail({
    language,
    kind: `second_factor_${change}`,
    isSecret: false,
    subject: t(`subject.${change}`, { organization }),
    sender: tenant,
    heading: t("heading"),
    paragraphs: [t(`change.${change}`)],
    footnote: t("footnote", { organization }),
  });
}
