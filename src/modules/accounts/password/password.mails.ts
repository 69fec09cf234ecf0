import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { composeMail, type Mail } from "@/server/mail/mail";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { tenantUrl } from "@/server/tenancy/urls";

/**
 * Sent to someone who forgot the password. The token is behind `#`: browsers never send it to a server, so it is in no
 * log.
 */
export function resetPasswordMail(tenant: Tenant, language: Language, token: string): Mail {
  const t = translationsOf(language, "accountMails");
  const organization = tenant.name;
  return composeMail({
    language,
    kind: "reset-password",
    isSecret: true,
    sender: tenant,
    subject: t("resetPassword.subject", { organization }),
    heading: t("resetPassword.heading"),
    paragraphs: [t("resetPassword.request", { organization }), t("resetPassword.validity")],
    links: [
      {
        label: t("resetPassword.link"),
        url: tenantUrl(tenant.subdomain, `/reset-password#token=${token}`),
      },
    ],
    footnote: t("resetPassword.footnote"),
  });
}

/** Sent to the owner of an account whose password was changed, no matter who changed it. */
export function passwordChangedMail(tenant: Tenant, language: Language, changedAt: Date): Mail {
  const t = translationsOf(language, "accountMails");
  const organization = tenant.name;
  return composeMail({
    language,
    kind: "password-changed",
    isSecret: false,
    sender: tenant,
    subject: t("passwordChanged.subject", { organization }),
    heading: t("passwordChanged.heading"),
    paragraphs: [
      t("passwordChanged.change", { organization, time: inWords(changedAt, language) }),
      t("passwordChanged.advice"),
    ],
    links: [{ label: t("passwordChanged.link"), url: tenantUrl(tenant.subdomain, "/forgot-password") }],
    footnote: t("passwordChanged.footnote"),
  });
}

/** In the language of the mail, since the name of a month is part of its sentence. */
function inWords(time: Date, language: Language): string {
  const locale = language === "en" ? "en-GB" : language;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(time)} UTC`;
}
