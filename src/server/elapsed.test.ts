import { stopClocks } from "@test/clocks";
import { afterEach, expect, it, vi } from "vitest";
import { elapsedMs, now } from "./elapsed";

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  { what: "both clocks go on", wallMs: 5000, monotonicMs: 5000, elapsed: 5000 },
  { what: "the wall clock is set back", wallMs: -3_600_000, monotonicMs: 5000, elapsed: 5000 },
  {
    what: "the machine was frozen, and its monotonic clock with it",
    wallMs: 60_000,
    monotonicMs: 1,
    elapsed: 60_000,
  },
])("$what", ({ wallMs, monotonicMs, elapsed }) => {
  stopClocks();
  const since = now();
  vi.advanceTimersByTime(monotonicMs);
  vi.setSystemTime(since.wallMs + wallMs);
  expect(elapsedMs(since)).toBe(elapsed);
});
