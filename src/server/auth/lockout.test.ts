import { unique } from "@test/builders";
import { uniqueIp } from "@test/callers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { changeSlots, type SlotAction } from "./attempt-slots";
import { type Attempt, beginSignInAttempt, liftLock } from "./lockout";
import { letGoOn, waitInLine } from "./waiting-line";

const organizationId = 7;
const slots = 5;
const locked = {
  code: "TOO_MANY_REQUESTS",
  message: expect.stringMatching(/^Too many failed attempts\. Try again in 15 minutes/),
  details: { retryAfterSeconds: expect.closeTo(900, -1) },
};
const unavailable = { code: "SERVICE_UNAVAILABLE" };

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function account() {
  const email = `${unique("ann")}@example.test`;
  const key = keys.failedSignIns(`account:${organizationId}:${email}`);
  const begin = () => beginSignInAttempt(organizationId, email, null);
  return {
    email,
    key,
    begin,
    begun: (count: number) => Promise.all(Array.from({ length: count }, begin)),
    /** As if another process did it: this one is not notified. */
    elsewhere: (id: string, action: SlotAction) => changeSlots({ key, slots }, id, action),
    /** In Redis, every stored time of the account has passed. */
    async letTimePass() {
      const fields = Object.keys((await redis().hgetall(key)) ?? {}).filter((field) => field !== "failures");
      await redis().hset(key, Object.fromEntries(fields.map((field) => [field, 1])));
    },
  };
}

/** Nothing polls by the clock. */
const withoutPolling = () => vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });

/** How many of the failures it takes to lock the account. */
async function failAll(attempts: Attempt[]): Promise<number> {
  const outcomes = await Promise.all(attempts.map((attempt) => attempt.failed()));
  return outcomes.filter(({ locksAccount }) => locksAccount).length;
}

const nextTurn = () => new Promise(setImmediate);

/** Whether each is still waiting once Redis has responded to everything sent before. */
async function areWaiting(...calls: Promise<unknown>[]): Promise<boolean[]> {
  const waiting = calls.map(() => true);
  calls.forEach((call, index) => {
    const over = () => {
      waiting[index] = false;
    };
    call.then(over, over);
  });
  await nextTurn();
  await redis().ping();
  await nextTurn();
  return waiting;
}

describe("an account", () => {
  it("has at most five attempts checked at a time: the next waits for one that succeeds or is withdrawn", async () => {
    withoutPolling();
    const { begin, begun } = account();
    const [first, second] = await begun(5);
    const [sixth, seventh] = [begin(), begin()];
    expect(await areWaiting(sixth, seventh)).toEqual([true, true]);
    await first?.succeeded();
    expect(await areWaiting(sixth, seventh)).toEqual([false, true]);
    await second?.withdraw();
    expect(await areWaiting(seventh)).toEqual([false]);
    await Promise.all([sixth, seventh]);
  });

  it("lets attempts wait until its fifth failure, which locks it for all of them", async () => {
    withoutPolling();
    const { begin, begun } = account();
    const attempts = await begun(5);
    const waiting = Array.from({ length: 45 }, begin);
    expect(await failAll(attempts.slice(0, 4))).toBe(0);
    expect(await areWaiting(...waiting)).toEqual(waiting.map(() => true));
    expect(await failAll(attempts.slice(4))).toBe(1);
    expect(await areWaiting(...waiting)).toEqual(waiting.map(() => false));
    for (const call of waiting) await expect(call).rejects.toMatchObject(locked);
    await expect(begin()).rejects.toMatchObject(locked);
  });

  it("resets its failures on a sign-in, but no undecided attempt", async () => {
    const { begin, begun } = account();
    const [right, wrong, ...others] = await begun(5);
    await wrong?.failed();
    await right?.succeeded();
    const [next, last] = await Promise.all([begin(), begin()]);
    expect(await failAll([...others, next])).toBe(0);
    expect(await last.failed()).toEqual({ locksAccount: true });
    await expect(begin()).rejects.toMatchObject(locked);
  });

  it("stays locked when an expired attempt is withdrawn", async () => {
    const { begin, begun } = account();
    const attempts = await begun(5);
    expect(await failAll(attempts)).toBe(1);
    await attempts[0]?.withdraw();
    await expect(begin()).rejects.toMatchObject(locked);
  });

  it("resets its failures after the window", async () => {
    const { begun, letTimePass } = account();
    await failAll(await begun(4));
    await letTimePass();
    expect(await failAll(await begun(4))).toBe(0);
  });

  it("accepts a sign-in when its lockout is lifted, without more than five attempts", async () => {
    const { email, begin, begun } = account();
    const [wrong, ...others] = await begun(5);
    await failAll(others);
    await liftLock(organizationId, email);
    expect(await failAll(await begun(4))).toBe(0);
    expect(await areWaiting(begin().catch(() => {}))).toEqual([true]);
    expect(await wrong?.failed()).toEqual({ locksAccount: true });
  });
});

