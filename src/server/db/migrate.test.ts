import { randomUUID } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withScratchDatabase } from "@test/scratch-database";
import { drizzle } from "drizzle-orm/mysql2";
import { migrate } from "drizzle-orm/mysql2/migrator";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { afterEach, describe, expect, test, vi } from "vitest";
import { applyMigrations, migrateDatabase } from "./migrate";
import { MigrationLease } from "./migration-lease";
import { migrationStatus } from "./migration-status";
import { type Migration, readMigrations } from "./migrations";

const folder = new URL("../../../drizzle/", import.meta.url);
const journal = new URL("meta/_journal.json", folder);

test("applies each migration once, also when several processes start together", async () => {
  const { entries } = JSON.parse(await readFile(journal, "utf8"));
  await withScratchDatabase(async (url) => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(url)));
    expect(applied.toSorted()).toEqual([0, 0, 0, 0, entries.length]);
    expect(await migrateDatabase(url)).toBe(0);
    const connection = await createConnection(url);
    const [rows] = await connection.query<RowDataPacket[]>("select count(*) as n from __drizzle_migrations");
    await connection.end();
    expect(rows).toEqual([{ n: entries.length }]);
  });
});

/** A folder of migrations: these, one after the other. */
async function withMigrations<T>(
  files: Record<string, string>,
  callback: (migrations: Migration[]) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(path.join(tmpdir(), "migrations-"));
  await mkdir(path.join(dir, "meta"));
  const tags = Object.keys(files);
  for (const [tag, text] of Object.entries(files)) await writeFile(path.join(dir, `${tag}.sql`), text);
  const entries = tags.map((tag, index) => ({
    idx: index,
    version: "5",
    when: index + 1,
    tag,
    breakpoints: true,
  }));
  await writeFile(path.join(dir, "meta/_journal.json"), JSON.stringify({ entries }));
  try {
    return await callback(readMigrations(dir));
  } finally {
    await rm(dir, { recursive: true });
  }
}

const first = "create table things (id int primary key)";
const second = [
  "alter table things add name varchar(40)",
  "create index idx_thing_name on things (name)",
  "insert into things (id, name) values (1, 'one')",
  "alter table things add note varchar(40)",
].join("--> statement-breakpoint\n");

describe("a migration that was cut short", () => {
  test.each([0, 1, 2, 3])(
    "goes on behind its statement %i, which may be done without its note",
    async (at) => {
      await withMigrations({ first, second }, (migrations) =>
        withScratchDatabase(async (url) => {
          await applyMigrations(url, migrations.slice(0, 1));
          const connection = await createConnection(url);
          const statements = second.split("--> statement-breakpoint");
          // One that changes rows is noted in its own transaction.
          const isSchemaChange = !/insert/.test(statements[at] ?? "");
          for (const statement of statements.slice(0, at + Number(isSchemaChange)))
            await connection.query(statement);
          await connection.query("update migration_state set migration = 'second', statements_done = ?", [
            at,
          ]);
          expect(await applyMigrations(url, migrations)).toBe(1);
          const [rows] = await connection.query<RowDataPacket[]>("select * from things");
          expect(rows).toEqual([{ id: 1, name: "one", note: null }]);
          await connection.end();
        }),
      );
    },
  );

  test("is not taken for done where it meets what it has not made", async () => {
    await withMigrations({ first, second }, (migrations) =>
      withScratchDatabase(async (url) => {
        await applyMigrations(url, migrations.slice(0, 1));
        const connection = await createConnection(url);
        await connection.query("alter table things add note varchar(40)");
        await expect(applyMigrations(url, migrations)).rejects.toMatchObject({ errno: 1060 });
        const status = await migrationStatus(url, migrations);
        expect(status).toMatchObject({
          applied: ["first"],
          missing: ["second"],
          unfinished: { tag: "second", statementsDone: 3, statements: 4 },
        });
        await connection.query("alter table things drop note");
        expect(await applyMigrations(url, migrations)).toBe(1);
        expect(await migrationStatus(url, migrations)).toMatchObject({
          missing: [],
          unfinished: undefined,
          fault: undefined,
        });
        await connection.end();
      }),
    );
  });
});

