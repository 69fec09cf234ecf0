import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FairShare } from "./fair-share";
import type { Kind, Refusal, Turn } from "./share";

/** Time of the event loop: by the fake clock, all of it is busy. */
let refusals: Refusal[];
let fair: FairShare;
/** What has been started, in this order. */
let started: string[];

beforeEach(() => {
  vi.useFakeTimers();
  refusals = [];
  started = [];
  fair = new FairShare({ activeMs: () => performance.now(), onRefused: (reason) => refusals.push(reason) });
});
afterEach(() => {
  vi.useRealTimers();
});

interface WorkOptions {
  kind?: Kind;
  workMs?: number;
  isGone?: () => boolean;
}

/** Work that takes a while once it is started; fulfilled when it has ended. */
async function work(share: string, { kind = "call", workMs = 5, isGone }: WorkOptions = {}): Promise<void> {
  const turn = await fair.take({ kind, shareOf: () => share, ...(isGone && { isGone }) });
  if (!turn) return;
  started.push(share);
  await new Promise((resolve) => setTimeout(resolve, workMs));
  turn.release();
}

const many = (count: number, share: string, options?: WorkOptions) =>
  Promise.all(Array.from({ length: count }, () => work(share, options)));

/** More at once than everybody may have without being asked who they are. */
async function crowd(share: string): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let index = 0; index < 5; index += 1) {
    const turn = await fair.take({ kind: "call", shareOf: () => share });
    if (turn) turns.push(turn);
  }
  return turns;
}

test("in calm everything starts at once, without being asked whose it is", () => {
  const shareOf = vi.fn(() => "any");
  for (let index = 0; index < 1000; index += 1) {
    const turn = fair.take({ kind: "page", shareOf });
    expect(turn).not.toBeInstanceOf(Promise);
    if (!(turn instanceof Promise)) turn.release();
  }
  expect(shareOf).not.toHaveBeenCalled();
});

test("one that is alone has most of the process", async () => {
  void many(100, "alone", { workMs: 100 });
  await vi.advanceTimersByTimeAsync(0);
  // Four of them started before anybody was asked.
  expect(started.length).toBe(24 + 4);
});

test("a modest one goes before all that a greedy one has waiting", async () => {
  void many(200, "greedy");
  await vi.advanceTimersByTimeAsync(40);
  const before = started.length;
  void work("modest");
  await vi.advanceTimersByTimeAsync(10);
  expect(started.slice(before, before + 1)).toEqual(["modest"]);
});

test("while a modest one is served, a greedy one starts next to nothing", async () => {
  void many(250, "greedy");
  await vi.advanceTimersByTimeAsync(45);
  void work("modest", { workMs: 45 });
  await vi.advanceTimersByTimeAsync(5);
  const at = started.indexOf("modest");
  expect(at).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(35);
  expect(started.slice(at + 1)).toEqual([]);
});

test("among others, a share has four calls and one heavy piece of work in progress", async () => {
  await crowd("other");
  void many(10, "share", { workMs: 10 });
  await vi.advanceTimersByTimeAsync(0);
  expect(started.length).toBe(4);
  for (const kind of ["page", "page", "import", "export"] as const) void work("share", { kind, workMs: 10 });
  await vi.advanceTimersByTimeAsync(0);
  expect(started.length).toBe(4 + 1);
});

test("what is heavy does not keep calls of its share waiting", async () => {
  await crowd("other");
  void many(20, "share", { kind: "page", workMs: 100 });
  await vi.advanceTimersByTimeAsync(0);
  const before = started.length;
  void work("share");
  await vi.advanceTimersByTimeAsync(0);
  expect(started.length).toBe(before + 1);
});

test("nobody starves: a greedy one goes on while there is always somebody modest", async () => {
  void many(200, "greedy", { workMs: 10 });
  await vi.advanceTimersByTimeAsync(60);
  for (let round = 0; round < 100; round += 1) {
    void work(`modest ${round}`, { workMs: 20 });
    void work(`modest too ${round}`, { workMs: 20 });
    await vi.advanceTimersByTimeAsync(10);
  }
  const first = started.indexOf("modest 0");
  const greedy = started.slice(first).filter((name) => name === "greedy").length;
  // At least once in 50 ms.
  expect(greedy).toBeGreaterThanOrEqual(19);
  expect(started.filter((name) => name.startsWith("modest")).length).toBeGreaterThanOrEqual(190);
});

test("shares that ask for the same get the same, however many each has waiting", async () => {
  void many(200, "one", { workMs: 4 });
  void many(100, "other", { workMs: 4 });
  await vi.advanceTimersByTimeAsync(80);
  const [one, other] = ["one", "other"].map((share) => started.filter((name) => name === share).length);
  // What started before anybody was asked, and before the other one came, is not made up for.
  expect(other).toBeGreaterThan(0);
  expect((one ?? 0) - 28).toBeLessThanOrEqual(1.3 * (other ?? 0));
});

test("what waits for a lock keeps its share from nothing for long", async () => {
  await crowd("other");
  void many(4, "locked", { workMs: 10_000 });
  await vi.advanceTimersByTimeAsync(0);
  started = [];
  void work("locked");
  await vi.advanceTimersByTimeAsync(250);
  expect(started).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(started).toEqual(["locked"]);
});

