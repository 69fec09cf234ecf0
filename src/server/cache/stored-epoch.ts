import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { cacheEpochs } from "@/server/db/schema";
import type { Transaction } from "@/server/db/transaction";
import { sharedLock } from "@/server/tenancy/sql-lexer";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** The only row. */
const id = 1;

/** The epoch that counts, and the identities of its servers. */
export interface StoredEpoch {
  epoch: string;
  servers: string[];
  beganAt: Date;
}

/** The current epoch with the ids of the servers that it applies to. Begins the first one if there is none. */
export async function readStoredEpoch(): Promise<StoredEpoch> {
  const [row] = await withoutTenantScope("read the cache epoch", (db) =>
    db
      .select({ epoch: cacheEpochs.epoch, servers: cacheEpochs.servers, beganAt: cacheEpochs.beganAt })
      .from(cacheEpochs)
      .where(eq(cacheEpochs.id, id)),
  );
  if (!row) return beginFirstEpoch();
  return { ...row, servers: row.servers.split(" ") };
}

/** Adds the row to a new database: an epoch without servers, so that any process connected to one replaces it. */
async function beginFirstEpoch(): Promise<StoredEpoch> {
  const first = { epoch: "", beganAt: new Date() };
  await withoutTenantScope("begin the first cache epoch", (db) =>
    db
      .insert(cacheEpochs)
      .ignore()
      .values({ id, servers: "", ...first }),
  );
  return { ...first, servers: [] };
}

/** Begins an epoch to replace the given one; false if another process has already replaced that. */
export async function replaceStoredEpoch(
  former: string,
  { epoch, servers, beganAt }: StoredEpoch,
): Promise<boolean> {
  const [{ affectedRows }] = await withoutTenantScope("begin a cache epoch", (db) =>
    db
      .update(cacheEpochs)
      .set({ epoch, servers: servers.join(" "), beganAt })
      .where(and(eq(cacheEpochs.id, id), eq(cacheEpochs.epoch, former))),
  );
  return affectedRows === 1;
}

const held = new WeakMap<Transaction, Promise<string>>();
const heldRows = z.array(z.tuple([z.string()]));

/** Keeps the current epoch until the transaction ends: no other one begins before that. */
export function holdStoredEpoch(tx: Transaction): Promise<string> {
  const known = held.get(tx);
  if (known) return known;
  const epoch = withoutTenantScope("hold the cache epoch", async () => {
    // Drizzle's `for share` is a syntax error for MariaDB.
    const sql = `select epoch from cache_epochs where id = ${id}${sharedLock}`;
    const [rows] = await tx.client.query({ sql, params: [], rowsAsArray: true });
    return heldRows.parse(rows)[0]?.[0] ?? "";
  });
  held.set(tx, epoch);
  return epoch;
}
