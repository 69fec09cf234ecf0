import { env } from "@/env";
import { startActivityRetention } from "@/server/activity-retention/worker";
import { watchServices } from "@/server/availability";
import { observeDatabase } from "@/server/db/observer";
import { startMailWorker } from "@/server/mail/worker";
import { logger } from "@/server/observability/logger";
import { logSlowStatements } from "@/server/observability/slow-statements";
import { startTracing } from "@/server/observability/tracing";
import { watchDatabase } from "@/server/observability/watch";
import { installShutdown } from "@/server/shutdown";
import { startMetricsWorker } from "@/server/system-metrics/worker";
import { initSqlGuard } from "@/server/tenancy/sql-guard";

/** What must be valid and ready before requests are served. */
export async function startServer(): Promise<void> {
  const { ROOT_DOMAIN } = env();
  await initSqlGuard();
  observeDatabase({
    refusal: (error) => logger().error({ error }, "statement refused by the tenant guard"),
    bypass: (reason) => logger().debug({ reason }, "tenant scope lifted"),
  });
  watchDatabase();
  logSlowStatements();
  await startTracing();
  installShutdown();
  void watchServices();
  startMailWorker();
  startActivityRetention();
  startMetricsWorker();
  logger().info({ rootDomain: ROOT_DOMAIN, node: process.version }, "server started");
}
