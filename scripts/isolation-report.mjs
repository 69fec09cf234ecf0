/**
 * Attacks the product and writes the results, for auditors:
 *
 *   npm run isolation:report [-- folder]
 *
 * It takes a few minutes: the attacks run in process and against the production build. `--last-run` uses the results
 * of the last tests instead.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bypassesIn, htmlReport, isSound, textReport } from "./lib/isolation-report.mjs";
import { findingsDir, fromRoot, localDir, root } from "./lib/paths.mjs";
import { say } from "./lib/report.mjs";

const args = process.argv.slice(2);
const folder = path.resolve(args.find((arg) => !arg.startsWith("-")) ?? path.join(localDir, "report"));

/** @param {string[]} selection */
function test(...selection) {
  const { status } = spawnSync(process.execPath, [path.join(root, "scripts", "test.mjs"), ...selection], {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0;
}

/** @param {string} name */
function finding(name) {
  try {
    return JSON.parse(readFileSync(path.join(findingsDir, name), "utf8"));
  } catch {
    say(`There is no ${name} in ${fromRoot(findingsDir)}: run without --last-run`);
    process.exit(2);
  }
}

function bypasses() {
  const isOfTheApp = (/** @type {string} */ file) =>
    /\.tsx?$/.test(file) &&
    !/\.(test|attack-fixtures)\.tsx?$/.test(file) &&
    !file.startsWith(path.join("server", "testing"));
  return readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter(isOfTheApp)
    .sort()
    .flatMap((file) =>
      bypassesIn(path.join("src", file), readFileSync(path.join(root, "src", file), "utf8")),
    );
}

function commit() {
  try {
    const git = (/** @type {string[]} */ ...words) =>
      execFileSync("git", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return `${git("rev-parse", "HEAD")}${git("status", "--porcelain") ? ", with changes that are not committed" : ""}`;
  } catch {
    return "not known: this is no git checkout";
  }
}

const passed =
  args.includes("--last-run") ||
  [test("unit", "attack-matrix", "statements"), test("e2e", "isolation.spec", "--no-deps")].every(Boolean);

const { server, plans } = finding("plans.json");
const findings = {
  commit: commit(),
  date: new Date().toISOString(),
  matrices: [finding("matrix-in-process.json"), finding("matrix-over-http.json")],
  bypasses: bypasses(),
  server,
  statements: plans,
};
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "isolation.html"), htmlReport(findings));
writeFileSync(path.join(folder, "isolation.txt"), textReport(findings));
say(
  `\n${isSound(findings) ? "No way across tenants was found" : "PROBLEMS were found"}: ${fromRoot(folder)}/isolation.html and .txt`,
);
process.exitCode = passed && isSound(findings) ? 0 : 1;
