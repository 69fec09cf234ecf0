import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { sourceHash } from "./build.mjs";
import { accounts } from "./database.mjs";
import { parseVersion } from "./database-programs.mjs";
import { checkNode, isInstalled } from "./dependencies.mjs";
import { neutralEnvironment, publicRootDomain } from "./environment.mjs";
import { acquireLock, identify, isRunning, startTime } from "./identity.mjs";
import { nodeReleases } from "./node-releases.mjs";
import { root } from "./paths.mjs";
import { choosePort, freePort, isFree, nextFreePort } from "./ports.mjs";
import { findPrograms } from "./programs.mjs";
import { playwrightCounts, total, vitestCounts } from "./results.mjs";
import { State } from "./state.mjs";
import { recordMissing, sayTotal } from "./test-results.mjs";

const temporary = mkdtempSync(path.join(tmpdir(), "mmr-lib-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

let directories = 0;
function newDirectory() {
  directories += 1;
  const dir = path.join(temporary, String(directories));
  mkdirSync(dir);
  return dir;
}

/** @param {string} dir @param {string} name @param {unknown} value */
function writeJson(dir, name, value) {
  const file = path.join(dir, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

describe("identity of processes", () => {
  it("tells a process from another one that had the same pid", () => {
    const own = identify(process.pid);
    expect(isRunning(own)).toBe(true);
    expect(isRunning({ ...own, startedAt: `${own.startedAt}0` })).toBe(false);
  });

  it("counts a process that has ended as gone", () => {
    const { pid } = spawnSync(process.execPath, ["--version"]);
    expect(startTime(pid)).toBeUndefined();
  });
});

describe("lock", () => {
  it("names its holder while it is running", async () => {
    const file = path.join(newDirectory(), "lock.json");
    const first = await acquireLock(file);
    expect(first).toHaveProperty("release");
    expect(await acquireLock(file)).toEqual({ holder: identify(process.pid) });
    if ("release" in first) first.release();
    expect(await acquireLock(file)).toHaveProperty("release");
  });

  it.each([
    ["whose holder is gone", JSON.stringify({ pid: process.pid, startedAt: "another boot" })],
    ["that is damaged", '{"pid":'],
  ])("is taken over from one %s", async (_case, content) => {
    const file = path.join(newDirectory(), "lock.json");
    writeFileSync(file, content);
    expect(await acquireLock(file)).toHaveProperty("release");
  });

  it("goes to one of many concurrent takers", async () => {
    const file = path.join(newDirectory(), "lock.json");
    writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "another boot" }));
    const module = new URL("identity.mjs", import.meta.url).href;
    const script = `import { acquireLock } from ${JSON.stringify(module)};
      console.log("release" in (await acquireLock(${JSON.stringify(file)})) ? "taken" : "busy");
      setInterval(() => {}, 1000);`;
    // Each keeps its port until all have one.
    const children = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ["--input-type=module", "-e", script]),
    );
    try {
      const outputs = await Promise.all(children.map((child) => once(child.stdout, "data")));
      expect(outputs.map(String).filter((output) => output === "taken\n")).toHaveLength(1);
    } finally {
      for (const child of children) child.kill();
    }
  });
});

describe("ports", () => {
  it("are chosen among free ones", async () => {
    const taken = await freePort();
    const server = createServer().listen(taken, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    try {
      expect(await isFree(taken)).toBe(false);
      expect(await freePort(taken)).not.toBe(taken);
      expect(await nextFreePort(taken)).toBeGreaterThan(taken);
    } finally {
      server.close();
    }
  });
});

describe("the port of npm start", () => {
  it("is PORT or an error, or the next free one without PORT", async () => {
    const taken = await freePort();
    const server = createServer().listen(taken, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const log = vi.spyOn(console, "log").mockReturnValue();
    try {
      await expect(choosePort(String(taken))).rejects.toThrow(`Port ${taken} is in use`);
      for (const wrong of ["0", "65536", "80a", "1.5"]) {
        await expect(choosePort(wrong)).rejects.toThrow("is not a port number");
      }
      const free = await freePort();
      expect(await choosePort(String(free))).toBe(free);
      const next = await choosePort(undefined, taken);
      expect(next).toBeGreaterThan(taken);
      expect(log.mock.calls).toEqual([[`Port ${taken} is in use; using ${next}`]]);
    } finally {
      log.mockRestore();
      server.close();
    }
  });
});

describe("a port that was chosen", () => {
  it("is chosen again only by this process before its server listens", async () => {
    const chosen = await freePort();
    const module = new URL("ports.mjs", import.meta.url).href;
    const script = `import { freePort } from ${JSON.stringify(module)};
      console.log(await freePort(${chosen}));`;
    const others = Array.from({ length: 2 }, () =>
      spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }),
    );
    for (const { status, stdout } of others) {
      expect(status).toBe(0);
      expect(Number(stdout)).not.toBe(chosen);
    }
    expect(await freePort(chosen)).toBe(chosen);
  });
});

