import { createHash } from "node:crypto";
import { env } from "@/env";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { normalizeEmail } from "@/lib/mailbox";
import { consume, refund } from "@/server/http/rate-limit";

const t = textsOf("service");

/**
 * The daily limit of mails to one email, from all organizations together, before its owner has confirmed that they want
 * them.
 */
export const mailsToStrangerPerDay = 10;
const daySeconds = 86_400;

/** "+" and what follows names a folder of the same person (RFC 5233), who gets all of these mails. */
const mailboxOf = (email: string) => normalizeEmail(email).replace(/\+[^@]*(?=@)/, "");
/** Hashed, so that Redis does not reveal who receives emails from which organization. */
const ofRecipient = (email: string) =>
  `mails-to:${createHash("sha256").update(mailboxOf(email)).digest("base64url")}`;
const ofOrganization = (organizationId: number) => `mails-of:${organizationId}`;

/**
 * Counts mails of an organization to unconfirmed emails, such as invitations, including resent ones. Throws AppError
 * TOO_MANY_REQUESTS if one of the recipients, or the organization, has reached its daily limit; none of the mails
 * counts then.
 */
export async function consumeMailsToStrangers(organizationId: number, emails: string[]): Promise<void> {
  const limit = env().MAILS_TO_STRANGERS_PER_DAY;
  const organizations = emails.map(() => ofOrganization(organizationId));
  const [spent, received] = await Promise.all([
    Promise.all(organizations.map((key) => consume(key, limit, daySeconds))),
    Promise.all(emails.map((email) => consume(ofRecipient(email), mailsToStrangerPerDay, daySeconds))),
  ]);
  const exceeded = [...received, ...spent].find(({ isExceeded }) => isExceeded);
  if (!exceeded) return;
  await refund([...organizations, ...emails.map(ofRecipient)]);
  const full = emails.find((_, index) => received[index]?.isExceeded);
  throw new AppError(
    "TOO_MANY_REQUESTS",
    full === undefined
      ? t("tooManyNewRecipients", { limit: String(limit) })
      : t("tooManyMailsTo", { email: full }),
    { retryAfterSeconds: exceeded.resetSeconds },
  );
}

/** Like `consumeMailsToStrangers`, for a mail requested by someone who is not signed in: false if it must not be sent. */
export async function mayMailStranger(email: string): Promise<boolean> {
  const { isExceeded } = await consume(ofRecipient(email), mailsToStrangerPerDay, daySeconds);
  return !isExceeded;
}
