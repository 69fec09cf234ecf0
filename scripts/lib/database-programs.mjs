import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { unpackedProgram } from "./debian-packages.mjs";
import { aptInstall, findPrograms, installCommand, isDebianLike } from "./programs.mjs";
import { StepError } from "./report.mjs";

/**
 * @typedef {object} DatabaseServer
 * @property {string} program
 * @property {"mariadb" | "mysql"} flavour
 * @property {string} version
 * @property {string} [root] the directory that it is unpacked in, where it is not installed
 */

const oldest = { mariadb: [10, 6], mysql: [8, 0] };
const packages = {
  apt: "mariadb-server-core",
  dnf: "mariadb-server",
  pacman: "mariadb",
  apk: "mariadb",
  brew: "mariadb",
};

/** What `mariadbd --version` or `mysqld --version` says. @param {string} text */
export function parseVersion(text) {
  const [, version = "", major, minor] = /Ver ((\d+)\.(\d+)\.\d+)/.exec(text) ?? [];
  const flavour = /mariadb/i.test(text) ? /** @type {const} */ ("mariadb") : /** @type {const} */ ("mysql");
  const [oldMajor = 0, oldMinor = 0] = oldest[flavour];
  const supported = Number(major) > oldMajor || (Number(major) === oldMajor && Number(minor) >= oldMinor);
  return { flavour, version, supported };
}

/** @returns {(DatabaseServer & { supported: boolean })[]} */
function installedServers() {
  return findPrograms(["mariadbd", "mysqld"]).flatMap((program) => {
    try {
      return [
        {
          program,
          ...parseVersion(execFileSync(program, ["--no-defaults", "--version"], { encoding: "utf8" })),
        },
      ];
    } catch {
      return [];
    }
  });
}

/**
 * The database server of this machine, installed if there is none. The one that created the data in `dir` comes first.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {string} dir
 * @returns {Promise<DatabaseServer>}
 */
export async function findDatabaseServer(supervisor, dir) {
  const madeBy = ["mariadb", "mysql"].find((flavour) => existsSync(path.join(dir, "data", flavour)));
  const usable = () => installedServers().find((it) => it.supported && (!madeBy || it.flavour === madeBy));
  const found = usable();
  if (found) return found;
  const others = installedServers().map(({ program, version }) => `${program} (${version})`);
  if (madeBy === "mysql") {
    throw new StepError(`The data in ${dir} was created by MySQL, which is no longer installed`, {
      remedy: "install MySQL 8 again, or delete that directory to start with empty databases",
    });
  }
  if (isDebianLike()) await aptInstall(supervisor, [packages.apt]);
  const installed = usable();
  if (installed) return installed;
  throw new StepError(
    others.length > 0
      ? `Found ${others.join(", ")}, but MariaDB 10.6 or MySQL 8.0 or later is required`
      : "Neither MariaDB (10.6 or later) nor MySQL (8.0 or later) is installed",
    { remedy: `${installCommand(packages)}   (or set DATABASE_URL to an existing server)` },
  );
}

/**
 * A server of another Debian release than this machine's; it is not installed.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {{ release: string, name: string, program: string }} wanted
 * @returns {Promise<DatabaseServer>}
 */
export async function unpackedDatabaseServer(supervisor, wanted) {
  const { command, root } = await unpackedProgram(supervisor, wanted);
  const version = parseVersion(execFileSync(command, ["--no-defaults", "--version"], { encoding: "utf8" }));
  return { program: command, root, ...version };
}