test("goes on after a schema change that is done, but whose note lost against another process", async () => {
  await withMigrations({ first, second }, (migrations) =>
    withScratchDatabase(async (url) => {
      await applyMigrations(url, migrations.slice(0, 1));
      const connection = await createConnection(url);
      // As on a cluster, where another node has renewed the lease in the same moment.
      await connection.query(`create trigger lose_once before update on migration_state for each row
        if new.statements_done = 1 and @has_lost is null then
          set @has_lost = 1;
          signal sqlstate '40001' set mysql_errno = 1213, message_text = 'Deadlock found';
        end if`);
      expect(await applyMigrations(url, migrations)).toBe(1);
      const [rows] = await connection.query<RowDataPacket[]>("select * from things");
      expect(rows).toEqual([{ id: 1, name: "one", note: null }]);
      await connection.end();
    }),
  );
});

test("waits until the lease of another process is over, then takes over", async () => {
  await withMigrations({ first, second }, (migrations) =>
    withScratchDatabase(async (url) => {
      await applyMigrations(url, migrations.slice(0, 1));
      const connection = await createConnection(url);
      await connection.query("set @until = utc_timestamp(3) + interval 2 second");
      await connection.query("update migration_state set holder = 'another', held_until = @until");
      expect((await migrationStatus(url, migrations)).holder).toBe("another");
      expect(await applyMigrations(url, migrations)).toBe(1);
      const [rows] = await connection.query<RowDataPacket[]>(
        "select holder, held_until as until, utc_timestamp(3) >= @until as waited from migration_state",
      );
      expect(rows).toEqual([{ holder: null, until: null, waited: 1 }]);
      await connection.end();
    }),
  );
});

/** How many connections of its database are in a state. */
async function countProcesses(connection: Connection, condition: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `select count(*) as n from information_schema.processlist where db = database() and ${condition}`,
  );
  return Number(rows[0]?.n);
}

describe("a migration lock", () => {
  afterEach(() => vi.useRealTimers());

  /** Tables whose lock another process has, and a process that waits for it. */
  async function waiting(
    body: (connection: Connection, outcome: Promise<unknown>) => Promise<void>,
  ): Promise<void> {
    await withMigrations({ first, second }, (migrations) =>
      withScratchDatabase(async (url) => {
        await applyMigrations(url, migrations.slice(0, 1));
        const connection = await createConnection(url);
        await connection.query(
          "update migration_state set holder = 'another', held_until = utc_timestamp(3) + interval 1 hour",
        );
        vi.useFakeTimers({ toFake: ["performance"] });
        const outcome = applyMigrations(url, migrations).catch((error: unknown) => String(error));
        await expect.poll(() => countProcesses(connection, "true")).toBe(3);
        await body(connection, outcome);
        await connection.end();
      }),
    );
  }

  test("is waited for for almost two minutes", () =>
    waiting(async (connection, outcome) => {
      vi.advanceTimersByTime(119_000);
      // It asks once more in vain.
      await connection.beginTransaction();
      await connection.query("select 1 from migration_state where id = 1 for update");
      await expect
        .poll(() => countProcesses(connection, "info like 'update migration_state set holder%'"))
        .toBe(1);
      await connection.rollback();
      await connection.query("update migration_state set held_until = utc_timestamp(3)");
      expect(await outcome).toBe(1);
    }));

  test("is not waited for for longer", () =>
    waiting(async (_, outcome) => {
      const ticking = setInterval(() => vi.advanceTimersByTime(121_000), 100);
      expect(await outcome).toContain("held the migration lock for too long");
      clearInterval(ticking);
    }));

  test("of a process that is killed keeps others waiting for half a minute", () =>
    withScratchDatabase(async (url) => {
      await migrateDatabase(url);
      const connection = await createConnection(url);
      const lease = await MigrationLease.acquire(url, 0);
      const [rows] = await connection.query<RowDataPacket[]>(
        "select holder, held_until <= utc_timestamp(3) + interval 30 second as isBrief, held_until > utc_timestamp(3) as isHeld from migration_state",
      );
      expect(rows).toEqual([{ holder: lease.holder, isBrief: 1, isHeld: 1 }]);
      await expect(MigrationLease.acquire(url, 0)).rejects.toThrow("for too long");
      await lease.release();
      await connection.end();
    }));
});

test("stops where another process has taken over meanwhile, with nothing of its statement done", async () => {
  const robbed = "update migration_state set holder = 'another'--> statement-breakpoint\ndrop table things";
  await withMigrations({ first, robbed }, (migrations) =>
    withScratchDatabase(async (url) => {
      await expect(applyMigrations(url, migrations)).rejects.toThrow(
        "Another process has taken the migration lock",
      );
      expect(await migrationStatus(url, migrations)).toMatchObject({
        missing: ["robbed"],
        unfinished: { tag: "robbed", statementsDone: 0 },
        holder: undefined,
      });
    }),
  );
});

