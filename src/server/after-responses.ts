import { AsyncLocalStorage } from "node:async_hooks";
import { AsyncVariable } from "@/server/async-variable";
import { keepAwake } from "@/server/keep-awake";
import { perProcess } from "@/server/per-process";

type Work = () => Promise<unknown>;

/** Work that goes on after a response, with what it has caused in turn. */
interface Run {
  work: Work;
  caused: Promise<void>[];
}

const contexts = () =>
  perProcess("work after responses", () => ({
    /** That of no request: what is done is not part of the one that caused it. */
    outside: AsyncLocalStorage.snapshot(),
    runs: new AsyncVariable<Run>(),
  }));

/** Call it before the first request of a process, to whose context all later work would belong otherwise. */
export const prepareWorkAfterResponses = (): unknown => contexts();

/**
 * For a function: a kick that does the work after the response that caused it. Its platform does not freeze it before the work has
 * ended, and everything that the work kicks; what is left then waits for the scheduler's next call.
 */
export const afterResponses = (work: Work, failure: string) => (): void => {
  const { outside, runs } = contexts();
  const cause = runs.get();
  // It looks for more by itself, as long as it has time.
  if (cause?.work === work) return;
  const run: Run = { work, caused: [] };
  const done = outside(() => runs.run(run, () => attempt(run, failure)));
  if (cause) cause.caused.push(done);
  else keepAwake(done);
};

async function attempt({ work, caused }: Run, failure: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { logger } = await import("@/server/observability/logger");
    logger().error({ error }, failure);
  }
  await Promise.all(caused);
}
