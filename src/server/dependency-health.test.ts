import { expect, it, vi } from "vitest";
import { redis } from "@/server/cache/redis";
import { isDegraded } from "./dependency-health";

/** Keeps this process from doing anything else, as its platform does between requests. */
function freeze(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it("a check during which the process was frozen is no outage", async () => {
  const degraded = isDegraded();
  freeze(2400);
  expect(await degraded).toBe(false);
});

it("where nobody watches, the end of an outage is noticed with the next request", async () => {
  const ping = vi.spyOn(redis(), "ping").mockRejectedValueOnce(new Error("away"));
  await vi.waitUntil(isDegraded);
  await vi.waitUntil(async () => !(await isDegraded()));
  expect(ping.mock.calls.length).toBeGreaterThan(1);
  ping.mockRestore();
});
