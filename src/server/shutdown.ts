import { closeRedis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";
import { perProcess } from "@/server/per-process";

const state = perProcess("shutdown", () => ({ shuttingDown: false }));

/** True from SIGTERM or SIGINT on: readiness fails first, so that a load balancer sends nobody new. */
export function isShuttingDown(): boolean {
  return state.shuttingDown;
}

/** Lets Next finish the requests in flight; connections are closed when the process is about to leave. */
export function installShutdown(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      state.shuttingDown = true;
    });
  }
  process.once("beforeExit", () => {
    closeRedis();
    closeDatabase().catch(() => {});
  });
}
