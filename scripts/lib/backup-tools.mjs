import path from "node:path";
import { unpackedDatabaseServer } from "./database-programs.mjs";
import { unpackedProgram } from "./debian-packages.mjs";

const release = "trixie";
const tools = [
  { name: "mariadb-client", program: "usr/bin/mariadb" },
  { name: "mariadb-client", program: "usr/bin/mariadb-dump" },
  { name: "mariadb-client", program: "usr/bin/mariadb-binlog" },
  { name: "mariadb-backup", program: "usr/bin/mariadb-backup" },
];

/**
 * MariaDB with its backup programs, in one version: a physical copy needs those of the server. Throws a StepError if
 * they are unavailable.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @returns {Promise<{ server: import("./database-programs.mjs").DatabaseServer, path: string }>} `path` is for PATH
 */
export async function findBackupTools(supervisor) {
  const server = await unpackedDatabaseServer(supervisor, {
    release,
    name: "mariadb-server-core",
    program: "usr/sbin/mariadbd",
  });
  const dirs = new Set();
  for (const tool of tools) {
    const { command } = await unpackedProgram(supervisor, { release, ...tool });
    dirs.add(path.dirname(command));
  }
  return { server, path: [...dirs].join(path.delimiter) };
}
