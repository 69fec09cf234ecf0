import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { State } from "./state.mjs";

/** @type {string} */
let dir;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mmr-state-"));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** Chooses the last port, or else the given ones in turn. @param {number[]} ports */
const choosing =
  (...ports) =>
  async (/** @type {number | undefined} */ last) =>
    last ?? ports.shift() ?? 0;

it("a port stays the same in the next run", async () => {
  await new State(dir).port("appPort", choosing(20_001));
  expect(await new State(dir).port("appPort", choosing(20_002))).toBe(20_001);
});

it("two names never have the same port", async () => {
  const state = new State(dir);
  await state.port("appPort", choosing(20_001));
  expect(await state.port("devPort", choosing(20_001, 20_002))).toBe(20_002);
});

it("names that had the same port get different ones", async () => {
  writeFileSync(path.join(dir, "state.json"), JSON.stringify({ appPort: 20_001, devPort: 20_001 }));
  const state = new State(dir);
  const ports = [
    await state.port("appPort", choosing(20_002)),
    await state.port("devPort", choosing(20_003)),
  ];
  expect(new Set(ports).size).toBe(2);
});
