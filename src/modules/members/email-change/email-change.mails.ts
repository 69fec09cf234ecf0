import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { composeMail, type Sender } from "@/server/mail/mail";
import { tenantUrl } from "@/server/tenancy/urls";

/** To the new email: whether it belongs to the person who entered it. */
export function confirmEmailMail(organization: Sender, language: Language, firstName: string, token: string) {
  const t = translationsOf(language, "memberMails");
  return composeMail({
    language,
    kind: "change-email",
    isSecret: true,
    subject: t("confirmEmail.subject", { organization: organization.name }),
    sender: organization,
    heading: t("hello", { firstName }),
    paragraphs: [t("confirmEmail.text", { organization: organization.name })],
    links: [
      {
        label: t("confirmEmail.use"),
        url: tenantUrl(organization.subdomain, `/change-email#token=${token}`),
      },
    ],
    footnote: t("confirmEmail.footnote"),
  });
}

/** To a new email that already has an account: the response to whoever entered it must not reveal that. */
export function emailTakenMail(organization: Sender, language: Language) {
  const t = translationsOf(language, "memberMails");
  return composeMail({
    language,
    kind: "email-taken",
    isSecret: true,
    subject: t("emailTaken.subject", { organization: organization.name }),
    sender: organization,
    heading: t("emailTaken.heading"),
    paragraphs: [t("emailTaken.what", { organization: organization.name }), t("emailTaken.ifYou")],
    links: [{ label: t("emailTaken.signIn"), url: tenantUrl(organization.subdomain, "/login") }],
    footnote: t("emailTaken.footnote"),
  });
}

interface Notice {
  firstName: string;
  /** The new email. */
  email: string;
  token: string;
}

/** To the current email, when another one was entered. */
export function emailChangeRequestedMail(
  organization: Sender,
  language: Language,
  { firstName, email, token }: Notice,
) {
  const t = translationsOf(language, "memberMails");
  return composeMail({
    language,
    kind: "email-change-requested",
    // The link ends sessions, and leads to a new password.
    isSecret: true,
    subject: t("emailChangeRequested.subject", { organization: organization.name }),
    sender: organization,
    heading: t("hello", { firstName }),
    paragraphs: [
      t("emailChangeRequested.what", { email, organization: organization.name }),
      t("emailChangeRequested.ifNotYou"),
    ],
    links: [{ label: t("notMe"), url: objectionUrl(organization, token) }],
    footnote: t("unnoticed"),
  });
}

/** To the former email, once another one has replaced it. */
export function emailChangedMail(
  organization: Sender,
  language: Language,
  { firstName, email, token }: Notice,
) {
  const t = translationsOf(language, "memberMails");
  return composeMail({
    language,
    kind: "email-changed",
    isSecret: true,
    subject: t("emailChanged.subject", { organization: organization.name }),
    sender: organization,
    heading: t("hello", { firstName }),
    paragraphs: [
      t("emailChanged.what", { email, organization: organization.name }),
      t("emailChanged.ifNotYou"),
    ],
    links: [{ label: t("notMe"), url: objectionUrl(organization, token) }],
    footnote: t("unnoticed"),
  });
}

const objectionUrl = ({ subdomain }: Sender, token: string) =>
  tenantUrl(subdomain, `/keep-email#token=${token}`);
