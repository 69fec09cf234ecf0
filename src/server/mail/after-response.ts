import { AsyncLocalStorage } from "node:async_hooks";
import { keepAwake } from "@/server/keep-awake";
import { onMailKick } from "./kick";

/** The context of no request: what is sent is not part of the one that caused it. */
const outside = AsyncLocalStorage.snapshot();

/**
 * Sends mail right after the commit that wrote it, in a function: its platform does not freeze it before that has ended. What
 * cannot be sent then waits for the scheduler's next call.
 */
export const sendMailAfterResponses = (): void => onMailKick(() => keepAwake(outside(send)));

async function send(): Promise<void> {
  try {
    const { sendWaitingMails } = await import("./worker");
    await sendWaitingMails();
  } catch (error) {
    const { logger } = await import("@/server/observability/logger");
    logger().error({ error }, "mails not sent");
  }
}
