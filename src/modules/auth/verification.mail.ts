import { composeMail } from "@/server/mail/mail";

/** Asks whether an address belongs to the person who gave it. */
export function verificationMail({
  organizationName,
  firstName,
  url,
}: {
  organizationName: string;
  firstName: string;
  url: string;
}) {
  return composeMail({
    kind: "verify-email",
    isSecret: true,
    subject: `Verify your e-mail address for ${organizationName}`,
    sender: organizationName,
    heading: `Hello ${firstName}`,
    paragraphs: [
      `Please confirm that this is the e-mail address of your account at ${organizationName}. The link is good for 24 hours, once.`,
    ],
    links: [{ label: "Verify e-mail address", url }],
    footnote:
      "You get this mail because somebody gave this address for an account. If it was not you, ignore it: without the link nothing happens in your name.",
  });
}
