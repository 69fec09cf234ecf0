import { mysqlTable, text, tinyint } from "drizzle-orm/mysql-core";
import { opaque, utc } from "../columns";

/**
 * One row: which Redis counts. Its servers have kept everything since the epoch began; copies of another epoch count for
 * nothing (see `src/server/cache/epoch.ts`). Global: read through `withoutTenantScope` only.
 */
export const cacheEpochs = mysqlTable("cache_epochs", {
  /** Always 1. */
  id: tinyint({ unsigned: true }).primaryKey(),
  /** Random, so that it never comes again. */
  epoch: opaque(16).notNull(),
  /** The identities of the servers, separated by spaces. */
  servers: text().notNull(),
  beganAt: utc().notNull(),
});
