import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { composeMail, type Sender } from "@/server/mail/mail";

interface AuditEmailMail {
  organization: Sender;
  /** That of the organization: nothing is known about the recipient. */
  language: Language;
  requestedBy: string;
  url: string;
}

/** Asks the owner of an email whether they want copies of an organization's mails. */
export function confirmAuditEmailMail({ organization, language, requestedBy, url }: AuditEmailMail) {
  const t = translationsOf(language, "auditEmailMail");
  return composeMail({
    language,
    kind: "confirm-audit-email",
    isSecret: true,
    subject: t("subject", { organization: organization.name }),
    sender: organization,
    heading: t("heading"),
    paragraphs: [t("request", { requestedBy, organization: organization.name }), t("expiry")],
    links: [{ label: t("link"), url }],
    footnote: t("footnote"),
  });
}
