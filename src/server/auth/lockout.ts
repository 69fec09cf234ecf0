import { env } from "@/env";
import { AppError } from "@/lib/app-error";
import { countInWindow, uncount } from "@/server/cache/counter";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { logger } from "@/server/observability/logger";
import { signInUnavailable } from "./unavailable";

const lockSeconds = 900;
const failuresPerAccount = 5;

export interface Attempt {
  /** Whether a failure of this attempt locks the account. */
  isLast: boolean;
  /** The account starts anew, and the attempt no longer counts for the address. */
  succeeded(): Promise<void>;
  /** Takes the attempt out of the counts: an outage or an overload kept it from being judged. Never throws. */
  withdraw(): Promise<void>;
}

/**
 * Admits an attempt to sign in, or throws AppError TOO_MANY_REQUESTS with the seconds to wait. An account is locked
 * after 5 failures within 15 minutes, whether or not it exists, and an address after more of them.
 * Throws AppError SERVICE_UNAVAILABLE when Redis does not answer: unlimited guesses are worse than none.
 */
export async function admitSignIn(
  organizationId: number,
  normalizedEmail: string,
  ip: string | null,
): Promise<Attempt> {
  const account = accountKey(organizationId, normalizedEmail);
  const address = ip ? keys.failedSignIns(`ip:${ip}`) : undefined;
  const [byAccount, byAddress] = await Promise.all([
    count(account, failuresPerAccount),
    address
      ? count(address, env().FAILED_SIGN_INS_PER_ADDRESS)
      : { attempts: 0, over: false, waitSeconds: 0 },
  ]).catch(signInUnavailable);
  const waitSeconds = Math.max(
    byAccount.over ? byAccount.waitSeconds : 0,
    byAddress.over ? byAddress.waitSeconds : 0,
  );
  if (waitSeconds > 0) {
    // Refused by one, it is no failed attempt for the other: else a locked address could lock accounts unheard.
    await withdraw(byAccount.over ? undefined : account, byAddress.over ? undefined : address);
    throw new AppError(
      "TOO_MANY_REQUESTS",
      `Too many failed attempts. Try again in ${Math.ceil(waitSeconds / 60)} minutes, or reset the password.`,
      { retryAfterSeconds: waitSeconds },
    );
  }
  return {
    isLast: byAccount.attempts === failuresPerAccount,
    async succeeded() {
      await Promise.all([redis().del(account), address && uncount(address)]);
    },
    withdraw: () => withdraw(account, address),
  };
}

/**
 * Counts the look-up of an API key, until it is found, as a guess of the address. Throws AppError TOO_MANY_REQUESTS after
 * as many guesses as failed sign-ins are allowed, and SERVICE_UNAVAILABLE when Redis does not answer.
 */
export async function admitKeyLookUp(ip: string | null): Promise<Pick<Attempt, "withdraw">> {
  const address = ip ? keys.failedSignIns(`api-key:${ip}`) : undefined;
  if (address) {
    const limit = env().FAILED_SIGN_INS_PER_ADDRESS;
    const { over, waitSeconds } = await count(address, limit).catch(signInUnavailable);
    if (over) {
      const message = `Too many API keys that are none. Try again in ${Math.ceil(waitSeconds / 60)} minutes.`;
      throw new AppError("TOO_MANY_REQUESTS", message, { retryAfterSeconds: waitSeconds });
    }
  }
  return { withdraw: () => withdraw(address) };
}

/** Lets an account in again, whatever failed before. */
export async function liftLock(organizationId: number, normalizedEmail: string): Promise<void> {
  await redis().del(accountKey(organizationId, normalizedEmail));
}

const accountKey = (organizationId: number, normalizedEmail: string) =>
  keys.failedSignIns(`${organizationId}:${normalizedEmail}`);

async function withdraw(...counters: (string | undefined)[]): Promise<void> {
  await Promise.all(counters.map((key) => key && uncount(key))).catch((error) =>
    logger().warn({ error }, "sign-in attempt not withdrawn"),
  );
}

/** Counted before it is judged, so that parallel guesses cannot get ahead of the count; the lock runs from the last. */
async function count(key: string, limit: number) {
  const { count: attempts, resetSeconds } = await countInWindow(key, lockSeconds, limit);
  return { attempts, over: attempts > limit, waitSeconds: resetSeconds };
}
