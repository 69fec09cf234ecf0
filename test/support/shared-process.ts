import { afterAll, expect, vi } from "vitest";
import { env } from "@/env";

/**
 * Test files that share a process leave it as they found it: what one of them changed for itself, the next one would
 * meet, and which one that is depends on the machine. A file that cannot belongs to those with a process of their own,
 * see vitest.config.ts.
 */
const settings = () => {
  // The library that reads pictures says there where it is, once it is loaded.
  const { VIPSHOME: _, ...processEnv } = process.env;
  return { env: { ...env() }, processEnv };
};
// Reading the settings sets one.
env();
const before = settings();

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(settings(), "This file leaves other settings to the one after it").toEqual(before);
});
