import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/env";
import { mailDirectory } from "./directory";

export interface OutgoingMail {
  /** The same for every attempt, so that recipients recognize a duplicate. */
  messageId: string;
  recipient: string;
  bcc: string | null;
  subject: string;
  text: string;
  html: string;
  createdAt: Date;
}

export interface MailTransport {
  /** Resolves once the mail is someone else's responsibility. */
  send(mail: OutgoingMail): Promise<void>;
}

interface Timeouts {
  /** For the name of the server, the connection to it, and its greeting, each. */
  connectMs: number;
  /** For anything else that the server does not say. */
  silenceMs: number;
}

const usualTimeouts: Timeouts = { connectMs: 10_000, silenceMs: 20_000 };

/** The transport according to the settings; undefined if neither a mail server nor a directory is configured. */
export function configuredTransport(): MailTransport | undefined {
  const { SMTP_URL, MAIL_FROM } = env();
  if (SMTP_URL && MAIL_FROM) return smtpTransport(SMTP_URL, MAIL_FROM);
  const directory = mailDirectory();
  return directory ? directoryTransport(directory, MAIL_FROM ?? `MMR <no-reply@${mailDomain()}>`) : undefined;
}

/** ROOT_DOMAIN without its port. */
export function mailDomain(): string {
  return env().ROOT_DOMAIN.replace(/:\d+$/, "");
}

/** Loaded with the first mail: most processes that load this module, functions among them, send none. */
const nodemailer = () => import("nodemailer");

/** Sends over SMTP (RFC 5321). `url` is `SMTP_URL`, and `from` the sender of every mail. */
export function smtpTransport(url: string, from: string, timeouts = usualTimeouts): MailTransport {
  const open = async () => (await nodemailer()).createTransport(withOptions(url, timeouts));
  let transport: ReturnType<typeof open> | undefined;
  return {
    async send(mail) {
      transport ??= open();
      await (await transport).sendMail(messageOf(mail, from));
    },
  };
}

/** In the URL, since nodemailer ignores all other options next to one. What the URL says itself counts. */
function withOptions(url: string, { connectMs, silenceMs }: Timeouts): string {
  const complete = new URL(url);
  const options = {
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  for (const [name, value] of Object.entries(options)) {
    if (!complete.searchParams.has(name)) complete.searchParams.set(name, String(value));
  }
  return complete.href;
}

/** Writes each mail to its own file, named so that the newest comes last. */
export function directoryTransport(directory: string, from: string): MailTransport {
  return {
    async send(mail) {
      const { createTransport } = await nodemailer();
      const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
      const { message } = await transport.sendMail(messageOf(mail, from));
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const time = mail.createdAt.toISOString().replaceAll(":", "-");
      const file = path.join(directory, `${time} ${mail.messageId.replace(/[^\w.-]/g, "")}.eml`);
      // Readers never see a partial file.
      await writeFile(`${file}.part`, message, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
  };
}

function messageOf({ recipient, bcc, createdAt, ...mail }: OutgoingMail, from: string) {
  return {
    ...mail,
    from,
    // As objects, recipients are never parsed, whatever they contain.
    to: { name: "", address: recipient },
    ...(bcc ? { bcc: { name: "", address: bcc } } : {}),
    date: createdAt,
    // Suppresses out-of-office replies (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
