import { setTimeout as delay } from "node:timers/promises";
import { drizzle } from "drizzle-orm/mysql2";
import { type Connection, createConnection, type ResultSetHeader, type RowDataPacket } from "mysql2/promise";
import { backfillProductTerms } from "./backfill-product-terms";
import { connectionOptions, initializeSession } from "./connection-pool";
import { isContention, isObjectConflict } from "./errors";
import { MigrationLease } from "./migration-lease";
import { type Migration, readMigrations } from "./migrations";
import { readSchemaVersion, schemaFault } from "./schema-version";

const lockWaitSeconds = 120;
/** How long a statement is retried that others keep from its locks. */
const patienceMs = 300_000;
const betweenTurnsMs = 1_000;

/** The tables in which migrations are kept, which none of them makes. The first is Drizzle's. */
const bookkeeping = [
  "create table if not exists __drizzle_migrations (id serial primary key, hash text not null, created_at bigint)",
  `create table if not exists migration_state (
    id tinyint unsigned primary key,
    holder varchar(100),
    held_until datetime(3),
    migration varchar(100),
    statements_done int unsigned not null default 0,
    needs bigint not null default 0
  ) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_unicode_ci`,
  "insert ignore into migration_state (id) values (1)",
];

/** Applies missing migrations, backfills existing rows, and returns the number of applied migrations; see below. */
export const migrateDatabase = (url: string): Promise<number> =>
  applyMigrations(url, readMigrations(), async (connection, lease) => {
    await backfillProductTerms(drizzle({ client: connection, casing: "snake_case" }), (step) => {
      lease.assertHeld();
      return patiently(step);
    });
  });

/**
 * Applies the migrations that the database lacks, and returns their number. An interrupted one resumes where it
 * stopped. Processes that start at the same time take turns. Throws when another one holds the lock for two minutes,
 * and when the database is of a release that these migrations cannot follow.
 */
export async function applyMigrations(
  url: string,
  migrations: Migration[],
  afterwards: (connection: Connection, lease: MigrationLease) => Promise<void> = async () => {},
): Promise<number> {
  const connection = await createConnection(connectionOptions(url));
  try {
    await initializeSession(connection);
    for (const statement of bookkeeping) await patiently(() => connection.query(statement));
    const lease = await MigrationLease.acquire(url, lockWaitSeconds);
    try {
      const { applied, needs } = await schemaVersion(connection);
      const missing = migrations.filter(({ when }) => !applied.includes(when));
      const afterThem = { applied: [...applied, ...missing.map(({ when }) => when)], needs };
      const fault = schemaFault(afterThem, migrations);
      if (fault) throw new Error(fault);
      for (const migration of missing) await apply(connection, lease, migration);
      await afterwards(connection, lease);
      return missing.length;
    } finally {
      await lease.release();
    }
  } finally {
    await connection.end();
  }
}

const schemaVersion = (connection: Connection) =>
  readSchemaVersion(
    async (sql) => (await connection.query<RowDataPacket[][]>({ sql, rowsAsArray: true }))[0],
  );

/**
 * Applies one migration, statement by statement. A schema change commits by itself, so each is noted when it is done;
 * the one that a process was killed in may be done without its note.
 */
async function apply(connection: Connection, lease: MigrationLease, migration: Migration): Promise<void> {
  const { tag, statements, when, hash, needs = 0 } = migration;
  const [[state]] = await connection.query<RowDataPacket[]>(
    "select migration, statements_done as done from migration_state where id = 1",
  );
  const isResumed = state?.migration === tag;
  const done = isResumed ? Number(state?.done) : 0;
  const note = async (text: string, values: unknown[]) => {
    const [{ affectedRows }] = await connection.query<ResultSetHeader>(
      `update migration_state set ${text} where id = 1 and holder = ?`,
      [...values, lease.holder],
    );
    if (affectedRows === 0) throw new Error("Another process has taken the migration lock");
  };
  await patiently(() =>
    note("migration = ?, statements_done = ?, needs = greatest(needs, ?)", [tag, done, needs]),
  );
  for (const [index, statement] of statements.entries()) {
    if (index < done) continue;
    lease.assertHeld();
    let mayBeDone = isResumed && index === done;
    await inTurns(connection, async () => {
      await connection.query(statement).catch((error: unknown) => {
        if (!(mayBeDone && isObjectConflict(error))) throw error;
      });
      // If the note is refused, a schema change stays.
      mayBeDone = true;
      await note("statements_done = ?", [index + 1]);
    });
  }
  await inTurns(connection, async () => {
    await connection.query("insert into __drizzle_migrations (hash, created_at) values (?, ?)", [hash, when]);
    await note("migration = null, statements_done = 0", []);
  });
}

/** Runs a transaction, patiently. A schema change in it commits what was before it. */
async function inTurns(connection: Connection, body: () => Promise<void>): Promise<void> {
  await patiently(async () => {
    await connection.beginTransaction();
    try {
      await body();
      await connection.commit();
    } catch (error) {
      await connection.rollback();
      throw error;
    }
  });
}

/**
 * A schema change waits until no transaction is reading the table, and later statements queue behind it: so it waits a
 * few seconds at a time (see `initializeSession`), lets the others through, and retries.
 */
async function patiently<T>(run: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + patienceMs; ; await delay(betweenTurnsMs)) {
    try {
      return await run();
    } catch (error) {
      if (!isContention(error) || performance.now() > until) throw error;
    }
  }
}
