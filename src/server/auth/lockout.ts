import { randomUUID } from "node:crypto";
import { env } from "@/env";
import { AppError } from "@/lib/app-error";
import { keys } from "@/server/cache/keys";
import { networkOf } from "@/server/http/network";
import { logger } from "@/server/observability/logger";
import { changeSlots, forgetFailures, type SlotAction, type Slots, type Subject } from "./attempt-slots";
import { signInUnavailable } from "./unavailable";
import { letGoOn, waitInLine } from "./waiting-line";

const failuresPerAccount = 5;
/** How long an attempt waits for a slot: as long as it may wait for its comparison after that. */
const maxWaitMs = 20_000;

/**
 * An attempt that may be judged. What came of it is said before anybody hears of it: `succeeded` and `failed` throw AppError
 * SERVICE_UNAVAILABLE when it could not be noted, or came too late to count.
 */
export interface Attempt {
  /** The account starts anew, and the attempt no longer counts for the address. */
  succeeded(): Promise<void>;
  failed(): Promise<{ locksAccount: boolean }>;
  /** Takes the attempt out of the counts: an outage or an overload kept it from being judged. Never throws. */
  withdraw(): Promise<void>;
}

/**
 * Admits an attempt to sign in, or throws AppError TOO_MANY_REQUESTS with the seconds to wait. An account is locked
 * after 5 failures within 15 minutes, whether or not it exists, and an address after more of them. Where those that are
 * being judged could lock one, an attempt waits for what comes of them.
 * Throws AppError SERVICE_UNAVAILABLE when it would wait too long, and when Redis does not answer: unlimited guesses are
 * worse than none.
 */
export async function admitSignIn(
  organizationId: number,
  normalizedEmail: string,
  ip: string | null,
): Promise<Attempt> {
  const account = { key: accountKey(organizationId, normalizedEmail), slots: failuresPerAccount };
  const addresses = addressesOf("address", ip);
  const id = await takeSlots(
    [account, ...addresses],
    (minutes) => `Too many failed attempts. Try again in ${minutes} minutes, or reset the password.`,
  );
  const forAddresses = (action: SlotAction) => addresses.map((address) => decide(address, id, action));
  return {
    async succeeded() {
      await Promise.all([decide(account, id, "succeed"), ...forAddresses("withdraw")]).catch(
        signInUnavailable,
      );
    },
    async failed() {
      const [{ isLocked }] = await Promise.all([decide(account, id, "fail"), ...forAddresses("fail")]).catch(
        signInUnavailable,
      );
      return { locksAccount: isLocked };
    },
    withdraw: () => withdraw([account, ...addresses], id),
  };
}

/**
 * Admits the look-up of an API key, which is a guess of the address unless it is found. Throws AppError TOO_MANY_REQUESTS
 * after as many guesses as failed sign-ins are allowed, and SERVICE_UNAVAILABLE as for sign-ins.
 */
export async function admitKeyLookUp(
  ip: string | null,
): Promise<{ failed(): Promise<void> } & Pick<Attempt, "withdraw">> {
  const addresses = addressesOf("api-keys", ip);
  const id = await takeSlots(
    addresses,
    (minutes) => `Too many invalid API keys. Try again in ${minutes} minutes.`,
  );
  return {
    async failed() {
      await Promise.all(addresses.map((address) => decide(address, id, "fail"))).catch(signInUnavailable);
    },
    withdraw: () => withdraw(addresses, id),
  };
}

/** Lets an account in again, whatever failed before. */
export async function liftLock(organizationId: number, normalizedEmail: string): Promise<void> {
  await forgetFailures(accountKey(organizationId, normalizedEmail));
}

const accountKey = (organizationId: number, normalizedEmail: string) =>
  keys.failedSignIns(`account:${organizationId}:${normalizedEmail}`);

const addressesOf = (kind: "address" | "api-keys", ip: string | null): Subject[] =>
  ip
    ? [{ key: keys.failedSignIns(`${kind}:${networkOf(ip)}`), slots: env().FAILED_SIGN_INS_PER_ADDRESS }]
    : [];

/**
 * Takes a slot of each subject and answers the id that holds them. Throws AppError TOO_MANY_REQUESTS where one is locked,
 * and SERVICE_UNAVAILABLE.
 */
async function takeSlots(subjects: Subject[], message: (minutes: number) => string): Promise<string> {
  const id = randomUUID();
  const deadline = Date.now() + maxWaitMs;
  for (;;) {
    const taken = await Promise.all(
      subjects.map(async (subject) => ({ subject, ...(await change(subject, id, "take")) })),
    ).catch(signInUnavailable);
    const [refused] = taken.filter(({ holds }) => !holds);
    if (!refused) return id;
    // Refused by one, it is no failed attempt for the other: else a locked address could lock accounts unheard.
    await withdraw(
      taken.filter(({ holds }) => holds).map(({ subject }) => subject),
      id,
    );
    const waitSeconds = Math.max(...taken.map(({ isLocked, resetSeconds }) => (isLocked ? resetSeconds : 0)));
    if (waitSeconds > 0) {
      throw new AppError("TOO_MANY_REQUESTS", message(Math.ceil(waitSeconds / 60)), {
        retryAfterSeconds: waitSeconds,
      });
    }
    await waitInLine(refused.subject.key, deadline);
  }
}

async function decide(subject: Subject, id: string, action: SlotAction): Promise<Slots> {
  const slots = await change(subject, id, action);
  if (!slots.holds) throw new Error("The sign-in attempt was decided after its lease expired");
  return slots;
}

/** Changes the slots, and lets those of this process go on who can have one now, or need not wait for it any more. */
async function change(subject: Subject, id: string, action: SlotAction): Promise<Slots> {
  try {
    const slots = await changeSlots(subject, id, action);
    letGoOn(subject.key, slots.isLocked ? Number.POSITIVE_INFINITY : slots.free);
    return slots;
  } catch (error) {
    letGoOn(subject.key, Number.POSITIVE_INFINITY);
    throw error;
  }
}

async function withdraw(subjects: Subject[], id: string): Promise<void> {
  await Promise.all(subjects.map((subject) => change(subject, id, "withdraw"))).catch((error) =>
    logger().warn({ error }, "sign-in attempt not released"),
  );
}
