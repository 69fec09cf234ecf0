import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { within } from "./within";

const late = () => new Error("too late");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The process stands still for so long: the clock goes on, and all timers are late. */
function freeze(ms: number): void {
  const thawedAt = performance.now() + ms;
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => Math.max(now(), thawedAt));
}

it("rejects what takes longer", async () => {
  const result = within(1000, new Promise(() => {}), late);
  const rejected = expect(result).rejects.toThrow("too late");
  await vi.advanceTimersByTimeAsync(1000);
  await rejected;
});

it("takes a response that came while the process was frozen", async () => {
  let respond = (_: string) => {};
  const result = within(1000, new Promise<string>((resolve) => (respond = resolve)), late);
  freeze(60_000);
  await vi.advanceTimersByTimeAsync(1000);
  respond("in time");
  expect(await result).toBe("in time");
});

it("rejects after a freeze, too, where nothing comes within the same time again", async () => {
  const result = within(1000, new Promise(() => {}), late);
  const rejected = expect(result).rejects.toThrow("too late");
  freeze(60_000);
  await vi.advanceTimersByTimeAsync(1000);
  vi.mocked(performance.now).mockRestore();
  await vi.advanceTimersByTimeAsync(1000);
  await rejected;
});
