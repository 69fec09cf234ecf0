import { subscribe } from "node:diagnostics_channel";
import { Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { env } from "@/env";
import { stopActivityRetention } from "@/server/activity-retention/worker";
import { closeRedis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";
import { stopMailWorker } from "@/server/mail/worker";
import { logger } from "@/server/observability/logger";
import { stopTracing } from "@/server/observability/tracing";
import { perProcess } from "@/server/per-process";
import { stopMetricsWorker } from "@/server/system-metrics/worker";

/** How long requests in flight may take to finish: longer than any statement or wait of ours. */
const graceMs = 8000;

const state = perProcess("shutdown", (): { shuttingDown: boolean; server?: Server } => ({
  shuttingDown: false,
}));

/** True from SIGTERM or SIGINT on: readiness fails first, so that a load balancer sends nobody new. */
export function isShuttingDown(): boolean {
  return state.shuttingDown;
}

/**
 * Makes SIGTERM and SIGINT stop the process in order. Next's own handler closes the listener at once and exits with 143;
 * NEXT_MANUAL_SIG_HANDLE, which has to be set where the production server starts, switches it off.
 */
export function installShutdown(): void {
  // Next does not give its server away; before the first request there is nothing to wait for.
  subscribe("http.server.request.start", (message) => {
    if (message && typeof message === "object" && "server" in message && message.server instanceof Server)
      state.server = message.server;
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void shutDown());
}

/** Readiness fails, then nobody new gets in, requests and mails in flight finish, the connections close: exit code 0. */
async function shutDown(): Promise<void> {
  if (state.shuttingDown) return;
  state.shuttingDown = true;
  await delay(env().SHUTDOWN_DELAY_SECONDS * 1000);
  setTimeout(() => {
    logger().error("shutdown timed out: in-flight requests were aborted");
    process.exit(1);
  }, graceMs);
  if (state.server) await close(state.server);
  await Promise.all([stopMailWorker(), stopActivityRetention(), stopMetricsWorker()]);
  closeRedis();
  await closeDatabase().catch((error) => logger().warn({ error }, "database connections not closed"));
  await stopTracing();
  process.exit(0);
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that is kept alive after its last answer would hold the server open.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearInterval(sweep);
}
