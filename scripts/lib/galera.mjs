import path from "node:path";
import { unpackedDatabaseServer } from "./database-programs.mjs";
import { unpackedPackage } from "./debian-packages.mjs";

/** The Debian releases whose MariaDB and Galera the tests of clusters run on: 10.11 and 11.8. */
export const galeraReleases = ["bookworm", "trixie"];

/**
 * MariaDB and Galera of one Debian release. Throws a StepError if they are unavailable here.
 * @param {import("./supervisor.mjs").Supervisor} supervisor @param {string} release
 * @returns {Promise<{ server: import("./database-programs.mjs").DatabaseServer, provider: string }>} `provider` is Galera's library
 */
export async function findGalera(supervisor, release) {
  const program = "usr/sbin/mariadbd";
  const server = await unpackedDatabaseServer(supervisor, { release, name: "mariadb-server-core", program });
  const root = await unpackedPackage(supervisor, { release, name: "galera-4" });
  return { server, provider: path.join(root, "usr", "lib", "galera", "libgalera_smm.so") };
}
