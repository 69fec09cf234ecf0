import { env } from "@/env";
import { startActivityRetention, stopActivityRetention } from "@/modules/audit/retention/worker";
import { startImportWorker, stopImportWorker } from "@/modules/catalogue/import/worker";
import { startLowStockMails, stopLowStockMails } from "@/modules/catalogue/low-stock/worker";
import { startDemoExpiry, stopDemoExpiry } from "@/modules/onboarding/demo/worker";
import { startMetricsWorker, stopMetricsWorker } from "@/modules/platform/metrics/worker";
import { databaseSchemaFault } from "@/server/db/client";
import { watchServices } from "@/server/dependency-health";
import { startMailWorker, stopMailWorker } from "@/server/mail/worker";
import { logger } from "@/server/observability/logger";
import { logAndMeasureDatabase } from "@/server/observability/observe-database";
import { startTracing } from "@/server/observability/start-tracing";
import { installShutdown } from "@/server/shutdown";
import { startOrphanSearch, stopOrphanSearch } from "@/server/storage/worker";
import { initSqlGuard } from "@/server/tenancy/sql-guard";

/** A process that starts during an outage serves pages that say so. */
const schemaTimeoutMs = 3_000;

/**
 * Prepares the process for requests. If that fails, the process exits: Next would continue, and respond to all of them
 * with 500.
 */
export async function startServer(): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    // After Next has logged the reason.
    setTimeout(() => process.exit(1), 100);
    throw error;
  }
}

/**
 * What must be valid and ready before requests are served. Throws if the database's tables are not those that this
 * release needs.
 */
async function prepare(): Promise<void> {
  const { ROOT_DOMAIN } = env();
  await initSqlGuard();
  const schemaFault = await databaseSchemaFault(schemaTimeoutMs);
  if (schemaFault) throw new Error(schemaFault);
  logAndMeasureDatabase();
  await startTracing();
  installShutdown([
    stopMailWorker,
    stopImportWorker,
    stopActivityRetention,
    stopDemoExpiry,
    stopLowStockMails,
    stopOrphanSearch,
    stopMetricsWorker,
  ]);
  void watchServices();
  startMailWorker();
  startImportWorker();
  startActivityRetention();
  startDemoExpiry();
  startLowStockMails();
  startOrphanSearch();
  startMetricsWorker();
  logger().info({ rootDomain: ROOT_DOMAIN, node: process.version }, "server started");
}
