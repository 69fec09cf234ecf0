import { readJson } from "./identity.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport */
/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */

/** A suite that ran nothing has proven nothing. @param {Counts} counts @returns {Counts} */
const atLeastOne = (counts) => (counts.passed + counts.failed > 0 ? counts : { ...counts, failed: 1 });

/**
 * What Vitest's JSON report says. A file that could not be loaded has no tests, and counts as one that failed.
 * @param {string} file @returns {Counts}
 */
export function vitestCounts(file) {
  const report = /** @type {VitestReport | undefined} */ (readJson(file));
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const files = report.testResults;
  const tests = files.flatMap((it) => it.assertionResults.map(({ status }) => status));
  const unloaded = files.filter(
    (it) => it.status === "failed" && !it.assertionResults.some((t) => t.status === "failed"),
  );
  const passed = tests.filter((status) => status === "passed").length;
  const failed = tests.filter((status) => status === "failed").length + unloaded.length;
  return atLeastOne({ passed, failed, skipped: tests.length + unloaded.length - passed - failed });
}

/**
 * What Playwright's JSON report says. A flaky test, and an error outside of all tests, counts as a failure.
 * @param {string} file @returns {Counts}
 */
export function playwrightCounts(file) {
  const report = /** @type {PlaywrightReport | undefined} */ (readJson(file));
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped });
}

/** @param {Counts[]} all @returns {Counts} */
export function total(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) {
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
  }
  return sum;
}
