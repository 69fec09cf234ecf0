import { createHash } from "node:crypto";
import { env } from "@/env";
import { AppError } from "@/lib/app-error";
import { normalizeEmail } from "@/lib/email";
import { giveBack, takeFromAllowance } from "@/server/http/rate-limit";

/** Mails that one address gets in a day from all organizations together before anybody there has proved that they want them. */
export const mailsToStrangerPerDay = 10;
const daySeconds = 86_400;

/** "+" and what follows name a folder of the same person (RFC 5233), who has to read all of them. */
const mailboxOf = (address: string) => normalizeEmail(address).replace(/\+[^@]*(?=@)/, "");
/** Hashed: what Redis keeps need not tell whom somebody writes to. */
const ofRecipient = (address: string) =>
  `mails-to:${createHash("sha256").update(mailboxOf(address)).digest("base64url")}`;
const ofOrganization = (organizationId: number) => `mails-of:${organizationId}`;

/**
 * Counts mails of an organization to addresses that nobody has proved to be theirs, such as invitations, also those that are
 * sent again. Throws AppError TOO_MANY_REQUESTS where one of the addresses, or the organization, has had its share of
 * the day; none of the mails counts then.
 */
export async function admitMailsToStrangers(organizationId: number, addresses: string[]): Promise<void> {
  const limit = env().MAILS_TO_STRANGERS_PER_DAY;
  const organizations = addresses.map(() => ofOrganization(organizationId));
  const [spent, received] = await Promise.all([
    Promise.all(organizations.map((key) => takeFromAllowance(key, limit, daySeconds))),
    Promise.all(
      addresses.map((address) => takeFromAllowance(ofRecipient(address), mailsToStrangerPerDay, daySeconds)),
    ),
  ]);
  const exceeded = [...received, ...spent].find(({ isExceeded }) => isExceeded);
  if (!exceeded) return;
  await giveBack([...organizations, ...addresses.map(ofRecipient)]);
  const full = addresses.find((_, index) => received[index]?.isExceeded);
  throw new AppError(
    "TOO_MANY_REQUESTS",
    full === undefined
      ? `Your organization can email at most ${limit} new recipients a day. Send the others tomorrow.`
      : `${full} has received as many emails today as a new recipient may. Try again tomorrow.`,
    { retryAfterSeconds: exceeded.resetSeconds },
  );
}

/** As `admitMailsToStrangers`, for a mail that somebody asks for who is not signed in: false where it must not be sent. */
export async function mayMailStranger(address: string): Promise<boolean> {
  const { isExceeded } = await takeFromAllowance(ofRecipient(address), mailsToStrangerPerDay, daySeconds);
  return !isExceeded;
}
