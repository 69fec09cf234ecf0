/**
 * A simulation on paper of up to 100,000 organizations: how many bytes a row of each growing table takes, measured in a database
 * that the app's own code has filled, times how many rows an organization makes in a year.
 *
 *   npm run bench:growth
 *
 * Takes about a minute. It has servers of its own under .local/bench: three organizations of 10,000 products each, then
 * changes and sign-ins as people make them, and copies of these. What an organization does in a year is an assumption, below; measure your own
 * with the query in docs/capacity.md.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import type { Connection, RowDataPacket } from "mysql2/promise";
import sharp from "sharp";
import { migrateDatabase } from "@/server/db/migrate";
import { supervised } from "../lib/lifetime.mjs";
import { localDir } from "../lib/paths.mjs";
import { say, step } from "../lib/report.mjs";
import { State } from "../lib/state.mjs";
import { cpuMs } from "./measure.mjs";
import { environmentOf, startServers } from "./scale-app";
import { connect, loadOrganizations, subdomainOf } from "./scale-data";

const loadedOrganizations = 3;
const people = 20;
const signInsEach = 40;
const changesEach = 60;
/** Of each person, with a picture each. */
const picturesEach = 5;
/** Of each row that people make. */
const copies = 64;
/** At once, as the pool has connections for. */
const atOnce = 5;

/** A middling organization. */
const inAYear = { people: 20, products: 2_000, workdays: 230, changesADay: 15, signInsADay: 1 };
const counts = [1_000, 10_000, 100_000];
/** A third of a day's changes fall into one hour. */
const peakShare = 1 / 3;
/** What people go back to: the last month of what only grows, all of the rest. */
const hotShareOfAdded = 1 / 12;
/** What one server of the database is taken to hold: more is a shard more. */
const server = { diskGb: 2_000, memoryGb: 128, cores: 16, utilization: 0.6 };

const dir = path.join(localDir, "bench");

interface Table {
  name: string;
  rowsADay: number;
  rowsAtOnce: number;
  isLog: boolean;
}

const { people: staff, changesADay, signInsADay, products } = inAYear;
const log = (name: string, rowsADay: number, rowsAtOnce = 0): Table => ({
  name,
  rowsADay,
  rowsAtOnce,
  isLog: true,
});
const stock = (name: string, rowsAtOnce: number): Table => ({ name, rowsADay: 0, rowsAtOnce, isLog: false });
const tablesOf = (termsOfProduct: number): Table[] => [
  log("activity_logs", staff * changesADay),
  log("security_events", staff * signInsADay),
  log("auth_sessions", staff * signInsADay),
  // Every other change is of a stock.
  log("stock_movements", (staff * changesADay) / 2, products),
  stock("product_terms", products * termsOfProduct),
  stock("products", products),
  stock("user", staff),
  stock("user_avatars", staff),
  stock("organization", 1),
  stock("tenants", 1),
];

interface Size {
  rows: number;
  bytesOfRow: number;
}

/** Of data and indexes, as the database has them on its pages. */
async function sizeOf(connection: Connection, name: string): Promise<Size> {
  await connection.query("analyze table ??", [name]);
  const [[size]] = await connection.query<RowDataPacket[]>(
    "select data_length + index_length as bytes from information_schema.tables where table_schema = database() and table_name = ?",
    [name],
  );
  const [[count]] = await connection.query<RowDataPacket[]>("select count(*) as number from ??", [name]);
  const rows = Number(count?.number);
  return { rows, bytesOfRow: Number(size?.bytes) / rows };
}

/**
 * Many times as many rows, copied in the order in which they were made. The database reserves up to a megabyte for each index, which
 * would otherwise count for the few rows that people make in a minute.
 */
