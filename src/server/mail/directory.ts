import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/env";

export interface FiledMail {
  id: string;
  recipient: string;
  subject: string;
  /** ISO 8601. */
  date: string;
  text: string;
  html: string;
}

/** Where mails are written as files; undefined if they are sent, or stay in the outbox. */
export function mailDirectory(): string | undefined {
  const { SMTP_URL, MAIL_DIRECTORY } = env();
  return SMTP_URL ? undefined : MAIL_DIRECTORY;
}

/** The directory that the page of emails shows; undefined unless the page was enabled at the start. */
export const shownMailDirectory = () => (env().MAIL_PAGE ? mailDirectory() : undefined);

/** The latest mails in the directory, newest first. */
export async function listFiledMails(directory: string, max: number): Promise<FiledMail[]> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    // Created with the first mail.
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const newest = names
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .reverse()
    .slice(0, max);
  return Promise.all(newest.map((name) => readMail(directory, name)));
}

async function readMail(directory: string, name: string): Promise<FiledMail> {
  const { default: PostalMime } = await import("postal-mime");
  const { to, subject, date, text, html } = await PostalMime.parse(
    await readFile(path.join(directory, name)),
  );
  return {
    id: name,
    recipient: to?.map(({ address }) => address).join(", ") ?? "",
    subject: subject ?? "",
    date: date ?? "",
    text: text ?? "",
    html: html ?? "",
  };
}
