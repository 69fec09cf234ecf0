import { AsyncLocalStorage } from "node:async_hooks";
import { keepAwake } from "@/server/keep-awake";

/** The context of no request: what is done is not part of the one that caused it. */
const outside = AsyncLocalStorage.snapshot();

/**
 * For a function: a kick that does the work after the response that caused it. Its platform does not freeze it before the work has
 * ended; what is left then waits for the scheduler's next call.
 */
export const afterResponses = (work: () => Promise<unknown>, failure: string) => (): void =>
  keepAwake(outside(() => attempt(work, failure)));

async function attempt(work: () => Promise<unknown>, failure: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { logger } = await import("@/server/observability/logger");
    logger().error({ error }, failure);
  }
}