describe("state", () => {
  it("keeps secrets and ports between runs", async () => {
    const dir = newDirectory();
    const first = new State(dir);
    const secret = first.secret("authSecret");
    await first.port("databasePort", async () => 23_456);
    const second = new State(dir);
    expect(second.secret("authSecret")).toBe(secret);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(second.secret("other")).not.toBe(secret);
    expect(await second.port("databasePort", async (last) => last ?? 0)).toBe(23_456);
  });

  it("is for its owner's eyes only", () => {
    const state = new State(newDirectory());
    state.secret("authSecret");
    expect(statSync(state.file).mode & 0o777).toBe(0o600);
  });
});

describe("database server", () => {
  it.each([
    ["mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)", "mariadb", true],
    [
      "/usr/sbin/mysqld  Ver 10.6.22-MariaDB-0ubuntu0.22.04.1 for debian-linux-gnu on x86_64",
      "mariadb",
      true,
    ],
    ["/usr/sbin/mysqld  Ver 10.5.29-MariaDB for Linux on x86_64 (MariaDB Server)", "mariadb", false],
    ["/usr/sbin/mysqld  Ver 8.0.43-0ubuntu0.24.04.1 for Linux on x86_64 ((Ubuntu))", "mysql", true],
    ["/usr/sbin/mysqld  Ver 5.7.44 for Linux on x86_64 (MySQL Community Server (GPL))", "mysql", false],
  ])("recognizes %s", (text, flavour, supported) => {
    expect(parseVersion(text)).toMatchObject({ flavour, supported });
  });

  it("gives a user privileges on no other database, not even on one with a similar name", () => {
    const sql = accounts([{ name: "mmr_e2e" }], "mysql", new State(newDirectory()));
    expect(sql).toContain("GRANT ALL PRIVILEGES ON `mmr\\_e2e`.* TO 'mmr_e2e'@'127.0.0.1';");
    expect(sql).not.toContain("DROP DATABASE");
  });
});

describe("programs", () => {
  it("are found in the order of their names, then of the directories", () => {
    const [first, second] = [newDirectory(), newDirectory()];
    for (const file of [`${first}/b`, `${second}/b`, `${second}/a`]) writeFileSync(file, "", { mode: 0o755 });
    writeFileSync(`${first}/a`, "", { mode: 0o644 });
    expect(findPrograms(["a", "b"], `${first}:${second}`)).toEqual([
      `${second}/a`,
      `${first}/b`,
      `${second}/b`,
    ]);
  });
});

describe("dependencies", () => {
  const lock = {
    packages: {
      "": { name: "mmr" },
      "node_modules/zod": { version: "4.6.7" },
      "node_modules/fsevents": { version: "2.3.3", optional: true },
    },
  };
  it.each([
    ["all are installed", { packages: { "node_modules/zod": { version: "4.6.7" } } }, true],
    ["one has another version", { packages: { "node_modules/zod": { version: "4.6.6" } } }, false],
    ["one is missing", { packages: { "node_modules/other": { version: "1.0.0" } } }, false],
    ["nothing was installed to its end", undefined, false],
  ])("are compared correctly when %s", (_case, installed, expected) => {
    expect(isInstalled(lock, installed)).toBe(expected);
  });

  it("need a Node that package.json allows", () => {
    expect(() => checkNode("20.18.9")).toThrow("Node 20.18.9 is too old");
    expect(() => checkNode("20.19.0")).not.toThrow();
    expect(() => checkNode("24.0.0")).not.toThrow();
  });

  it("are tested on functions with each Node that package.json allows and that gets long support", () => {
    const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const [, oldest, end] = /^>=(\d+)\S* <(\d+)$/.exec(engines.node) ?? [];
    const majors = [];
    for (let major = Number(oldest); major < Number(end); major += 2) majors.push(String(major));
    expect(Object.keys(nodeReleases)).toEqual(majors);
    for (const [major, version] of Object.entries(nodeReleases)) expect(version.split(".")[0]).toBe(major);
  });
});

