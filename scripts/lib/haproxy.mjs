import { unpackedProgram } from "./debian-packages.mjs";
import { findPrograms } from "./programs.mjs";

/**
 * The HAProxy of this machine, or Debian's, unpacked under `.local` and never installed. Throws a StepError if there is none.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @returns {Promise<{ program: string }>}
 */
export async function findHaproxy(supervisor) {
  const [installed] = findPrograms(["haproxy"]);
  if (installed) return { program: installed };
  const wanted = { release: "trixie", name: "haproxy", program: "usr/sbin/haproxy" };
  const { command } = await unpackedProgram(supervisor, wanted);
  return { program: command };
}
