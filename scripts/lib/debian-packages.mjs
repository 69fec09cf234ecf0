import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { localDir } from "./paths.mjs";
import { findPrograms, isDebianLike } from "./programs.mjs";
import { StepError } from "./report.mjs";

/**
 * Programs of other Debian releases than this machine's, unpacked under `.local/` and never installed. They run with
 * the libraries of their own release, including glibc.
 */
const unpackedDir = path.join(localDir, "servers");
const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

/**
 * Unpacks a package of a Debian release with all its dependencies, once, and returns the directory of its files.
 * Throws a StepError if the release cannot be reached from here.
 * @param {import("./supervisor.mjs").Supervisor} supervisor @param {{ release: string, name: string }} wanted
 */
export async function unpackedPackage(supervisor, { release, name }) {
  const dir = path.join(unpackedDir, `${release}-${name}`);
  if (!existsSync(dir)) {
    await unpack(supervisor, release, name, dir).catch((cause) => {
      if (!(cause instanceof StepError) || !cause.logFile) throw cause;
      const message = `${name} of Debian ${release} could not be downloaded`;
      throw new StepError(message, { ...cause, cause });
    });
  }
  return path.join(dir, "root");
}

/**
 * Like `unpackedPackage`; returns a command that runs a program of the package as well.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {{ release: string, name: string, program: string, libraries?: string }} wanted program: its path in the package, such as
 *   `usr/sbin/mysqld`; libraries: the directory of its own libraries, in that of all of them
 */
export async function unpackedProgram(supervisor, { release, name, program, libraries }) {
  const root = await unpackedPackage(supervisor, { release, name });
  const dir = path.dirname(root);
  const library = path.join(root, "usr", "lib");
  const [loader] = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)ld-linux[^/]*\.so\.\d$/.test(file),
  );
  const [triplet] = readdirSync(library).filter((file) => file.endsWith("-linux-gnu"));
  if (!loader || !triplet || !existsSync(path.join(root, program))) {
    throw new StepError(`${name} of Debian ${release} has no ${program}`, { remedy: `delete ${dir}` });
  }
  const command = path.join(dir, path.basename(program));
  const quoted = (/** @type {string[]} */ ...words) =>
    words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(" ");
  const shared = path.join(library, triplet);
  const searched = libraries ? `${shared}:${path.join(shared, libraries)}` : shared;
  const started = quoted("--library-path", searched, path.join(root, program));
  // Its own name is this command's, for programs that start themselves or say how they can be started.
  const line = `exec ${quoted(path.join(root, loader))} --argv0 "$0" ${started} "$@"`;
  writeFileSync(command, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return { command, root };
}

/** @param {import("./supervisor.mjs").Supervisor} supervisor @param {string} release @param {string} name @param {string} dir */
async function unpack(supervisor, release, name, dir) {
  const remedy = "check the network and the package sources";
  const draft = `${dir}.new`;
  rmSync(draft, { recursive: true, force: true });
  for (const part of ["root", "apt/lists/partial", "apt/archives/partial"]) {
    mkdirSync(path.join(draft, part), { recursive: true });
  }
  const apt = path.join(draft, "apt");
  const signed = existsSync(keyring) ? `[signed-by=${keyring}] ` : "";
  writeFileSync(path.join(apt, "sources.list"), `deb ${signed}${debianMirror()} ${release} main\n`);
  // No package counts as installed: this machine's are of another release.
  writeFileSync(path.join(apt, "status"), "");
  const options = [
    `Dir::Etc::SourceList=${apt}/sources.list`,
    "Dir::Etc::SourceParts=/dev/null",
    "Dir::Etc::Preferences=/dev/null",
    "Dir::Etc::PreferencesParts=/dev/null",
    `Dir::State=${apt}`,
    `Dir::State::Lists=${apt}/lists`,
    `Dir::State::status=${apt}/status`,
    `Dir::Cache=${apt}`,
    `Dir::Cache::archives=${apt}/archives`,
    "Acquire::Languages=none",
    "APT::Sandbox::User=root",
  ].flatMap((option) => ["-o", option]);
  const log = `unpack-${name}`;
  await supervisor.run(log, "apt-get", [...options, "update"], { remedy });
  const download = ["install", "-y", "--download-only", "--no-install-recommends", name];
  await supervisor.run(log, "apt-get", [...options, ...download], { remedy });
  for (const file of readdirSync(path.join(apt, "archives")).filter((it) => it.endsWith(".deb"))) {
    await supervisor.run(log, "dpkg", ["-x", path.join(apt, "archives", file), path.join(draft, "root")]);
  }
  rmSync(apt, { recursive: true });
  renameSync(draft, dir);
}

/** Where this machine's apt gets Debian packages. */
function debianMirror() {
  const missing = new StepError("apt of this machine has no source of Debian's packages");
  const [aptGet] = findPrograms(["apt-get"]);
  if (!aptGet || !isDebianLike()) throw missing;
  const targets = execFileSync(
    aptGet,
    ["indextargets", "--format", "$(LABEL) $(REPO_URI)", "Created-By: Packages", "Component: main"],
    { encoding: "utf8" },
  );
  const mirror = /^Debian (\S+)$/m.exec(targets)?.[1];
  if (!mirror) throw missing;
  return mirror;
}