describe("with several instances", () => {
  it("an attempt waits only until those of another instance are over", async () => {
    const { begin, elsewhere } = account();
    await Promise.all(["1", "2", "3", "4", "5"].map((id) => elsewhere(id, "take")));
    const waiting = [begin(), begin(), begin()];
    expect(await areWaiting(...waiting)).toEqual([true, true, true]);
    await Promise.all(["1", "2", "3"].map((id) => elsewhere(id, "withdraw")));
    await Promise.all(waiting);
  });

  it("a waiting attempt is refused when another instance locks the account", async () => {
    const { begin, elsewhere } = account();
    await Promise.all(["1", "2", "3", "4", "5"].map((id) => elsewhere(id, "take")));
    const waiting = [begin(), begin(), begin()];
    await Promise.all(["1", "2", "3", "4", "5"].map((id) => elsewhere(id, "fail")));
    for (const call of waiting) await expect(call).rejects.toMatchObject(locked);
  });
});

describe("an attempt that stays undecided because its process died", () => {
  it("blocks a slot for a minute", async () => {
    const { begun, letTimePass } = account();
    await begun(5);
    await letTimePass();
    expect(await failAll(await begun(5))).toBe(1);
  });

  it.each(["succeeded", "failed"] as const)(
    "neither counts nor is told when it has %s too late",
    async (outcome) => {
      const { begin, begun, letTimePass } = account();
      const [late] = await begun(1);
      await letTimePass();
      const [first, ...others] = await begun(5);
      await first?.failed();
      await expect(late?.[outcome]()).rejects.toMatchObject(unavailable);
      expect(await failAll(others)).toBe(1);
      await expect(begin()).rejects.toMatchObject(locked);
    },
  );
});

describe("waiting", () => {
  it("ends after twenty seconds", async () => {
    const { key, begin, begun } = account();
    await begun(5);
    vi.useFakeTimers({ toFake: ["Date"] });
    const call = begin();
    expect(await areWaiting(call)).toEqual([true]);
    vi.setSystemTime(Date.now() + 19_000);
    letGoOn(key, 1);
    expect(await areWaiting(call)).toEqual([true]);
    vi.setSystemTime(Date.now() + 1_000);
    await expect(call).rejects.toMatchObject({ ...unavailable, details: { retryAfterSeconds: 5 } });
  });

  it("is limited to 256 at one account and 1024 in all", async () => {
    const line = (key: string, count: number) => Array.from({ length: count }, () => waitInLine(key, 60_000));
    const names = Array.from({ length: 4 }, () => unique("line"));
    const waiting = names.flatMap((name) => line(name, 255));
    const [first = "", second = ""] = names;
    waiting.push(...line(first, 1));
    await expect(waitInLine(first, 60_000)).rejects.toMatchObject(unavailable);
    waiting.push(...line(second, 1), ...line(unique("line"), 2));
    await expect(waitInLine(unique("line"), 60_000)).rejects.toMatchObject(unavailable);
    for (const name of names) letGoOn(name, 256);
    await Promise.all(waiting.slice(0, -2));
  });

  it("ends with 503 for all if Redis goes down", async () => {
    withoutPolling();
    const { begin, begun } = account();
    const attempts = await begun(5);
    const waiting = [begin(), begin(), begin()];
    expect(await areWaiting(...waiting)).toEqual([true, true, true]);
    vi.spyOn(redis(), "eval").mockRejectedValue(new Error("away"));
    await expect(attempts[0]?.failed()).rejects.toMatchObject(unavailable);
    expect(await areWaiting(...waiting)).toEqual([false, false, false]);
    for (const call of waiting) await expect(call).rejects.toMatchObject(unavailable);
    await expect(begin()).rejects.toMatchObject(unavailable);
  });
});

describe("an IP", () => {
  it("is locked by failures at whatever account, not by concurrent sign-ins", async () => {
    const ip = uniqueIp();
    const begin = () => beginSignInAttempt(organizationId, `${unique("u")}@example.test`, ip);
    const attempts = await Promise.all(Array.from({ length: 50 }, begin));
    const waiting = Array.from({ length: 10 }, begin);
    await Promise.all(attempts.slice(0, 10).map((attempt) => attempt.succeeded()));
    const last = await Promise.all(waiting);
    expect(await failAll([...attempts.slice(10), ...last])).toBe(0);
    await expect(begin()).rejects.toMatchObject(locked);
  });
});
