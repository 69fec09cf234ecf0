import { observeDatabase } from "@/server/db/observer";
import { perProcess } from "@/server/per-process";
import { watchDatabase } from "./database-metrics";
import { logger } from "./logger";
import { logSlowStatements } from "./slow-statements";

/** Logs and measures what the database does, from now on; once per process. */
export const logAndMeasureDatabase = () =>
  perProcess("logs of the database", () => {
    observeDatabase({
      refusal: (error) => logger().error({ error }, "statement refused by the tenant guard"),
      bypass: (reason) => logger().debug({ reason }, "tenant scope lifted"),
    });
    watchDatabase();
    return logSlowStatements();
  });
