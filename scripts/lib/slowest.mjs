import path from "node:path";
import { readJson } from "./identity.mjs";
import { root } from "./paths.mjs";

/** @typedef {{ file: string, name: string, ms: number }} TestTime */
/**
 * @typedef {object} Suite
 * @property {{ title: string, file: string, tests: { results: { duration: number }[] }[] }[]} [specs]
 * @property {Suite[]} [suites]
 */
/** @typedef {{ name: string, assertionResults: { title: string, duration?: number | null }[] }} VitestFile */

const shown = 10;

/** How long each test took, by Vitest's JSON report; none without a report. @param {string} file @returns {TestTime[]} */
export function vitestTimes(file) {
  const report = /** @type {{ testResults: VitestFile[] } | undefined} */ (readJson(file));
  return (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, duration }) => ({
      file: path.relative(root, name),
      name: title,
      ms: duration ?? 0,
    })),
  );
}

/** The same by Playwright's JSON report. @param {string} file @returns {TestTime[]} */
export function playwrightTimes(file) {
  const report = /** @type {{ suites: Suite[] } | undefined} */ (readJson(file));
  return (report?.suites ?? []).flatMap(timesIn);
}

/** @param {Suite} suite @returns {TestTime[]} */
function timesIn({ specs = [], suites = [] }) {
  const own = specs.map(({ file, title, tests }) => ({
    file: path.join("e2e", file),
    name: title,
    ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));
  return [...own, ...suites.flatMap(timesIn)];
}

/** The ten slowest files and the ten slowest tests, as lines to print. @param {TestTime[]} times @returns {string[]} */
export function slowest(times) {
  /** @type {Map<string, { ms: number, tests: number }>} */
  const files = new Map();
  for (const { file, ms } of times) {
    const sum = files.get(file) ?? { ms: 0, tests: 0 };
    files.set(file, { ms: sum.ms + ms, tests: sum.tests + 1 });
  }
  const slowFiles = [...files].map(([file, { ms, tests }]) => ({ ms, text: `${file} (${tests})` }));
  const slowTests = times.map(({ file, name, ms }) => ({ ms, text: `${path.basename(file)}: ${name}` }));
  return [
    "Slowest files, by the time of their tests:",
    ...slowestLines(slowFiles),
    "Slowest tests:",
    ...slowestLines(slowTests),
  ];
}

/** @param {{ ms: number, text: string }[]} entries */
const slowestLines = (entries) =>
  entries
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, shown)
    .map(({ ms, text }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${text}`);
