import { composeMail } from "@/server/mail/mail";

/** Where a person has accounts. */
export function workspacesMail(workspaces: { name: string; url: string }[]) {
  return composeMail({
    kind: "workspaces",
    // It names all organizations of a person, and is written in the name of one: that one's audit address is not to know.
    isSecret: true,
    subject: "Your workspaces",
    sender: null,
    heading: "Your workspaces",
    paragraphs: [
      workspaces.length === 1
        ? "Your e-mail address has an account in this workspace:"
        : "Your e-mail address has an account in each of these workspaces:",
    ],
    links: workspaces.map(({ name, url }) => ({ label: name, url })),
    footnote:
      "You get this mail because somebody asked for the workspaces of this address. If it was not you, ignore it: nobody else got to see them.",
  });
}
