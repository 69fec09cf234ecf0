import { vi } from "vitest";

/**
 * Stops both clocks at what they show, until `vi.useRealTimers`. Vitest alone would have the monotonic one begin at zero,
 * before all moments that its process remembers.
 */
export function stopClocks(): void {
  const wallMs = Date.now();
  const monotonicMs = Math.ceil(performance.now());
  vi.useFakeTimers({ toFake: ["Date", "performance"] });
  vi.advanceTimersByTime(monotonicMs);
  vi.setSystemTime(wallMs);
}