test("among others, long work of a share waits however long for one of its kind, unlike its pages", async () => {
  await crowd("other");
  const imported: string[] = [];
  const long = async (kind: Kind) => {
    const turn = await fair.take({ kind, shareOf: () => "share" });
    imported.push(kind);
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    turn?.release();
  };
  void Promise.all([long("import"), long("import")]);
  // Others keep coming, and so do pages of its own, which need not wait for it.
  const others = setInterval(() => {
    void work("other");
    void work("share", { kind: "page" });
  }, 1_000);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(imported.length).toBe(1);
  expect(started.filter((name) => name === "share").length).toBeGreaterThan(15);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(imported.length).toBe(2);
  clearInterval(others);
});

test("what waits is bounded, by share and altogether", async () => {
  const codes: unknown[] = [];
  const send = (count: number, share: string) => {
    for (let index = 0; index < count; index += 1) {
      work(share, { workMs: 200 }).catch(({ code, details }) =>
        codes.push([code, details.retryAfterSeconds]),
      );
    }
    return vi.advanceTimersByTimeAsync(0);
  };
  await send(28 + 256 + 1, "greedy");
  expect(fair.waiting).toBe(256);
  expect(codes).toEqual([["TOO_MANY_REQUESTS", 2]]);
  for (let index = 0; index < 3; index += 1) await send(300, `other ${index}`);
  codes.length = 0;
  await send(300, "last");
  expect(fair.waiting).toBe(1024);
  expect(codes.length).toBeGreaterThan(0);
  expect(new Set(codes.map(String))).toEqual(new Set(["SERVICE_UNAVAILABLE,2"]));
  expect(new Set(refusals)).toEqual(new Set(["share", "process"]));
});

test("who has waited too long is refused", async () => {
  const turns = await crowd("other");
  void many(4, "slow", { workMs: 100_000 });
  // Never counted as waiting for something: each is replaced in time.
  const waiting = many(200, "slow", { workMs: 300 });
  const outcome = waiting.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(5_100);
  expect(await outcome).toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  for (const turn of turns) turn.release();
});

test("one whose client has left is skipped, without a turn taken from others", async () => {
  await crowd("other");
  void many(4, "share", { workMs: 20 });
  const left = work("share", { isGone: () => true });
  void work("share");
  await vi.advanceTimersByTimeAsync(25);
  await left;
  expect(started.filter((name) => name === "share").length).toBe(5);
  expect(fair.waiting).toBe(0);
});

test("it is calm again when the crowd has gone", async () => {
  await Promise.all([many(50, "any", { workMs: 1 }), vi.advanceTimersByTimeAsync(100)]);
  const shareOf = vi.fn(() => "any");
  await fair.take({ kind: "call", shareOf });
  expect(shareOf).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(3_000);
  const turn = await fair.take({ kind: "call", shareOf });
  expect(shareOf).toHaveBeenCalledOnce();
  turn?.release();
  expect(vi.getTimerCount()).toBe(0);
});

test("between its slices, long work waits a bounded time for a modest one that is being served", async () => {
  void many(250, "greedy");
  await vi.advanceTimersByTimeAsync(60);
  void work("modest", { workMs: 30 });
  await vi.advanceTimersByTimeAsync(5);
  expect(started).toContain("modest");
  let paused = 0;
  const pause = async (share: string) => {
    const before = performance.now();
    await fair.pause(share);
    paused = performance.now() - before;
  };
  void pause("modest");
  await vi.advanceTimersByTimeAsync(1);
  expect(paused).toBeLessThanOrEqual(1);
  void pause("greedy");
  await vi.advanceTimersByTimeAsync(40);
  expect(paused).toBeGreaterThan(10);
  expect(paused).toBeLessThanOrEqual(30);
  void work("modest too", { workMs: 250 });
  await vi.advanceTimersByTimeAsync(5);
  void pause("greedy");
  await vi.advanceTimersByTimeAsync(100);
  expect(paused).toBeGreaterThanOrEqual(50);
  expect(paused).toBeLessThan(80);
});

test("while others are there, only a share that uses much lets the loop rest between its pages", async () => {
  await crowd("other");
  const asOther = setInterval(() => void work("other", { workMs: 1 }), 1_000);
  const count = (share: string) => started.filter((name) => name === share).length;
  void many(200, "greedy", { kind: "page", workMs: 20 });
  await vi.advanceTimersByTimeAsync(4_000);
  started = [];
  await vi.advanceTimersByTimeAsync(400);
  // In place of 20 pages: 20 ms in 120, until it has used little again.
  expect(count("greedy")).toBeGreaterThanOrEqual(2);
  expect(count("greedy")).toBeLessThanOrEqual(10);
  void many(3, "modest", { kind: "page", workMs: 20 });
  await vi.advanceTimersByTimeAsync(70);
  expect(count("modest")).toBe(3);
  clearInterval(asOther);
});

test("time for which the process stood still is not used by whoever was being served", async () => {
  const turns = await crowd("served");
  const page = await fair.take({ kind: "page", shareOf: () => "served" });
  const stoodStillMs = 60_000;
  const before = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => before + stoodStillMs);
  for (const turn of [...turns, page]) turn?.release();
  vi.mocked(performance.now).mockRestore();
  const asOther = setInterval(() => void many(6, "other"), 500);
  await vi.advanceTimersByTimeAsync(4_000);
  started = [];
  void many(3, "served", { kind: "page", workMs: 20 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(started.filter((share) => share === "served").length).toBe(3);
  clearInterval(asOther);
});
