import { AsyncLocalStorage } from "node:async_hooks";
import { isBuiltForFunctions } from "@/env";
import { keepAwake } from "@/server/keep-awake";
import { logger } from "@/server/observability/logger";
import { perProcess } from "@/server/per-process";

/** Separate from the worker, so that writing to the outbox does not load everything needed to send. */
const listener = perProcess("mail kick", (): { kick: () => void } => ({ kick: () => {} }));

/** The context of no request: what is done for one may outlive it. */
const outside = AsyncLocalStorage.snapshot();

/** Notifies the worker of this process, if there is one, that there is something to send. A function sends by itself. */
export function kickMailWorker(): void {
  if (isBuiltForFunctions()) keepAwake(outside(sendNow));
  else listener.kick();
}

/** The request that kicks is answered meanwhile; a mail that is not sent now is sent by the scheduler's next call. */
async function sendNow(): Promise<void> {
  try {
    const { sendWaitingMails } = await import("./worker");
    await sendWaitingMails();
  } catch (error) {
    logger().error({ error }, "mails not sent");
  }
}

/** For the worker only: sets the handler of a kick. */
export function onMailKick(kick: () => void): void {
  listener.kick = kick;
}
