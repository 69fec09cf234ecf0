import { createRequire } from "node:module";
import path from "node:path";
import { isMainThread } from "node:worker_threads";
import bcrypt from "bcryptjs";

/**
 * Tests hash with 4 rounds of bcrypt instead of 12, in a hundredth of the time: the worker gets fewer rounds than the
 * app requested, and so does the demo data. Vitest loads this with each file, and the builds under test before the server.
 * `src/server/auth/passwords.test.ts` and `src/modules/accounts/sign-in/sign-in.test.ts` check what the app requests.
 */
const rounds = 4;

// Worker threads load it once more, and have nothing to change.
if (isMainThread) {
  // The app's own copy: a build has the packages that it needs.
  const require = createRequire(path.join(process.cwd(), "package.json"));
  /** @type {typeof import("piscina")} */
  const { Piscina } = require("piscina");
  const run = Piscina.prototype.run;
  Piscina.prototype.run = function runWithFewRounds(job, options) {
    const isOfPasswords = typeof job === "object" && job !== null && "rounds" in job;
    return run.call(this, isOfPasswords ? withFewRounds(job) : job, options);
  };

  const hash = bcrypt.hash;
  bcrypt.hash = (password) => hash(password, rounds);
}

/**
 * Only the hash that stands for unknown users has 12 rounds. No password fits it, and none with fewer.
 * @param {{ hash?: string }} job
 */
function withFewRounds(job) {
  return { ...job, ...(job.hash && { hash: job.hash.replace("$12$", "$04$") }), rounds };
}