describe("settings", () => {
  it.each([
    [{ rootDomain: "localhost", port: 3001, https: false }, "localhost:3001"],
    [{ rootDomain: "localhost:8080", port: 3001, https: false }, "localhost:8080"],
    [{ rootDomain: "mmr.test", port: 80, https: false }, "mmr.test"],
    [{ rootDomain: "mmr.example", port: 3000, https: true }, "mmr.example"],
  ])("show %o as %s", (settings, expected) => {
    expect(publicRootDomain(settings)).toBe(expected);
  });

  it("of the developer do not reach the tests", () => {
    process.env.UPSTASH_REDIS_REST_URL = "https://example.upstash.io";
    const env = neutralEnvironment();
    delete process.env.UPSTASH_REDIS_REST_URL;
    expect(env).not.toHaveProperty("UPSTASH_REDIS_REST_URL");
    expect(env).not.toHaveProperty("DATABASE_URL");
    expect(env).toHaveProperty("PATH");
  });
});

describe("source hash", () => {
  it("changes only with the inputs of a build", () => {
    const dir = newDirectory();
    const write = (/** @type {string} */ name, /** @type {string} */ text) => {
      mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
      writeFileSync(path.join(dir, name), text);
    };
    write("src/a.ts", "1");
    const before = sourceHash(dir);
    write("src/a.test.ts", "1");
    write("README.md", "1");
    expect(sourceHash(dir)).toBe(before);
    write("src/deep/b.ts", "");
    const withFile = sourceHash(dir);
    expect(withFile).not.toBe(before);
    write("src/a.ts", "2");
    expect(sourceHash(dir)).not.toBe(withFile);
  });
});

describe("results", () => {
  const dir = newDirectory();
  const test = (/** @type {string} */ status) => ({ status });

  it("count each Vitest test, with a file that could not be loaded as a failure", () => {
    const file = writeJson(dir, "vitest.json", {
      testResults: [
        { status: "failed", assertionResults: [test("passed"), test("failed"), test("skipped")] },
        { status: "failed", assertionResults: [] },
      ],
    });
    expect(vitestCounts(file)).toEqual({ passed: 1, failed: 2, skipped: 1 });
  });

  it("count flaky Playwright tests and errors outside of tests as failures", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    const file = writeJson(dir, "playwright.json", { stats, errors: [{ message: "no browser" }] });
    expect(playwrightCounts(file)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it("of a suite that ran nothing are a failure", () => {
    expect(vitestCounts(path.join(dir, "missing.json")).failed).toBe(1);
    expect(vitestCounts(writeJson(dir, "none.json", { testResults: [] })).failed).toBe(1);
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 3 };
    expect(playwrightCounts(writeJson(dir, "skipped.json", { stats, errors: [] })).failed).toBe(1);
  });

  it("add up", () => {
    const counts = { passed: 2, failed: 1, skipped: 0 };
    expect(total([counts, counts])).toEqual({ passed: 4, failed: 2, skipped: 0 });
  });

  it("end with what was not tested before the total", () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    recordMissing("MySQL", "mysql-server-core of Debian sid could not be downloaded");
    sayTotal(0);
    const lines = log.mock.calls.map(([line]) => line);
    log.mockRestore();
    expect(lines).toEqual([
      "not tested here: MySQL: mysql-server-core of Debian sid could not be downloaded",
      "1 skipped",
      "0 passed, 0 failed",
    ]);
  });
});
