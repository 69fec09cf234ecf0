import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { accentPalettes, ownAccentColor } from "@/lib/accent";
import { type LogoReference, logoPath } from "@/lib/branding";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { tenantUrl } from "@/server/tenancy/urls";
import { escapeHtml } from "./html";

/** A mail before it has a recipient. */
export interface Mail {
  /** The name of the template, in the outbox and in the log. */
  kind: string;
  /**
   * Whether it contains something that grants access, such as a link to set a password: it is never copied to anyone.
   */
  isSecret: boolean;
  subject: string;
  text: string;
  html: string;
}

/** An organization with its branding; one that is just being created has none. */
export type Sender = Pick<Tenant, "name" | "subdomain"> & Partial<Pick<Tenant, "branding">>;

interface MailContent {
  /** The language of the texts. */
  language: Language;
  kind: string;
  isSecret: boolean;
  subject: string;
  /** The organization that sends the mail; null for the product. */
  sender: Sender | null;
  heading: string;
  paragraphs: string[];
  /** Links below the paragraphs: a single one is a button, several are a list. */
  links?: { label: string; url: string }[];
  /** Why the recipient got the mail, and what to do if it was not meant for them. */
  footnote: string;
}

/**
 * Renders a mail as text and as HTML. Everything that people chose (names, titles) is escaped here, and stays on one
 * line.
 */
export function composeMail({ language, kind, isSecret, links = [], ...content }: MailContent): Mail {
  const subject = oneLine(content.subject);
  const sender = content.sender && { ...content.sender, name: oneLine(content.sender.name) };
  const heading = oneLine(content.heading);
  const paragraphs = content.paragraphs.map(oneLine);
  const footnote = oneLine(content.footnote);
  return {
    kind,
    isSecret,
    subject,
    text: [
      heading,
      ...paragraphs,
      ...links.map(({ label, url }) => `${oneLine(label)}:\n${url}`),
      `-- \n${sender?.name ?? product}\n${footnote}`,
    ].join("\n\n"),
    html: page({ language, subject, sender, heading, paragraphs, links, footnote }),
  };
}

/** Line breaks and control characters could end a header, or make a name look like a paragraph of ours. */
const oneLine = (value: string) => value.replace(/[\s\p{Cc}]+/gu, " ").trim();

const product = "MMR";

const font = "font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** A table with inline styles, since mail programs support little else; those that do also get the dark colors. */
function page({
  language,
  subject,
  sender,
  heading,
  paragraphs,
  links,
  footnote,
}: Omit<Required<MailContent>, "kind" | "isSecret">) {
  const colors = accentPalettes(sender?.branding?.accentColor ?? ownAccentColor);
  const body = [
    ...paragraphs.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`),
    links.length === 1
      ? button(links[0], colors, language)
      : links.map((each) => link(each, colors)).join("\n"),
  ].join("\n");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #121316 !important; }
  .card { background: #1b1d21 !important; border-color: #33363c !important; }
  .text { color: #eceef1 !important; }
  .subtle { color: #a4a9b3 !important; }
  .link { color: ${colors.dark.link} !important; }
  .button { background: ${colors.dark.accent} !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f5f6f8">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f5f6f8"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:520px">
<tr><td class="text" style="${font};font-size:15px;font-weight:600;color:#16181d;padding:0 4px 16px">${masthead(sender)}</td></tr>
<tr><td class="card text" style="${font};font-size:15px;line-height:24px;color:#16181d;background:#ffffff;border:1px solid #e1e4e9;border-radius:8px;padding:28px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:28px;font-weight:600">${escapeHtml(heading)}</h1>
${body}
</td></tr>
<tr><td class="subtle" style="${font};font-size:13px;line-height:20px;color:#5a616e;padding:16px 4px 0">${escapeHtml(footnote)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

/** The logo with the name as its alternative text; on white, so that dark logos are visible in dark mail programs. */
function masthead(sender: Sender | null): string {
  const name = escapeHtml(sender?.name ?? product);
  const logo = sender?.branding?.logo;
  if (!sender || !logo) return name;
  const { width, height } = fitted(logo);
  const url = escapeHtml(tenantUrl(sender.subdomain, logoPath(logo)));
  return `<img src="${url}" alt="${name}" width="${width}" height="${height}" style="display:block;background:#ffffff;border:4px solid #ffffff;border-radius:6px">`;
}

/** In pixels: some mail programs scale down images in no other way. */
function fitted({ width, height }: LogoReference) {
  const scale = Math.min(1, 200 / width, 40 / height);
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

type Colors = ReturnType<typeof accentPalettes>;

function button(
  action: { label: string; url: string } | undefined,
  { light }: Colors,
  language: Language,
): string {
  if (!action) return "";
  const t = translationsOf(language, "mailFrame");
  const url = escapeHtml(action.url);
  return `<p style="margin:24px 0"><a class="button" href="${url}" style="display:inline-block;background:${light.accent};color:#ffffff;font-weight:600;text-decoration:none;border-radius:6px;padding:11px 20px">${escapeHtml(oneLine(action.label))}</a></p>
<p class="subtle" style="margin:0;font-size:13px;line-height:20px;color:#5a616e">${escapeHtml(t("linkToCopy"))}<br><a class="link" href="${url}" style="color:${light.link};word-break:break-all">${url}</a></p>`;
}

function link({ label, url }: { label: string; url: string }, { light }: Colors): string {
  return `<p style="margin:0 0 16px"><strong>${escapeHtml(oneLine(label))}</strong><br><a class="link" href="${escapeHtml(url)}" style="color:${light.link};word-break:break-all">${escapeHtml(url)}</a></p>`;
}
