import { afterAll, expect, vi } from "vitest";
import { env } from "@/env";

/**
 * Test files that share a process must leave it unchanged: the next file would see whatever one of them changed, and
 * which file that is depends on the machine. A file that cannot do so belongs to those with their own process, see
 * vitest.config.ts.
 */
const settings = () => {
  // The picture library records its location there once it is loaded.
  const { VIPSHOME: _, ...processEnv } = process.env;
  const clocks = [performance.now, Date.now, setTimeout, setInterval];
  return { env: { ...env() }, processEnv, clocks };
};
// Reading the settings sets one.
env();
const before = settings();

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(settings(), "This file leaves other settings or clocks to the one after it").toEqual(before);
});
