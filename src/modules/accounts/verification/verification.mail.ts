import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { composeMail, type Sender } from "@/server/mail/mail";

/** Asks whether an email belongs to the person who entered it. */
export function verificationMail({
  language,
  organization,
  firstName,
  url,
}: {
  language: Language;
  organization: Sender;
  firstName: string;
  url: string;
}) {
  const t = translationsOf(language, "accountMails");
  const named = { organization: organization.name };
  return composeMail({
    language,
    kind: "verify-email",
    isSecret: true,
    subject: t("verification.subject", named),
    sender: organization,
    heading: t("verification.heading", { firstName }),
    paragraphs: [t("verification.request", named)],
    links: [{ label: t("verification.link"), url }],
    footnote: t("verification.footnote"),
  });
}
