import { composeMail, type Sender } from "@/server/mail/mail";

/** Asks whoever reads an address whether they want copies of an organization's mails. */
export function auditAddressMail({
  organization,
  requestedBy,
  url,
}: {
  organization: Sender;
  requestedBy: string;
  url: string;
}) {
  return composeMail({
    kind: "confirm-audit-address",
    isSecret: true,
    subject: `Copies of the mails of ${organization.name}`,
    sender: organization,
    heading: "Do you want copies of these mails?",
    paragraphs: [
      `${requestedBy} asks that this address gets a blind copy of the mails that the workspace of ${organization.name} sends.`,
      "The link is good for seven days, once. Until then nothing is copied.",
    ],
    links: [{ label: "Get the copies", url }],
    footnote: "If you do not want that, or do not know who this is, ignore this mail: nothing is sent then.",
  });
}
