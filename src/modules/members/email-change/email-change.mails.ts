import { composeMail, type Sender } from "@/server/mail/mail";
import { tenantUrl } from "@/server/tenancy/urls";

/** To the new email: whether it belongs to the person who entered it. */
export function confirmEmailMail(organization: Sender, firstName: string, token: string) {
  return composeMail({
    kind: "change-email",
    isSecret: true,
    subject: `Confirm your new email address for ${organization.name}`,
    sender: organization,
    heading: `Hello ${firstName}`,
    paragraphs: [
      `Please confirm that this is the new email address of your account at ${organization.name}. The link expires in 24 hours and works once. Until you use it, your email address stays the same.`,
    ],
    links: [
      {
        label: "Use this email address",
        url: tenantUrl(organization.subdomain, `/change-email#token=${token}`),
      },
    ],
    footnote:
      "You are receiving this because someone entered this email for their account. If it was not you, you can ignore it: nothing happens without the link.",
  });
}

/** To a new email that already has an account: the response to whoever entered it must not reveal that. */
export function emailTakenMail(organization: Sender) {
  return composeMail({
    kind: "email-taken",
    isSecret: true,
    subject: `This email address already has an account at ${organization.name}`,
    sender: organization,
    heading: "This email address is already in use",
    paragraphs: [
      `Someone entered this email address as the new one of their account at ${organization.name}. It already belongs to an account there, so nothing was changed.`,
      "If it was you, sign in with this email address, or ask an administrator which of your accounts you should use.",
    ],
    links: [{ label: "Sign in", url: tenantUrl(organization.subdomain, "/login") }],
    footnote: "If it was not you, you can ignore this email: your account is not affected.",
  });
}

interface Notice {
  firstName: string;
  /** The new email. */
  email: string;
  token: string;
}

/** To the current email, when another one was entered. */
export function emailChangeRequestedMail(organization: Sender, { firstName, email, token }: Notice) {
  return composeMail({
    kind: "email-change-requested",
    // The link ends sessions, and leads to a new password.
    isSecret: true,
    subject: `Your email address for ${organization.name} is about to change`,
    sender: organization,
    heading: `Hello ${firstName}`,
    paragraphs: [
      `Someone, most likely you, entered ${email} as the new email address of your account at ${organization.name}. It will be used once it has been confirmed.`,
      "If this was you, there is nothing to do here. If it was not, someone knows your password: keep your email address with this link. It works for seven days, ends every session of your account, and sends you a link to choose a new password.",
    ],
    links: [objection(organization, token)],
    footnote: "We send you this email so that nobody can change your email address unnoticed.",
  });
}

/** To the former email, once another one has replaced it. */
export function emailChangedMail(organization: Sender, { firstName, email, token }: Notice) {
  return composeMail({
    kind: "email-changed",
    isSecret: true,
    subject: `Your email address for ${organization.name} was changed`,
    sender: organization,
    heading: `Hello ${firstName}`,
    paragraphs: [
      `The email address of your account at ${organization.name} is now ${email}. You sign in with it from now on, and emails are sent there.`,
      "If this was not you, get your email address back with this link. It works for seven days, ends every session of your account, and sends you a link to choose a new password.",
    ],
    links: [objection(organization, token)],
    footnote: "We send you this email so that nobody can change your email address unnoticed.",
  });
}

const objection = ({ subdomain }: Sender, token: string) => ({
  label: "This was not me",
  url: tenantUrl(subdomain, `/keep-email#token=${token}`),
});
