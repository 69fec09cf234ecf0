import { env } from "@/env";
import { startActivityRetention, stopActivityRetention } from "@/modules/audit/retention/worker";
import { startMetricsWorker, stopMetricsWorker } from "@/modules/platform/metrics/worker";
import { observeDatabase } from "@/server/db/observer";
import { watchServices } from "@/server/dependency-health";
import { startMailWorker, stopMailWorker } from "@/server/mail/worker";
import { logger } from "@/server/observability/logger";
import { watchDatabase } from "@/server/observability/prometheus";
import { logSlowStatements } from "@/server/observability/slow-statements";
import { startTracing } from "@/server/observability/start-tracing";
import { installShutdown } from "@/server/shutdown";
import { initSqlGuard } from "@/server/tenancy/sql-guard";

/** Prepares the process for requests. If that fails, the process ends: Next would go on, and answer all of them with 500. */
export async function startServer(): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    // After Next has written the reason.
    setTimeout(() => process.exit(1), 100);
    throw error;
  }
}

/** What must be valid and ready before requests are served. */
async function prepare(): Promise<void> {
  const { ROOT_DOMAIN } = env();
  await initSqlGuard();
  observeDatabase({
    refusal: (error) => logger().error({ error }, "statement refused by the tenant guard"),
    bypass: (reason) => logger().debug({ reason }, "tenant scope lifted"),
  });
  watchDatabase();
  logSlowStatements();
  await startTracing();
  installShutdown([stopMailWorker, stopActivityRetention, stopMetricsWorker]);
  void watchServices();
  startMailWorker();
  startActivityRetention();
  startMetricsWorker();
  logger().info({ rootDomain: ROOT_DOMAIN, node: process.version }, "server started");
}
