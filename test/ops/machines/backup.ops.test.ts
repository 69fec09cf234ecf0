import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, startDatabase } from "../../../scripts/lib/database.mjs";
import { appSettings, neutralEnvironment } from "../../../scripts/lib/environment.mjs";
import { localDir, root } from "../../../scripts/lib/paths.mjs";
import { State } from "../../../scripts/lib/state.mjs";
import type { Supervisor } from "../../../scripts/lib/supervisor.mjs";
import { serverWithBackups } from "../given-servers";
import { startSupervisor } from "../start-supervisor";

/** What deploy/backup/mmr-backup creates and restores, on a server with a binary log. */
const { OPS_BACKUP_PATH = "", PATH = "" } = process.env;
const secret = "only for this test, and long enough";
const dir = path.join(localDir, "test", "ops", "backup");
const backups = path.join(dir, "backups");
const databases = [
  { name: "mmr", emptied: true, allPrivileges: true },
  { name: "mmr_restored", emptied: true },
];

let supervisor: Supervisor;
let stop: () => Promise<void>;
let url: URL;
let connection: Connection;
/** The option files of the accounts that make backups and restore them. */
let defaults: { backup: string; restore: string };

beforeAll(async () => {
  ({ supervisor, stop } = await startSupervisor(dir));
  rmSync(backups, { recursive: true, force: true });
  mkdirSync(backups);
  url = await start(dir);
  const migrate = ["--import", "tsx", path.join("scripts", "migrate.ts"), "--seed"];
  await supervisor.run("migrate", process.execPath, migrate, {
    cwd: root,
    env: {
      ...neutralEnvironment(),
      ...appSettings({ rootDomain: "mmr.localhost", authSecret: secret, dataEncryptionKey: secret }),
      DATABASE_URL: url.href,
      REDIS_URL: "redis://not.used",
      DEMO_SEED_ALLOWED: "private",
    },
  });
  connection = await createConnection({ uri: url.href });
  defaults = {
    backup: await createAccount("mmr_backup", [
      `${documented("The user")}, ${documented("on MariaDB")} on *.*`,
    ]),
    restore: await createAccount("mmr_restore", [
      "all privileges on mmr_restored.*",
      // It is to see that the other one is not empty.
      "select on mmr.*",
      `${documented("on MariaDB also")} on *.*`,
    ]),
  };
});
afterAll(async () => {
  await connection?.end();
  await stop?.();
});

/** Starts a server with its data in `own`, and returns the URL of its database. */
async function start(own: string, name = "database", kept: Database[] = databases): Promise<URL> {
  const server = serverWithBackups();
  const state = new State(own);
  const [first = ""] = await startDatabase({
    supervisor,
    state,
    dir: own,
    server,
    databases: kept,
    durable: true,
    serverId: 1,
    name,
  });
  return new URL(first);
}

function writeDefaults(name: string, { username, password, port }: URL): string {
  const file = path.join(dir, name);
  const lines = ["[client]", "host=127.0.0.1", `port=${port}`, `user=${username}`, `password=${password}`];
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
  return file;
}

/** The privileges that the guide names behind these words. */
function documented(words: string): string {
  const guide = readFileSync(path.join(root, "docs", "deploy-own-machines.md"), "utf8");
  const backups = guide.slice(guide.indexOf("\n## Backups"));
  const privileges = backups.split(words)[1]?.split("`")[1];
  if (!privileges) throw new Error(`The guide names no privileges behind "${words}"`);
  return privileges;
}

/** Creates an account with these privileges and no others, and returns its option file. */
async function createAccount(name: string, grants: string[]): Promise<string> {
  const account = new URL(url);
  account.username = name;
  account.password = randomBytes(12).toString("hex");
  await connection.query(`create user '${name}'@'127.0.0.1' identified by '${account.password}'`);
  for (const grant of grants) await connection.query(`grant ${grant} to '${name}'@'127.0.0.1'`);
  return writeDefaults(`${name}.cnf`, account);
}

