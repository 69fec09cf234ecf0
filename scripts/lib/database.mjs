import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { StepError } from "./report.mjs";
import { writePrivate } from "./state.mjs";
import { untilResponding } from "./until-responding.mjs";

/** @typedef {import("./database-programs.mjs").DatabaseServer} DatabaseServer */
/**
 * @typedef {object} Database
 * @property {string} name
 * @property {boolean} [emptied] start with no tables
 * @property {boolean} [allPrivileges] its user may do everything on the server, such as creating further databases and accounts
 */

/** The arguments that every call of a server begins with. @param {DatabaseServer} server */
function ownFiles({ root, flavour }) {
  if (!root) return ["--no-defaults"];
  // MariaDB 11 renamed its own.
  const share = (flavour === "mysql" ? ["mysql"] : ["mariadb", "mysql"])
    .map((name) => path.join(root, "usr", "share", name))
    .find((dir) => existsSync(path.join(dir, "charsets")));
  if (!share) throw new StepError(`The files of ${flavour} were not found in ${root}`);
  return [
    "--no-defaults",
    `--basedir=${path.join(root, "usr")}`,
    `--lc-messages-dir=${share}`,
    `--character-sets-dir=${path.join(share, "charsets")}`,
    `--plugin-dir=${path.join(root, "usr", "lib", "mysql", "plugin")}`,
  ];
}

/**
 * Starts a private database server with its data under `dir`, on its own loopback port.
 * @param {object} options
 * @param {import("./supervisor.mjs").Supervisor} options.supervisor
 * @param {import("./state.mjs").State} options.state
 * @param {string} options.dir
 * @param {DatabaseServer} options.server
 * @param {Database[]} options.databases
 * @param {boolean} options.durable false for data that nobody misses after a power cut
 * @param {string} [options.name] of its process and its log
 * @param {number} [options.serverId] its number among servers that replicate each other; without it, it writes no
 * binary log
 * @returns {Promise<string[]>} one URL for each database
 */
export async function startDatabase({ state, databases, serverId, ...started }) {
  const { supervisor, dir, server } = started;
  const data = dataOf(dir, server);
  if (!existsSync(data)) await initialize(supervisor, server, data);
  const port = await state.port("databasePort", freePort);
  const initFile = path.join(dir, "database-init.sql");
  writePrivate(initFile, accounts(databases, server.flavour, state));
  const log = serverId === undefined ? ["--skip-log-bin"] : binaryLog(server, serverId);
  await startServer({ ...started, port, settings: [...log, `--init-file=${initFile}`] });
  return databases.map(
    ({ name }) => `mysql://${name}:${state.secret(`database:${name}`)}@127.0.0.1:${port}/${name}`,
  );
}

/** Where the data is. @param {string} dir @param {DatabaseServer} server */
export const dataOf = (dir, { flavour }) => path.join(dir, "data", flavour);

/**
 * Starts a server on existing data, and waits until it accepts queries.
 * @param {object} options
 * @param {import("./supervisor.mjs").Supervisor} options.supervisor
 * @param {string} options.dir
 * @param {DatabaseServer} options.server
 * @param {number} options.port
 * @param {boolean} options.durable
 * @param {string[]} options.settings further arguments
 * @param {string} [options.name]
 * @param {NodeJS.ProcessEnv} [options.env]
 */
export async function startServer({ supervisor, dir, server, port, durable, settings, ...options }) {
  const { name = "database", env } = options;
  // Its own: a starting server removes the temporary files that it finds, including those of its neighbors.
  const tmpdir = path.join(dir, "database-tmp");
  mkdirSync(tmpdir, { recursive: true, mode: 0o700 });
  const args = [
    ...serverArguments(dir, server),
    `--tmpdir=${tmpdir}`,
    // Relative to the data directory: the path of a socket must be shorter than that of many checkouts.
    "--socket=server.sock",
    "--pid-file=server.pid",
    "--bind-address=127.0.0.1",
    `--port=${port}`,
    "--skip-name-resolve",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_unicode_ci",
    "--performance-schema=OFF",
    "--max-connections=200",
    "--local-infile=OFF",
    "--innodb-buffer-pool-size=128M",
    `--innodb-flush-log-at-trx-commit=${durable ? 1 : 0}`,
    ...(server.flavour === "mysql" ? ["--mysqlx=OFF", noFiles] : []),
    ...settings,
  ];
  const child = supervisor.start(name, server.program, args, { env });
  await untilResponding({ child, port, send: "", expect: /\d+\.\d+\.\d+/, timeoutMs: 60_000 });
  return child;
}

/** What every call of a server on that data begins with. @param {string} dir @param {DatabaseServer} server */
export const serverArguments = (dir, server) => [
  ...ownFiles(server),
  ...ownUser(),
  `--datadir=${dataOf(dir, server)}`,
];

