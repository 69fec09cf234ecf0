import { observeDatabase } from "@/server/db/observer";
import { watchDatabase } from "@/server/observability/database-metrics";
import { logger } from "@/server/observability/logger";
import { logSlowStatements } from "@/server/observability/slow-statements";
import { startTracing } from "@/server/observability/start-tracing";

/** Logs, measures and traces what the database does, wherever the process runs. */
export async function startObserving(): Promise<void> {
  observeDatabase({
    refusal: (error) => logger().error({ error }, "statement refused by the tenant guard"),
    bypass: (reason) => logger().debug({ reason }, "tenant scope lifted"),
  });
  watchDatabase();
  logSlowStatements();
  await startTracing();
}
