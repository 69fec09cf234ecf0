import { randomUUID } from "node:crypto";
import { env } from "@/env";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { keys } from "@/server/cache/keys";
import { elapsedMs, now } from "@/server/elapsed";
import { networkOf } from "@/server/http/network";
import { logger } from "@/server/observability/logger";
import { changeSlots, forgetFailures, type SlotAction, type Slots, type Subject } from "./attempt-slots";
import { throwAuthUnavailable } from "./unavailable";
import { letGoOn, waitInLine } from "./waiting-line";

const t = textsOf("authErrors");

const failuresPerAccount = 5;
/** How long an attempt waits for a slot: as long as it may then wait for its password comparison. */
const maxWaitMs = 20_000;

/**
 * An attempt that may be checked. Its result is recorded before anyone learns it: `succeeded` and `failed` throw
 * AppError SERVICE_UNAVAILABLE if it could not be recorded, or came too late to count.
 */
export interface Attempt {
  /** Resets the failures of the account; the attempt no longer counts for the IP. */
  succeeded(): Promise<void>;
  failed(): Promise<{ locksAccount: boolean }>;
  /** Takes the attempt out of the counts, because an outage or overload kept it from being checked. Never throws. */
  withdraw(): Promise<void>;
}

/**
 * Begins an attempt to sign in, or throws AppError TOO_MANY_REQUESTS with the seconds to wait. An account is locked
 * after 5 failures within 15 minutes, whether or not it exists; an IP is locked after more of them. If undecided
 * attempts could lock one, a new attempt waits for their results. Throws AppError SERVICE_UNAVAILABLE when it would
 * wait too long, and when Redis does not respond: unlimited guesses are worse than none.
 */
export async function beginSignInAttempt(
  organizationId: number,
  normalizedEmail: string,
  ip: string | null,
): Promise<Attempt> {
  const account = { key: accountKey(organizationId, normalizedEmail), slots: failuresPerAccount };
  const networks = networkSubjects("ip", ip);
  const id = await takeSlots([account, ...networks], (minutes) => t("tooManyFailures", { minutes }));
  const forNetworks = (action: SlotAction) => networks.map((network) => decide(network, id, action));
  return {
    async succeeded() {
      await Promise.all([decide(account, id, "succeed"), ...forNetworks("withdraw")]).catch(
        throwAuthUnavailable,
      );
    },
    async failed() {
      const [{ isLocked }] = await Promise.all([decide(account, id, "fail"), ...forNetworks("fail")]).catch(
        throwAuthUnavailable,
      );
      return { locksAccount: isLocked };
    },
    withdraw: () => withdraw([account, ...networks], id),
  };
}

/**
 * Begins the lookup of an API key, which counts as a guess by the IP unless it is found. Throws AppError
 * TOO_MANY_REQUESTS after as many guesses as failed sign-ins are allowed, and SERVICE_UNAVAILABLE as for sign-ins.
 */
export async function beginKeyLookUp(
  ip: string | null,
): Promise<{ failed(): Promise<void> } & Pick<Attempt, "withdraw">> {
  const networks = networkSubjects("api-keys", ip);
  const id = await takeSlots(networks, (minutes) => t("tooManyInvalidKeys", { minutes }));
  return {
    async failed() {
      await Promise.all(networks.map((network) => decide(network, id, "fail"))).catch(throwAuthUnavailable);
    },
    withdraw: () => withdraw(networks, id),
  };
}

/** Unlocks an account by resetting its failures. */
export async function liftLock(organizationId: number, normalizedEmail: string): Promise<void> {
  await forgetFailures(accountKey(organizationId, normalizedEmail));
}

const accountKey = (organizationId: number, normalizedEmail: string) =>
  keys.failedSignIns(`account:${organizationId}:${normalizedEmail}`);

const networkSubjects = (kind: "ip" | "api-keys", ip: string | null): Subject[] =>
  ip ? [{ key: keys.failedSignIns(`${kind}:${networkOf(ip)}`), slots: env().FAILED_SIGN_INS_PER_IP }] : [];

/**
 * Takes a slot of each subject and returns the id that holds them. Throws AppError TOO_MANY_REQUESTS if one is locked,
 * and SERVICE_UNAVAILABLE.
 */
async function takeSlots(subjects: Subject[], message: (minutes: number) => string): Promise<string> {
  const id = randomUUID();
  const begunAt = now();
  for (;;) {
    const taken = await Promise.all(
      subjects.map(async (subject) => ({ subject, ...(await change(subject, id, "take")) })),
    ).catch(throwAuthUnavailable);
    const [refused] = taken.filter(({ holds }) => !holds);
    if (!refused) return id;
    // If one subject refuses, the attempt is not a failure for the other: otherwise a locked IP could lock accounts
    // unnoticed.
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
    await waitInLine(refused.subject.key, maxWaitMs - elapsedMs(begunAt));
  }
}

async function decide(subject: Subject, id: string, action: SlotAction): Promise<Slots> {
  const slots = await change(subject, id, action);
  if (!slots.holds) throw new Error("The sign-in attempt was decided after its lease expired");
  return slots;
}

/** Changes the slots and wakes waiting attempts of this process that can have one now, or no longer need to wait. */
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