/** With GTIDs, which MariaDB always has. @param {DatabaseServer} server @param {number} serverId */
const binaryLog = ({ flavour }, serverId) => [
  `--server-id=${serverId}`,
  "--log-bin=binlog",
  "--binlog-format=ROW",
  "--relay-log=relay",
  ...(flavour === "mysql" ? ["--gtid-mode=ON", "--enforce-gtid-consistency=ON"] : []),
];

/** MySQL refuses to start if its package's directory, for files that statements read and write, is missing. */
const noFiles = "--secure-file-priv=NULL";

/** A server run by root requires this. */
const ownUser = () => (process.getuid?.() === 0 ? ["--user=root"] : []);

/**
 * Creates an empty data directory: under another name first, so that an interrupted run leaves none that looks
 * complete.
 * @param {import("./supervisor.mjs").Supervisor} supervisor @param {DatabaseServer} server @param {string} data
 */
async function initialize(supervisor, server, data) {
  const draft = `${data}.new`;
  // Its own, as for the server itself: its neighbors may be starting.
  const tmpdir = `${data}.tmp`;
  for (const made of [draft, tmpdir]) {
    rmSync(made, { recursive: true, force: true });
    mkdirSync(made, { recursive: true, mode: 0o700 });
  }
  const place = [`--datadir=${draft}`, `--tmpdir=${tmpdir}`];
  const common = [...ownFiles(server), ...ownUser(), ...place, "--skip-log-bin"];
  const remedy =
    "see the log. Where AppArmor confines mysqld to its own directories, installing mariadb-server-core helps";
  if (server.flavour === "mysql") {
    const args = [...common, noFiles, "--initialize-insecure"];
    await supervisor.run("database-create", server.program, args, { remedy });
  } else {
    // What mariadb-install-db does; that script needs a program of the client package.
    const args = [
      ...common,
      "--bootstrap",
      "--log-warnings=0",
      "--enforce-storage-engine=",
      "--max-allowed-packet=8M",
    ];
    await supervisor.run("database-create", server.program, args, {
      input: systemTables(server),
      remedy,
    });
  }
  rmSync(tmpdir, { recursive: true, force: true });
  renameSync(draft, data);
}

/**
 * The SQL that creates MariaDB's own tables, with a root account that the init file then closes. @param
 * {DatabaseServer} server
 */
function systemTables(server) {
  const { program } = server;
  const help = execFileSync(program, [...ownFiles(server), "--verbose", "--help"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 16 * 1024 * 1024,
  });
  const charsets = /^character-sets-dir\s+(\S.*)$/m.exec(help)?.[1]?.trim() ?? "/usr/share/mysql/charsets";
  const share = path.dirname(charsets.replace(/\/+$/, ""));
  const scripts = ["system_tables", "performance_tables", "system_tables_data"].map((name) => {
    // MariaDB 11 renamed its files.
    const file = ["mariadb", "mysql"]
      .map((prefix) => path.join(share, `${prefix}_${name}.sql`))
      .find(existsSync);
    if (!file) throw new StepError(`${name}.sql of ${program} was not found in ${share}`);
    return readFileSync(file, "utf8");
  });
  return ["CREATE DATABASE mysql;", "USE mysql;", "SET @auth_root_socket=NULL;", ...scripts].join("\n");
}

/**
 * The init file: it runs at each start before the server listens, so that databases and passwords are always those of
 * the state file. One statement per line.
 * @param {Database[]} databases @param {DatabaseServer["flavour"]} flavour @param {import("./state.mjs").State} state
 */
export function accounts(databases, flavour, state) {
  const identified = (/** @type {string} */ secret) => `IDENTIFIED BY '${state.secret(secret)}'`;
  const lines = databases.flatMap(({ name, emptied, allPrivileges }) => [
    ...(emptied ? [`DROP DATABASE IF EXISTS ${name};`] : []),
    `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
    `CREATE USER IF NOT EXISTS '${name}'@'127.0.0.1' ${identified(`database:${name}`)};`,
    `ALTER USER '${name}'@'127.0.0.1' ${identified(`database:${name}`)};`,
    // An underscore in a grant is a wildcard.
    `GRANT ALL PRIVILEGES ON ${allPrivileges ? "*" : `\`${name.replaceAll("_", "\\_")}\``}.* TO '${name}'@'127.0.0.1'${allPrivileges ? " WITH GRANT OPTION" : ""};`,
  ]);
  if (flavour === "mariadb") {
    lines.push("DROP USER IF EXISTS 'root'@'127.0.0.1', 'root'@'::1';");
    lines.push(
      "DELETE FROM mysql.global_priv WHERE User = 'root' AND Host <> 'localhost';",
      "FLUSH PRIVILEGES;",
    );
  }
  lines.push(`ALTER USER 'root'@'localhost' ${identified("databaseRoot")};`);
  return `${lines.join("\n")}\n`;
}