/** Runs the script as an operator would. */
function backup(args: string[], env: Record<string, string> = {}) {
  return execFileSync(path.join(root, "deploy", "backup", "mmr-backup"), args, {
    env: {
      ...process.env,
      PATH: [OPS_BACKUP_PATH, PATH].join(path.delimiter),
      DEFAULTS: args[0] === "restore" ? defaults.restore : defaults.backup,
      DATABASE: "mmr",
      BINLOGS: path.join(dir, "data", "mariadb"),
      ...env,
    },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What is in the directory of backups under the name of this one. */
const leftOf = (target: string) =>
  readdirSync(backups)
    .filter((name) => name.startsWith(path.basename(target)))
    .sort();

/** A checksum of each table: two databases with equal ones have the same content. */
async function contentOf(database: string, through = connection): Promise<Record<string, string>> {
  const [tables] = await through.query<RowDataPacket[]>(
    "select table_name as name from information_schema.tables where table_schema = ?",
    [database],
  );
  const content: Record<string, string> = {};
  for (const { name } of tables) {
    const [[row]] = await through.query<RowDataPacket[]>(
      `checksum table \`${database}\`.\`${name}\` extended`,
    );
    content[String(name)] = String(row?.Checksum);
  }
  return content;
}

const changeOne = (price: number) =>
  connection.query("update products set price = ? order by organization_id, id limit 1", [price]);

async function emptyRestored() {
  await connection.query("drop database mmr_restored");
  await connection.query("create database mmr_restored character set utf8mb4 collate utf8mb4_unicode_ci");
}

describe("a dump", () => {
  it("restores everything as it was from files that only their owner can read", async () => {
    const before = await contentOf("mmr");
    const target = path.join(backups, "whole");
    backup(["dump", target]);
    await changeOne(1);
    backup(["restore", target], { DATABASE: "mmr_restored" });
    expect(await contentOf("mmr_restored")).toEqual(before);
    expect(execFileSync("find", [target, "-perm", "/077"], { encoding: "utf8" })).toBe("");
  });

  it("is restored only into an empty database", async () => {
    const target = path.join(backups, "whole");
    expect(() => backup(["restore", target])).toThrow(/mmr is not empty/);
  });

  it("with the binary log restores the moment before an accident", async () => {
    await emptyRestored();
    const target = path.join(backups, "point-in-time");
    backup(["dump", target]);
    await changeOne(2);
    await connection.query("flush binary logs");
    await changeOne(3);
    const before = await contentOf("mmr");
    const [[status]] = await connection.query<RowDataPacket[]>("show master status");
    await connection.query("delete from activity_logs");
    await changeOne(4);
    const until = `--stop-position=${status?.Position}`;
    backup(["restore", target, until], { DATABASE: "mmr_restored", SOURCE_DATABASE: "mmr" });
    expect(await contentOf("mmr_restored")).toEqual(before);
  });

  it("that is incomplete is refused", async () => {
    const target = path.join(backups, "cut-short");
    expect(() => backup(["dump", target], { DATABASE: "not_there" })).toThrow();
    expect(leftOf(target)).toEqual([]);
    await emptyRestored();
    const whole = readFileSync(path.join(backups, "whole", "dump.sql.gz"));
    mkdirSync(target);
    writeFileSync(path.join(target, "dump.sql.gz"), whole.subarray(0, whole.length / 2));
    expect(() => backup(["restore", target], { DATABASE: "mmr_restored" })).toThrow(/unexpected end of file/);
    expect(await contentOf("mmr_restored")).toEqual({});
  });

  it("with a missing binary log is not reported as restored", async () => {
    await emptyRestored();
    const target = path.join(backups, "point-in-time");
    const logs = path.join(dir, "no-logs");
    mkdirSync(logs, { recursive: true });
    const restore = () =>
      backup(["restore", target, "--verbose"], { DATABASE: "mmr_restored", BINLOGS: logs });
    expect(restore).toThrow(/binlog\.\d+ is not in/);
  });
});

describe("a copy of the data directory", () => {
  it("that was killed does not prevent the next, which removes what it left, but nothing of a running one", () => {
    const target = path.join(backups, "again");
    const killed = path.join(dir, "killed");
    mkdirSync(killed, { recursive: true });
    // Called with --defaults-file, --backup and --target-dir.
    const program = [
      "#!/bin/sh",
      'dir=$(echo "$3" | cut -d= -f2)',
      'mkdir -p "$dir"',
      'touch "$dir/begun"',
      "kill -KILL $PPID",
    ];
    writeFileSync(path.join(killed, "mariadb-backup"), program.join("\n"), { mode: 0o755 });
    expect(() => backup(["copy", target], { PATH: [killed, PATH].join(path.delimiter) })).toThrow();
    const [left = ""] = leftOf(target);
    expect(existsSync(path.join(backups, left, "begun"))).toBe(true);
    const running = left.replace(/\d+$/, String(process.pid));
    mkdirSync(path.join(backups, running));
    backup(["copy", target]);
    expect(leftOf(target)).toEqual(["again", running].sort());
  });

  it("that is made while the server runs lets another server start from it", async () => {
    const before = await contentOf("mmr");
    const target = path.join(backups, "copy");
    backup(["copy", target]);
    await changeOne(5);
    const other = path.join(dir, "other");
    rmSync(other, { recursive: true, force: true });
    backup(["put-back", target, path.join(other, "data", "mariadb")]);
    const restored = await start(other, "database-other", [{ name: "mmr", allPrivileges: true }]);
    const through = await createConnection({ uri: restored.href });
    expect(await contentOf("mmr", through)).toEqual(before);
    await through.end();
  });
});
