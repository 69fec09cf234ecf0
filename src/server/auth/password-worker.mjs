import { availableParallelism, constants, setPriority } from "node:os";
import { isMainThread } from "node:worker_threads";
import bcrypt from "bcryptjs";

// A comparison takes a core for as long as it lasts, and requests come first. On a single core, a busy event loop would
// leave nothing to a thread of the lowest priority. Only Linux has priorities of single threads.
if (!isMainThread && process.platform === "linux") {
  const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = constants.priority;
  setPriority(availableParallelism() > 1 ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL);
}

/**
 * Runs in a worker thread: 12 rounds take about 300 ms, in which the event loop would serve nobody.
 *
 * @param {{ password: string, hash?: string, rounds: number }} job without a hash, one is made
 * @returns {string | boolean} the hash, or whether the password fits
 */
export default function run({ password, hash, rounds }) {
  return hash === undefined ? bcrypt.hashSync(password, rounds) : bcrypt.compareSync(password, hash);
}
