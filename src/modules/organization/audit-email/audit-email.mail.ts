import { composeMail, type Sender } from "@/server/mail/mail";

/** Asks the owner of an email whether they want copies of an organization's mails. */
export function confirmAuditEmailMail({
  organization,
  requestedBy,
  url,
}: {
  organization: Sender;
  requestedBy: string;
  url: string;
}) {
  return composeMail({
    kind: "confirm-audit-email",
    isSecret: true,
    subject: `Copies of emails from ${organization.name}`,
    sender: organization,
    heading: "Receive copies of these emails?",
    paragraphs: [
      `${requestedBy} wants to send you a blind copy of the emails that the workspace of ${organization.name} sends.`,
      "The link expires in seven days and works once. Nothing is copied until you confirm.",
    ],
    links: [{ label: "Receive copies", url }],
    footnote:
      "If you do not want copies or do not know this person, you can ignore this email: nothing will be sent.",
  });
}
