import { composeMail, type Sender } from "@/server/mail/mail";

/** Asks whether an email belongs to the person who entered it. */
export function verificationMail({
  organization,
  firstName,
  url,
}: {
  organization: Sender;
  firstName: string;
  url: string;
}) {
  return composeMail({
    kind: "verify-email",
    isSecret: true,
    subject: `Verify your email address for ${organization.name}`,
    sender: organization,
    heading: `Hello ${firstName}`,
    paragraphs: [
      `Please confirm that this is the email address of your account at ${organization.name}. The link expires in 24 hours and works once.`,
    ],
    links: [{ label: "Verify email address", url }],
    footnote:
      "You are receiving this because someone used this email for an account. If it was not you, you can ignore it: nothing happens without the link.",
  });
}