async function multiply(connection: Connection, name: string): Promise<void> {
  const [columns] = await connection.query<RowDataPacket[]>(
    "select column_name as name, extra like '%auto_increment%' as isNumbered from information_schema.columns where table_schema = database() and table_name = ?",
    [name],
  );
  const copied = columns.filter(({ isNumbered }) => !isNumbered).map((column) => `\`${column.name}\``);
  // Sessions have random ids.
  const values = copied.map((column) => (column === "`id`" ? "left(md5(uuid()), 22)" : column));
  for (let times = 1; times < copies; times *= 2) {
    await connection.query(`insert into ?? (${copied.join()}) select ${values.join()} from ??`, [name, name]);
  }
}

/** As if the products had been created by people, whose stock would have begun with a movement. */
async function addFirstMovements(connection: Connection): Promise<void> {
  await connection.query(
    "insert ignore into stock_movements (organization_id, product_id, number, delta, stock_after, reason, created_at) select organization_id, id, 1, stock, stock, 'initial', created_at from products where stock > 0 order by organization_id, id",
  );
}

async function inParallel<T>(items: T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const left = [...items.entries()];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** A picture that compresses worse than a face. */
async function picture(): Promise<string> {
  const noise = { type: "gaussian", mean: 128, sigma: 20 } as const;
  const image = sharp({ create: { width: 400, height: 400, channels: 3, background: "#2458d6", noise } });
  return (await image.png().toBuffer()).toString("base64");
}

/** A photograph, as far as its size goes. */
async function photograph(): Promise<string> {
  const noise = { type: "gaussian", mean: 128, sigma: 10 } as const;
  const image = sharp({ create: { width: 1600, height: 1200, channels: 3, background: "#2458d6", noise } });
  return (await image.jpeg({ quality: 60 }).toBuffer()).toString("base64");
}

/** The tables of product pictures and files: how many an organization has, nobody can assume. */
const storedTables = [
  ...["product_pictures", "stored_pictures", "stored_picture_files"],
  ...["product_files", "stored_files", "stored_file_contents"],
];

/** What people do, by the app's own procedures. Returns what a change costs the database. */
async function actAsPeople(url: string, databasePid: number): Promise<number> {
  process.env.DATABASE_URL = url;
  // Loaded when the settings are there.
  const [
    { createCaller },
    { signedIn },
    { asTenant },
    { beginSession },
    { closeDatabase },
    { initSqlGuard },
  ] = await Promise.all([
    import("@/api/root"),
    import("@test/callers"),
    import("@test/builders"),
    import("@/server/auth/begin-session"),
    import("@/server/db/client"),
    import("@/server/tenancy/sql-guard"),
  ]);
  await initSqlGuard();
  const organization = { organizationId: 1, subdomain: subdomainOf(1, loadedOrganizations) };
  const persons: Awaited<ReturnType<typeof signedIn>>[] = [];
  for (let index = 0; index < people; index += 1) persons.push(await signedIn(organization, "admin"));
  await inParallel(persons, async ({ userId, email }) => {
    for (let count = 1; count < signInsEach; count += 1) {
      await asTenant(1, () => beginSession({ userId, email }));
    }
  });
  const content = await picture();
  for (const person of persons) await createCaller(person.context()).users.setAvatar({ content });
  const before = cpuMs(databasePid);
  await inParallel(persons, async (person, index) => {
    const { products } = createCaller(person.context());
    for (let count = 0; count < changesEach / 2; count += 1) {
      const name = `Steel hammer ${index}-${count}`;
      const sku = `GROW-${index}-${count}`;
      const created = await products.create({ name, sku, price: "12.50", description: "For everyday work." });
      await products.update({ id: created.id, version: created.version, price: "13.75", stock: count });
    }
  });
  const costMs = (cpuMs(databasePid) - before) / (people * changesEach);
  await inParallel(persons, async (person, index) => {
    const { products } = createCaller(person.context());
    const { items } = await products.list({ search: "Steel hammer", limit: 100 });
    const some = items.slice(index * picturesEach, (index + 1) * picturesEach);
    for (const { id } of some) await products.pictures.add({ id, content: await photograph() });
  });
  await closeDatabase();
  const { closeRedis } = await import("@/server/cache/redis");
  closeRedis();
  return costMs;
}

const gb = (bytes: number) => bytes / 1e9;

function report(sizes: Map<string, Size>, changeMs: number): void {
  const tables = tablesOf((sizes.get("product_terms")?.rows ?? 0) / (sizes.get("products")?.rows ?? 1));
  const bytesOfRows = ({ name }: Table, rows: number) => (sizes.get(name)?.bytesOfRow ?? Number.NaN) * rows;
  const addedBytesOf = (table: Table) => bytesOfRows(table, table.rowsADay * inAYear.workdays);
  const bytesOf = (table: Table) => bytesOfRows(table, table.rowsAtOnce) + addedBytesOf(table);
  say("\n| table | bytes a row | rows of an organization after a year | MB | share |\n|---|--:|--:|--:|--:|");
  const ofOne = tables.reduce((sum, table) => sum + bytesOf(table), 0);
  for (const table of tables.toSorted((a, b) => bytesOf(b) - bytesOf(a))) {
    const rows = table.rowsAtOnce + table.rowsADay * inAYear.workdays;
    say(
      `| ${table.name} | ${sizes.get(table.name)?.bytesOfRow.toFixed(0)} | ${rows.toFixed(0)} | ${(bytesOf(table) / 1e6).toFixed(2)} | ${((100 * bytesOf(table)) / ofOne).toFixed(0)} % |`,
    );
  }
  for (const name of storedTables) {
    const { rows, bytesOfRow } = sizes.get(name) ?? { rows: 0, bytesOfRow: 0 };
    say(`| ${name}, of ${rows} rows | ${bytesOfRow.toFixed(0)} | | | |`);
  }
  const hotOfOne = tables.reduce(
    (sum, table) => sum + bytesOfRows(table, table.rowsAtOnce) + addedBytesOf(table) * hotShareOfAdded,
    0,
  );
  const changesOfOne = staff * changesADay;
  say(`\nA change costs the database ${changeMs.toFixed(2)} ms of CPU`);
  say(
    "\n| organizations | disk after a year, GB | each further year | in memory, GB | changes a second at the peak | cores of the database for these | shards |\n|--:|--:|--:|--:|--:|--:|--:|",
  );
  for (const count of counts) {
    const further = tables.reduce((sum, table) => sum + addedBytesOf(table), 0);
    const changes = (changesOfOne * count * peakShare) / 3600;
    const cores = (changes * changeMs) / 1000;
    const shards = Math.max(
      gb(ofOne * count) / server.diskGb,
      gb(hotOfOne * count) / server.memoryGb,
      cores / (server.cores * server.utilization),
    );
    say(
      `| ${count.toLocaleString("en")} | ${gb(ofOne * count).toFixed(0)} | ${gb(further * count).toFixed(0)} | ${gb(hotOfOne * count).toFixed(1)} | ${changes.toFixed(0)} | ${cores.toFixed(1)} | ${Math.ceil(shards)} |`,
    );
  }
}

await supervised({ dir, busy: "a bench of this directory" }, async (supervisor) => {
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  const state = new State(dir);
  const { urls, redisUrl, databasePid } = await startServers(supervisor, state, dir, ["growth"]);
  const [url = ""] = urls;
  Object.assign(process.env, environmentOf(state, redisUrl));
  await step(`10,000 products in each of ${loadedOrganizations}`, async () => {
    await migrateDatabase(url);
    await loadOrganizations(url, loadedOrganizations);
  });
  const changeMs = await step("Changes and sign-ins", () => actAsPeople(url, databasePid));
  const connection = await connect(url);
  const sizes = new Map<string, Size>();
  await addFirstMovements(connection);
  for (const { name, isLog } of tablesOf(0)) {
    // Movements are as many as products by now, and numbered.
    if (isLog && name !== "stock_movements") await multiply(connection, name);
    sizes.set(name, await sizeOf(connection, name));
  }
  for (const name of storedTables) sizes.set(name, await sizeOf(connection, name));
  await connection.end();
  report(sizes, changeMs);
  await supervisor.stopAll();
  rmSync(path.join(dir, "data"), { recursive: true, force: true });
  return 0;
});
