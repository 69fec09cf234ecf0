import { listFiledMails } from "../../src/server/mail/directory";
import { expect } from "./test";

/** The mails to an address with that subject, once there are as many, newest first. */
export async function mailsTo(recipient: string, subject: RegExp, atLeast = 1) {
  const look = async () => {
    const mails = await listFiledMails(process.env.MAIL_DIRECTORY ?? "", Number.POSITIVE_INFINITY);
    return mails.filter((mail) => mail.recipient === recipient && subject.test(mail.subject));
  };
  await expect.poll(async () => (await look()).length).toBeGreaterThanOrEqual(atLeast);
  return look();
}

/** The first address in a mail that begins so. */
export function linkIn({ text }: { text: string }, begin: string): string {
  const link = text.split(/\s+/).find((word) => word.startsWith(begin));
  if (!link) throw new Error(`There is no link to ${begin} in:\n${text}`);
  return link;
}
