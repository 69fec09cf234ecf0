import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

/** @type {string[]} */
const directories = [];
afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

/** A directory outside of any repository. */
function newDirectory() {
  const directory = mkdtempSync(path.join(tmpdir(), "hooks-"));
  directories.push(directory);
  return directory;
}

function newRepository() {
  const cwd = newDirectory();
  execFileSync("git", ["init", "--quiet"], { cwd });
  return cwd;
}

/**
 * What npm runs after an installation, without the settings of the person who runs the tests.
 * @param {string} cwd @param {{ PATH?: string, CI?: string }} [added]
 */
function prepare(cwd, added) {
  const { PATH, NODE_ENV } = process.env;
  const env = { PATH, NODE_ENV, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null", ...added };
  return spawnSync("/bin/sh", ["-c", manifest.scripts.prepare], { cwd, env, encoding: "utf8" });
}

const hooksPath = (/** @type {string} */ cwd) =>
  spawnSync("git", ["config", "--local", "core.hooksPath"], { cwd, encoding: "utf8" }).stdout.trim();

describe("an installation", () => {
  it("enables the commit hook in a checkout", () => {
    const cwd = newRepository();
    expect(prepare(cwd).status).toBe(0);
    expect(hooksPath(cwd)).toBe("scripts/hooks");
  });

  it("leaves existing hooks alone", () => {
    const cwd = newRepository();
    execFileSync("git", ["config", "core.hooksPath", "my-hooks"], { cwd });
    expect(prepare(cwd).status).toBe(0);
    expect(hooksPath(cwd)).toBe("my-hooks");
  });

  it("enables nothing in CI", () => {
    const cwd = newRepository();
    expect(prepare(cwd, { CI: "true" }).status).toBe(0);
    expect(hooksPath(cwd)).toBe("");
  });

  it("succeeds in an unpacked archive", () => {
    expect(prepare(newDirectory())).toMatchObject({ status: 0, stderr: "" });
  });

  it("succeeds without Git", () => {
    expect(prepare(newRepository(), { PATH: "" }).status).toBe(0);
  });
});
