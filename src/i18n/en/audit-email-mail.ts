/** The mail that asks the owner of an email whether they want copies. */
export const auditEmailMail = {
  subject: "Copies of emails from {organization}",
  heading: "Receive copies of these emails?",
  request:
    "{requestedBy} wants to send you a blind copy of the emails that the workspace of {organization} sends.",
  expiry: "The link expires in seven days and works once. Nothing is copied until you confirm.",
  link: "Receive copies",
  footnote:
    "If you do not want copies or do not know this person, you can ignore this email: nothing will be sent.",
} as const;
