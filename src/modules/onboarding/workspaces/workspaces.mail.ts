import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { composeMail } from "@/server/mail/mail";

/** The workspaces of a person. */
export function workspacesMail(language: Language, workspaces: { name: string; url: string }[]) {
  const t = translationsOf(language, "workspacesMail");
  return composeMail({
    language,
    kind: "workspaces",
    // It lists all organizations of a person but is sent in the name of one, whose audit email must not see it.
    isSecret: true,
    subject: t("subject"),
    sender: null,
    heading: t("subject"),
    paragraphs: [t("list", { count: workspaces.length })],
    links: workspaces.map(({ name, url }) => ({ label: name, url })),
    footnote: t("footnote"),
  });
}
