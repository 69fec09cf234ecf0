import { unique } from "@test/builders";
import { Redis as TcpClient } from "ioredis";
import { describe, expect, it, vi } from "vitest";
import { describeRedisError, isRedisUnavailable } from "./errors";
import { redis } from "./redis";

/** Blocks this process, as parsing does. */
function stall(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it("a process that is slow to read responses does not treat Redis as silent", async () => {
  const key = unique("long-replies");
  await redis().set(key, "x".repeat(1_000_000), { ex: 60 });
  const replies = Array.from({ length: 60 }, () =>
    redis()
      .getrange(key, 0, -1)
      .then((stored) => {
        stall(40);
        return stored.length;
      }),
  );
  expect(new Set(await Promise.all(replies))).toEqual(new Set([1_000_000]));
  expect(await redis().ping()).toBe("PONG");
  await redis().del(key);
});

it("a process that stalled for longer than the timeout reads the responses that have arrived", async () => {
  const reply = redis().ping();
  stall(1300);
  expect(await reply).toBe("PONG");
});

it.each([
  ["MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.", true],
  ["OOM command not allowed when used memory > 'maxmemory'.", true],
  ["WRONGTYPE Operation against a key holding the wrong kind of value", false],
])("%j is an outage: %s", (message, isDown) => {
  const reply = Object.assign(new Error(message), { name: "ReplyError" });
  expect(isRedisUnavailable(describeRedisError(reply))).toBe(isDown);
});

describe("keys that are read at the same time", () => {
  it("are read by one command, each once", async () => {
    const [one, two, none] = [unique("read"), unique("read"), unique("read")];
    await Promise.all([redis().set(one, "1", { ex: 60 }), redis().set(two, "2", { ex: 60 })]);
    const commands = vi.spyOn(TcpClient.prototype, "call");
    const read = () => Promise.all([one, two, none, one].map((key) => redis().get(key)));
    const replies = await Promise.all([read(), read()]);
    expect(replies).toEqual([
      ["1", "2", null, "1"],
      ["1", "2", null, "1"],
    ]);
    expect(commands.mock.calls).toEqual([["mget", one, two, none]]);
    commands.mockRestore();
    expect(await redis().get(two)).toBe("2");
  });

  it("are read in the order of the calls, before and after a command that changes them", async () => {
    const [one, two] = [unique("read"), unique("read")];
    await Promise.all([redis().set(one, "before"), redis().set(two, "before")]);
    const [first, , second] = await Promise.all([
      Promise.all([redis().get(one), redis().get(two)]),
      redis().set(one, "after", { ex: 60 }),
      Promise.all([redis().get(one), redis().get(two)]),
    ]);
    expect(first).toEqual(["before", "before"]);
    expect(second).toEqual(["after", "before"]);
    await redis().del(one, two);
  });
});
