import { mysqlTable } from "drizzle-orm/mysql-core";
import { opaque, utc } from "../columns";

/**
 * For each bucket that this installation has used: how far the search for orphans is. Global: read through
 * `withoutTenantScope` only.
 */
export const bucketSweeps = mysqlTable("bucket_sweeps", {
  bucket: opaque(64).primaryKey(),
  /** Random; an object of the bucket has it too, so that no other installation looks for orphans there. */
  owner: opaque(22).notNull(),
  /** The key after which the search goes on; empty at the beginning. */
  position: opaque(255).notNull(),
  /** When a process may go on with it: one at a time. */
  dueAt: utc().notNull(),
});
