import { existsSync } from "node:fs";
import path from "node:path";
import { unpackedProgram } from "./debian-packages.mjs";
import { findPrograms } from "./programs.mjs";

/** Debian's Brotli module for nginx, which brings nginx. */
const wanted = { release: "trixie", name: "libnginx-mod-http-brotli-filter", program: "usr/sbin/nginx" };
const brotliModule = "usr/lib/nginx/modules/ngx_http_brotli_filter_module.so";

/**
 * The nginx of this machine, or Debian's, unpacked under `.local` and never installed; with its Brotli module, if it
 * has one. Throws a StepError if there is none.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @returns {Promise<{ program: string, brotli: string | undefined }>}
 */
export async function findNginx(supervisor) {
  const [installed] = findPrograms(["nginx"]);
  const { command: program, root } = installed
    ? { command: installed, root: "/" }
    : await unpackedProgram(supervisor, wanted);
  const brotli = path.join(root, brotliModule);
  return { program, brotli: existsSync(brotli) ? brotli : undefined };
}