test("keeps a release from a database that a newer one has taken something from", async () => {
  const contracting = `-- contract: second\nalter table things drop name`;
  await withMigrations({ first, second, contracting }, (migrations) =>
    withScratchDatabase(async (url) => {
      expect(await applyMigrations(url, migrations)).toBe(3);
      // The release that made the second one no longer needs what is gone.
      expect(await applyMigrations(url, migrations.slice(0, 2))).toBe(0);
      expect((await migrationStatus(url, migrations.slice(0, 2))).unknown).toBe(1);
      await expect(applyMigrations(url, migrations.slice(0, 1))).rejects.toThrow(
        "A newer release has removed",
      );
    }),
  );
});

test("says so when the database cannot be reached", async () => {
  await expect(migrateDatabase("mysql://nobody@127.0.0.1:1/none")).rejects.toThrow("ECONNREFUSED");
});

test("makes products findable that were stored without terms, looking at each only once", async () => {
  await withScratchDatabase(async (url) => {
    await migrateDatabase(url);
    const connection = await createConnection(url);
    const found = async (term: string) => {
      const [rows] = await connection.query<RowDataPacket[]>(
        "select organization_id, product_id from product_terms where term = ? order by product_id",
        [term],
      );
      return rows.map((row) => [row.organization_id, row.product_id]);
    };
    const insert = (rows: [organizationId: number, id: number, name: string][]) =>
      connection.query(
        "insert into products (organization_id, id, name, sku, price, created_at, updated_at) values ?",
        [rows.map((row) => [...row, `SKU-${row[1]}`, "1.00", new Date(), new Date()])],
      );
    await connection.query("set foreign_key_checks = 0");
    await insert(Array.from({ length: 1100 }, (_, index) => [1 + (index % 2), index + 1, "Hämmer"]));
    await migrateDatabase(url);
    expect(await found("hammer")).toHaveLength(1100);
    expect(await found("sku-7")).toEqual([[1, 7]]);
    await connection.query("delete from product_terms where product_id = 7");
    await insert([[1, 1101, "Säge"]]);
    await migrateDatabase(url);
    expect(await found("sage")).toEqual([[1, 1101]]);
    // What it has seen it does not look at again.
    expect(await found("sku-7")).toEqual([]);
    await connection.end();
  });
});

test("finds by plain characters what an earlier release stored with typographic ones", async () => {
  await withScratchDatabase(async (url) => {
    await migrateDatabase(url);
    const connection = await createConnection(url);
    await connection.query("set foreign_key_checks = 0");
    await connection.query(
      "insert into products (organization_id, id, name, sku, price, created_at, updated_at) values ?",
      [
        [
          [1, 1, "O\u2019Brien", "SKU-1", "1.00", new Date(), new Date()],
          [2, 2, "Board 3\u00d74", "SKU-2", "1.00", new Date(), new Date()],
          [2, 3, "Plain", "SKU-3", "1.00", new Date(), new Date()],
        ],
      ],
    );
    await connection.query("insert into product_terms (organization_id, product_id, term) values ?", [
      [
        [1, 1, "o\u2019brien"],
        [2, 2, "3\u00d74"],
        [2, 3, "kept as it is"],
      ],
    ]);
    await migrateDatabase(url);
    const [rows] = await connection.query<RowDataPacket[]>("select product_id, term from product_terms");
    const terms = (id: number) => rows.flatMap((row) => (row.product_id === id ? [row.term] : []));
    expect(terms(1)).toContain("o'brien");
    expect(terms(1)).not.toContain("o\u2019brien");
    expect(terms(2)).toContain("3x4");
    expect(terms(3)).toEqual(["kept as it is"]);
    await connection.end();
  });
});

test("finds by the inside of words what an earlier release stored by their beginnings", async () => {
  await withScratchDatabase(async (url) => {
    await migrateDatabase(url);
    const connection = await createConnection(url);
    await connection.query("set foreign_key_checks = 0");
    await connection.query(
      "insert into products (organization_id, id, name, sku, price, created_at, updated_at) values ?",
      [
        [
          [1, 1, "Hammer", "SKU-1", "1.00", new Date(), new Date()],
          [1, 2, "Hammer", "SKU-2", "1.00", new Date(), new Date()],
        ],
      ],
    );
    await connection.query("insert into product_terms (organization_id, product_id, term) values ?", [
      [
        [1, 1, "hammer"],
        [1, 2, "hammer"],
        [1, 2, "mmer ha"],
      ],
    ]);
    await migrateDatabase(url);
    const [rows] = await connection.query<RowDataPacket[]>("select product_id, term from product_terms");
    const terms = (id: number) => rows.flatMap((row) => (row.product_id === id ? [row.term] : []));
    expect(terms(1)).toEqual(expect.arrayContaining(["hammer", "sku-1", "ammer h", "mmer ha", "mer ham"]));
    // This release has written it already.
    expect(terms(2)).toEqual(["hammer", "mmer ha"]);
    await connection.end();
  });
});

