import { execFileSync } from "node:child_process";
import { unpackedProgram } from "./debian-packages.mjs";

const found = { release: "trixie", name: "radosgw", libraries: "ceph" };

/**
 * Ceph's gateway, which speaks S3's protocol, and the program that makes its users: Debian's, unpacked under `.local` and never
 * installed. Throws a StepError if it is unavailable here.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @returns {Promise<{ program: string, admin: string, version: string }>}
 */
export async function findCephGateway(supervisor) {
  const { command: program } = await unpackedProgram(supervisor, { ...found, program: "usr/bin/radosgw" });
  const { command: admin } = await unpackedProgram(supervisor, {
    ...found,
    program: "usr/bin/radosgw-admin",
  });
  const version = /\d+\.\d+\.\d+/.exec(execFileSync(program, ["--version"], { encoding: "utf8" }))?.[0];
  return { program, admin, version: version ?? "unknown" };
}
