import bcrypt from "bcryptjs";

/**
 * Runs in a worker thread: 12 rounds take about 300 ms, in which the event loop would answer nobody.
 *
 * @param {{ password: string, hash?: string, rounds: number }} job without a hash, one is made
 * @returns {string | boolean} the hash, or whether the password fits
 */
export default function run({ password, hash, rounds }) {
  return hash === undefined ? bcrypt.hashSync(password, rounds) : bcrypt.compareSync(password, hash);
}
