import { env } from "@/env";
import { logger } from "@/server/observability/logger";
import { installShutdown } from "@/server/shutdown";
import { initSqlGuard } from "@/server/tenancy/sql-guard";

/** What has to be right and ready before requests are served. */
export async function startServer(): Promise<void> {
  const { ROOT_DOMAIN } = env();
  await initSqlGuard();
  installShutdown();
  logger().info({ rootDomain: ROOT_DOMAIN, node: process.version }, "server started");
}
