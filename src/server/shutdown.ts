import { subscribe } from "node:diagnostics_channel";
import { Server, ServerResponse } from "node:http";
import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { env } from "@/env";
import { closeRedis } from "@/server/cache/redis";
import { closeDatabase } from "@/server/db/client";
import { hub } from "@/server/live/hub";
import { logger } from "@/server/observability/logger";
import { stopTracing } from "@/server/observability/tracing";
import { perProcess } from "@/server/per-process";

/** How long in-flight requests can take to finish: longer than any timeout of a statement or a wait. */
const graceMs = 8000;
const quietTurnMs = 0.2;
const maxTurns = 1000;

const state = perProcess("shutdown", (): { shuttingDown: boolean; server?: Server } => ({
  shuttingDown: false,
}));

/** True once SIGTERM or SIGINT was received: readiness fails first, so that load balancers stop sending requests. */
export function isShuttingDown(): boolean {
  return state.shuttingDown;
}

/**
 * Makes SIGTERM and SIGINT stop the process gracefully. Next's own handler closes the listener immediately and exits
 * with 143; NEXT_MANUAL_SIG_HANDLE, which must be set where the production server starts, disables it.
 */
export function installShutdown(stopJobs: (() => Promise<void>)[]): void {
  // Next does not expose its server; before the first request there is nothing to wait for.
  subscribe("http.server.request.start", (message) => {
    if (!message || typeof message !== "object") return;
    if ("server" in message && message.server instanceof Server) state.server = message.server;
    // A proxy that reuses a connection while it is being closed cannot know whether its request was carried out. So
    // proxies are told not to reuse any, as long as there is time.
    if (state.shuttingDown && "response" in message && message.response instanceof ServerResponse)
      message.response.shouldKeepAlive = false;
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void shutDown(stopJobs));
}

/**
 * Fails readiness, stops accepting connections, finishes in-flight requests and jobs, and closes the connections;
 * exits with 0.
 */
async function shutDown(stopJobs: (() => Promise<void>)[]): Promise<void> {
  if (state.shuttingDown) return;
  state.shuttingDown = true;
  await delay(env().SHUTDOWN_DELAY_SECONDS * 1000);
  setTimeout(() => {
    logger().error("shutdown timed out: in-flight requests were aborted");
    process.exit(1);
  }, graceMs);
  // Their clients connect to another process.
  hub().close();
  if (state.server) await close(state.server);
  await Promise.all(stopJobs.map((stop) => stop()));
  closeRedis();
  await closeDatabase().catch((error) => logger().warn({ error }, "database connections not closed"));
  await stopTracing();
  process.exit(0);
}

async function close(server: Server): Promise<void> {
  await quietTurn();
  const closed = new Promise((resolve) => server.close(resolve));
  // A keep-alive connection would hold the server open after its last response, and a stream that has just begun would, too.
  const sweep = setInterval(() => {
    hub().close();
    server.closeIdleConnections();
  }, 50);
  await closed;
  clearInterval(sweep);
}

/**
 * Waits for a turn of the event loop in which nothing else was done. The kernel resets connections that were not accepted
 * when the listener is closed: after such a turn, hardly any can be waiting.
 */
async function quietTurn(): Promise<void> {
  for (let turns = 0; turns < maxTurns; turns += 1) {
    const before = performance.now();
    await nextTurn();
    if (performance.now() - before < quietTurnMs) return;
  }
}
