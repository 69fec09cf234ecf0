import { unique } from "@test/builders";
import { stopClocks } from "@test/clocks";
import { afterEach, expect, it, vi } from "vitest";
import { countLocally } from "./local-count";

afterEach(() => {
  vi.useRealTimers();
});

it("a window ends in time, also where the clock is set back meanwhile", () => {
  stopClocks();
  const counter = unique("counter");
  expect(countLocally("test", counter, 60)).toEqual({ count: 1, resetSeconds: 60 });
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(countLocally("test", counter, 60)).toEqual({ count: 2, resetSeconds: 60 });
  vi.advanceTimersByTime(60_000);
  expect(countLocally("test", counter, 60)).toEqual({ count: 1, resetSeconds: 60 });
});
