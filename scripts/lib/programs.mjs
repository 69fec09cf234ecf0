import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { StepError } from "./report.mjs";

/** Where systems put servers that are not on an ordinary user's PATH. */
const usualDirs = [
  "/usr/local/sbin",
  "/usr/local/bin",
  "/usr/sbin",
  "/usr/bin",
  "/usr/libexec",
  "/usr/local/mysql/bin",
  "/opt/homebrew/bin",
  "/opt/homebrew/opt/mariadb/bin",
  "/opt/homebrew/opt/mysql/bin",
  "/opt/local/bin",
];

/**
 * The programs of these names that are installed, in the order of the names.
 * @param {string[]} names
 * @param {string} [searchPath]
 */
export function findPrograms(
  names,
  searchPath = [process.env.PATH ?? "", ...usualDirs].join(path.delimiter),
) {
  const dirs = searchPath.split(path.delimiter).filter(Boolean);
  const found = names.flatMap((name) => dirs.map((dir) => path.join(dir, name))).filter(isExecutable);
  return [...new Set(found)];
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The command that installs packages on this system.
 * @param {{ apt: string, dnf: string, pacman: string, apk: string, brew: string }} packages
 */
export function installCommand(packages) {
  if (process.platform === "darwin") return `brew install ${packages.brew}`;
  if (hasProgram("apt-get")) return `sudo apt-get update && sudo apt-get install ${packages.apt}`;
  if (hasProgram("dnf")) return `sudo dnf install ${packages.dnf}`;
  if (hasProgram("pacman")) return `sudo pacman -S ${packages.pacman}`;
  if (hasProgram("apk")) return `sudo apk add ${packages.apk}`;
  return `install ${packages.apt} with your system's package manager`;
}

/** @param {string} name */
const hasProgram = (name) => findPrograms([name]).length > 0;

/** True if apt-get installs packages of Debian and Ubuntu. */
export const isDebianLike = () => hasAptGetOf(/^(ID|ID_LIKE)=.*(debian|ubuntu)/m);

/** True on Debian itself, which has packages that Ubuntu lacks. */
export const isDebian = () => hasAptGetOf(/^ID="?debian\b/m);

/** @param {RegExp} system what /etc/os-release says */
function hasAptGetOf(system) {
  if (!hasProgram("apt-get") || !existsSync("/etc/os-release")) return false;
  return system.test(readFileSync("/etc/os-release", "utf8"));
}

/**
 * Installs Debian packages as root, directly or through a sudo that asks nothing.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {string[]} packages
 */
export async function aptInstall(supervisor, packages) {
  const name = `install-${packages[0]}`;
  const command = `sudo apt-get update && sudo apt-get install ${packages.join(" ")}`;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot) {
    const [sudo] = findPrograms(["sudo"]);
    const missing = new StepError(`${packages.join(", ")} must be installed, which needs root`, {
      remedy: command,
    });
    if (!sudo) throw missing;
    await supervisor.run(name, sudo, ["-n", "true"]).catch(() => {
      throw missing;
    });
  }
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, remedy: `check the network and the package sources, then run: ${command}` };
  const aptGet = ["apt-get", "-o", "DPkg::Lock::Timeout=120"];
  const prefix = asRoot ? [] : ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"];
  const [program = "apt-get", ...args] = [...prefix, ...aptGet];
  const install = () =>
    supervisor.run(
      name,
      program,
      [...args, "install", "-y", "--no-install-recommends", ...packages],
      options,
    );
  // Package lists are missing in fresh containers and outdated on others; updating them takes longer than most installs.
  await install().catch(async () => {
    await supervisor.run(`${name}-lists`, program, [...args, "update"], options);
    await install();
  });
}
