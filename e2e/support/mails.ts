import { listFiledMails } from "../../src/server/mail/directory";
import { expect } from "./test";

/** The mails to an email with that subject, once there are that many, newest first. */
export async function mailsTo(recipient: string, subject: RegExp, atLeast = 1) {
  const look = async () => {
    const mails = await listFiledMails(process.env.MAIL_DIRECTORY ?? "", Number.POSITIVE_INFINITY);
    return mails.filter((mail) => mail.recipient === recipient && subject.test(mail.subject));
  };
  await expect.poll(async () => (await look()).length, { intervals: [100] }).toBeGreaterThanOrEqual(atLeast);
  return look();
}

/** The first URL in a mail with this prefix. */
export function linkIn({ text }: { text: string }, begin: string): string {
  const link = text.split(/\s+/).find((word) => word.startsWith(begin));
  if (!link) throw new Error(`There is no link to ${begin} in:\n${text}`);
  return link;
}
