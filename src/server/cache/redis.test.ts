import { expect, it } from "vitest";
import { unique } from "@/server/testing/builders";
import { redis } from "./redis";

/** Keeps this process from doing anything else, as parsing does. */
function stall(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it("a process that takes long over its answers does not take Redis for silent", async () => {
  const key = unique("long-answers");
  await redis().set(key, "x".repeat(1_000_000), { ex: 60 });
  const answers = Array.from({ length: 60 }, () =>
    redis()
      .get<string>(key)
      .then((stored) => {
        stall(40);
        return stored?.length;
      }),
  );
  expect(new Set(await Promise.all(answers))).toEqual(new Set([1_000_000]));
  expect(await redis().ping()).toBe("PONG");
  await redis().del(key);
});

it("a process that stood still for longer than the time-out reads the answers that have come", async () => {
  const answer = redis().ping();
  stall(1300);
  expect(await answer).toBe("PONG");
});
