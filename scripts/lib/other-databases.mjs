import path from "node:path";
import { startDatabase } from "./database.mjs";
import { root } from "./paths.mjs";
import { State } from "./state.mjs";

/**
 * The database servers that `npm run test:ops` runs the tests on, in addition to this machine's, so that every
 * supported one is tested. They come from Debian's packages, whichever release this machine has.
 */
export const otherDatabases = [
  { title: "MySQL", redis: 2, release: "sid", name: "mysql-server-core", program: "usr/sbin/mysqld" },
  {
    title: "MariaDB",
    redis: 3,
    release: "trixie",
    name: "mariadb-server-core",
    program: "usr/sbin/mariadbd",
  },
];

/** The tests that use the database; those of scripts and packages do not differ between servers. */
export const testsOfDatabases = ["src/", "test/support/", "scripts/seed"];

/**
 * Starts one of them with a migrated database, and returns the environment of tests on it.
 * @param {import("./supervisor.mjs").Supervisor} supervisor @param {string} dir
 * @param {typeof otherDatabases[number]} wanted @param {import("./database-programs.mjs").DatabaseServer} server as it was found
 * @param {NodeJS.ProcessEnv} unit the environment of the unit tests
 */
export async function startOtherDatabase(supervisor, dir, { redis, title }, server, unit) {
  const name = title.toLowerCase();
  // A version cannot use another one's data.
  const ownDir = path.join(dir, `${name}-${server.version}`);
  const databases = [{ name: "mmr_unit", emptied: true, allPrivileges: true }];
  const common = { supervisor, state: new State(ownDir), dir: ownDir, durable: false };
  const [DATABASE_URL] = await startDatabase({ ...common, server, databases, name });
  const env = { ...unit, DATABASE_URL, REDIS_URL: unit.REDIS_URL?.replace(/\d+$/, String(redis)) };
  const migrate = ["--import", "tsx", path.join("scripts", "migrate.ts")];
  await supervisor.run(`migrate-${name}`, process.execPath, migrate, { cwd: root, env });
  return env;
}
