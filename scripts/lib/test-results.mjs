import { neutralEnvironment } from "./environment.mjs";
import { fromRoot, root } from "./paths.mjs";
import { dim, failed, lastLines, StepError, say, succeeded } from "./report.mjs";
import { total } from "./results.mjs";
import { slowest } from "./slowest.mjs";
import { filters, mode } from "./test-run.mjs";

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */
/** @typedef {import("./results.mjs").Counts} Counts */

const shownLines = 200;
/** What each stage of the run counted. @type {Counts[]} */
export const results = [];
/** The servers and programs that cannot be had here, each with the reason. @type {string[]} */
const missing = [];

/** Counts as skipped, and is said at the end. @param {string} name @param {string} reason */
export function recordMissing(name, reason) {
  results.push({ passed: 0, failed: 0, skipped: 1 });
  missing.push(`${name}: ${reason}`);
}

/** The last line of all output. @param {number} exitCode */
export function sayTotal(exitCode) {
  if (mode === "serve") return;
  const { passed, failed: failures, skipped } = total(results);
  for (const it of missing) say(`not tested here: ${it}`);
  if (skipped > 0) say(`${skipped} skipped`);
  // A run that was cut short has failed even when no test has.
  say(`${passed} passed, ${exitCode === 0 ? failures : Math.max(1, failures)} failed`);
}

/**
 * @param {string} name @param {number} startedAt @param {Counts} counts @param {string} logFile
 */
export function record(name, startedAt, counts, logFile) {
  results.push(counts);
  const note = `${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ""}`;
  if (counts.failed === 0) {
    succeeded(name, startedAt, note);
    return;
  }
  failed(name, startedAt, note);
  say(`${lastLines(logFile, shownLines).replace(/^/gm, "  │ ")}\n${dim(`  Full log: ${fromRoot(logFile)}`)}`);
}

/**
 * Runs a command to its end, whichever that is.
 * @param {Supervisor} supervisor @param {string} log @param {string} command @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function attempt(supervisor, log, command, args, env = neutralEnvironment()) {
  try {
    return { passed: true, logFile: await supervisor.run(log, command, args, { cwd: root, env }) };
  } catch (error) {
    if (error instanceof StepError && error.logFile) return { passed: false, logFile: error.logFile };
    throw error;
  }
}

/**
 * @param {Supervisor} supervisor @param {string} name @param {string} command @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function check(supervisor, name, command, args, env) {
  const startedAt = Date.now();
  const { passed, logFile } = await attempt(
    supervisor,
    name.toLowerCase().replaceAll(" ", "-"),
    command,
    args,
    env,
  );
  record(name, startedAt, { passed: Number(passed), failed: Number(!passed), skipped: 0 }, logFile);
}

/** For whole suites only: people who run a part of one look at something else. @param {import("./slowest.mjs").TestTime[]} times */
export function sayWhatIsSlow(times) {
  if (filters.length === 0 && times.length > 0) say(dim(slowest(times).join("\n").replace(/^/gm, "  ")));
}

/**
 * A runner that ends with an error although no test failed, has failed itself.
 * @param {boolean} passed @param {Counts} counts
 */
export function failedUnless(passed, counts) {
  return passed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