const exactIdentifiers = "0012_exact_identifiers";

/** The migrations from the one that makes SKUs exact on: it need not be the last. */
async function fromExactIdentifiers() {
  const { entries, ...rest } = JSON.parse(await readFile(journal, "utf8"));
  const index = entries.findIndex(({ tag }: { tag: string }) => tag === exactIdentifiers);
  return { earlier: { ...rest, entries: entries.slice(0, index) }, remaining: entries.length - index };
}

/** Migrates as far as a release did in which SKUs were not exact. */
async function migrateToInexact(connection: Connection): Promise<void> {
  const earlierFolder = await mkdtemp(path.join(tmpdir(), "migrations-"));
  await cp(fileURLToPath(folder), earlierFolder, { recursive: true });
  const { earlier } = await fromExactIdentifiers();
  await writeFile(path.join(earlierFolder, "meta/_journal.json"), JSON.stringify(earlier));
  await migrate(drizzle({ client: connection }), { migrationsFolder: earlierFolder });
  await rm(earlierFolder, { recursive: true });
}

/** As a release from before writes. */
const insertSku = (connection: Connection, sku: string) =>
  connection.query(
    "insert into products (organization_id, name, sku, price, created_at, updated_at) values (1, 'Hammer', ?, '1.00', now(), now())",
    [sku],
  );

test("makes SKUs exact with the rows that there are", async () => {
  await withScratchDatabase(async (url) => {
    const connection = await createConnection(url);
    await connection.query("set foreign_key_checks = 0");
    await migrateToInexact(connection);
    const before = ["HAM-001", "Straße-1", "A-😀-1", "trailing "];
    for (const sku of before) await insertSku(connection, sku);
    await expect(insertSku(connection, "ham-001")).rejects.toThrow("unique_product_sku_org");
    expect(await migrateDatabase(url)).toBe((await fromExactIdentifiers()).remaining);
    for (const sku of ["ham-001", "STRASSE-1", "A-🚀-1", "HAM-001\u200b", "trailing"]) {
      await insertSku(connection, sku);
    }
    for (const sku of [...before, "trailing"]) {
      await expect(insertSku(connection, sku)).rejects.toThrow("unique_product_sku_exact_org");
    }
    await connection.end();
  });
});

/** A transaction that has read a table which the next migration changes, and what waits behind it. */
async function behindReader(
  body: (parts: {
    url: string;
    reader: Connection;
    writer: Connection;
    untilWaiting: () => Promise<void>;
  }) => Promise<void>,
): Promise<void> {
  await withScratchDatabase(async (url) => {
    const [reader, writer] = await Promise.all([createConnection(url), createConnection(url)]);
    await writer.query("set foreign_key_checks = 0");
    await migrateToInexact(writer);
    await reader.beginTransaction();
    await reader.query("select count(*) from products");
    const untilWaiting = () =>
      expect.poll(() => countProcesses(reader, "state like 'Waiting for table metadata lock%'")).toBe(1);
    await body({ url, reader, writer, untilWaiting });
    await Promise.all([reader.end(), writer.end()]);
  });
}

test("waits for transactions of the app in short turns, between which the app goes on", () =>
  behindReader(async ({ url, reader, writer, untilWaiting }) => {
    const migrating = migrateDatabase(url);
    // Behind the change that waits for the reader, and longer than it waits.
    for (let index = 0; index < 2; index += 1) {
      await untilWaiting();
      await insertSku(writer, randomUUID());
    }
    await reader.rollback();
    expect(await migrating).toBe((await fromExactIdentifiers()).remaining);
  }));

test("gives up after five minutes where a transaction of the app does not end", () =>
  behindReader(async ({ url, writer, untilWaiting }) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const migrating = migrateDatabase(url).catch((error: unknown) => error);
    await untilWaiting();
    vi.advanceTimersByTime(299_000);
    // It gets its turn when that of the migration is over, which then tries again.
    await insertSku(writer, randomUUID());
    await untilWaiting();
    vi.advanceTimersByTime(2_000);
    expect(await migrating).toMatchObject({ errno: 1205 });
    vi.useRealTimers();
  }));
