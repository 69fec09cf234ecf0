import { composeMail } from "@/server/mail/mail";

/** The workspaces of a person. */
export function workspacesMail(workspaces: { name: string; url: string }[]) {
  return composeMail({
    kind: "workspaces",
    // It lists all organizations of a person but is sent in the name of one, whose audit email must not see it.
    isSecret: true,
    subject: "Your workspaces",
    sender: null,
    heading: "Your workspaces",
    paragraphs: [
      workspaces.length === 1
        ? "Your email address has an account in this workspace:"
        : "Your email address has an account in each of these workspaces:",
    ],
    links: workspaces.map(({ name, url }) => ({ label: name, url })),
    footnote:
      "You are receiving this because someone requested the workspaces of this email. If it was not you, you can ignore it: nobody else can see them.",
  });
}
