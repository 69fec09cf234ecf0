import { composeMail, type Sender } from "@/server/mail/mail";

/** Asks whether an address belongs to the person who gave it. */
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
    subject: `Verify your e-mail address for ${organization.name}`,
    sender: organization,
    heading: `Hello ${firstName}`,
    paragraphs: [
      `Please confirm that this is the e-mail address of your account at ${organization.name}. The link is good for 24 hours, once.`,
    ],
    links: [{ label: "Verify e-mail address", url }],
    footnote:
      "You get this mail because somebody gave this address for an account. If it was not you, ignore it: without the link nothing happens in your name.",
  });
}
