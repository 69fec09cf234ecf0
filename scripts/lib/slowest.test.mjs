import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "./paths.mjs";
import { playwrightTimes, slowest, vitestTimes } from "./slowest.mjs";

const dir = mkdtempSync(path.join(tmpdir(), "slowest-"));
afterAll(() => rmSync(dir, { recursive: true }));

/** @param {unknown} report */
function write(report) {
  const file = path.join(dir, `${crypto.randomUUID()}.json`);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe("times of tests", () => {
  it("are read from Vitest's report, with files named from the root", () => {
    const name = path.join(root, "src/a.test.ts");
    const assertionResults = [{ title: "one", duration: 1200 }, { title: "skipped" }];
    expect(vitestTimes(write({ testResults: [{ name, assertionResults }] }))).toEqual([
      { file: "src/a.test.ts", name: "one", ms: 1200 },
      { file: "src/a.test.ts", name: "skipped", ms: 0 },
    ]);
  });

  it("are read from Playwright's report, also within describe blocks", () => {
    const spec = (/** @type {string} */ title, /** @type {number} */ duration) => ({
      title,
      file: "a.spec.ts",
      tests: [{ results: [{ duration }] }],
    });
    const suites = [{ specs: [spec("one", 5)], suites: [{ specs: [spec("two", 7)] }] }];
    expect(playwrightTimes(write({ suites }))).toEqual([
      { file: "e2e/a.spec.ts", name: "one", ms: 5 },
      { file: "e2e/a.spec.ts", name: "two", ms: 7 },
    ]);
  });

  it("are none where there is no report", () => {
    const missing = path.join(dir, "missing.json");
    expect([...vitestTimes(missing), ...playwrightTimes(missing)]).toEqual([]);
  });
});

it("ten files and ten tests are shown, the slowest first", () => {
  const times = Array.from({ length: 24 }, (_, index) => ({
    file: `src/${Math.floor(index / 2)}.test.ts`,
    name: `test ${index}`,
    ms: index * 1000,
  }));
  const lines = slowest(times);
  expect(lines).toHaveLength(22);
  expect(lines[1]).toBe("   45.0 s  src/11.test.ts (2)");
  expect(lines[12]).toBe("   23.0 s  11.test.ts: test 23");
});
