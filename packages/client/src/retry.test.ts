import {
  type Ask,
  change,
  clientOf,
  failure,
  lost,
  me,
  ok,
  type Reply,
  refusal,
  tokens,
  withFakeTime,
} from "@test/client-service";
import { describe, expect, it, vi } from "vitest";

withFakeTime();

describe("repetitions", () => {
  it.each([429, 503])(
    "wait as long as a response of status %d asks for, queries and changes alike",
    async (status) => {
      const busy = { appCode: "x", headers: { "retry-after": "5" } };
      const { client, asks } = clientOf((_, nth) => (nth <= 2 ? refusal(status, busy) : ok()));
      const calls = Promise.all([me(client), change(client)]);
      await vi.advanceTimersByTimeAsync(4999);
      expect(asks).toHaveLength(2);
      await vi.advanceTimersByTimeAsync(301);
      await calls;
      expect(asks).toHaveLength(4);
    },
  );

  it("pause longer each time where nothing is asked for, until the last failure", async () => {
    const startedAt = Date.now();
    const sentAfterMs: number[] = [];
    const { client } = clientOf(() => {
      sentAfterMs.push(Date.now() - startedAt);
      return lost();
    });
    const failed = failure(me(client));
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await failed).code).toBe("NETWORK");
    const pauses = sentAfterMs.slice(1).map((ms, index) => ms - (sentAfterMs[index] ?? 0));
    expect(pauses).toHaveLength(3);
    for (const [index, ms] of pauses.entries()) {
      expect(ms).toBeGreaterThanOrEqual(150 * 2 ** index - 1);
      expect(ms).toBeLessThanOrEqual(300 * 2 ** index + 1);
    }
  });

  it("are not waited for when the service asks for more than the caller allows", async () => {
    const { client, asks } = clientOf(() => refusal(429, { headers: { "retry-after": "900" } }));
    expect(await failure(me(client))).toMatchObject({ code: "TOO_MANY_REQUESTS", retryAfterSeconds: 900 });
    expect(asks).toHaveLength(1);
  });

  const lostResponses: [string, () => Reply][] = [
    ["a lost connection", lost],
    ["a gateway's 502", () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
    ["a gateway's 503", () => new Response("<h1>Unavailable</h1>", { status: 503 })],
  ];
  it.each(lostResponses)(
    "come after %s for queries, but for changes only where the caller allows it",
    async (_, respond) => {
      const once = (_: Ask, nth: number) => (nth === 1 ? respond() : ok());
      const query = clientOf(once);
      const refused = clientOf(once);
      const allowed = clientOf(once, { retry: { changesOfUnknownOutcome: true } });
      const calls = Promise.all([me(query.client), failure(change(refused.client)), change(allowed.client)]);
      await vi.advanceTimersByTimeAsync(1000);
      await calls;
      expect([query, refused, allowed].map(({ asks }) => asks.length)).toEqual([2, 1, 2]);
    },
  );

  it("do not happen to what is refused for good", async () => {
    for (const status of [400, 401, 403, 404, 409, 500]) {
      const { client, asks } = clientOf(() => refusal(status));
      expect((await failure(me(client))).status).toBe(status);
      expect(asks).toHaveLength(1);
    }
  });
});

describe("an aborted signal", () => {
  it.each(["call", "client"])("of the %s ends a pause at once", async (whose) => {
    const abort = new AbortController();
    const { client, asks } = clientOf(() => lost(), whose === "client" ? { signal: abort.signal } : {});
    const failed = failure(me(client, whose === "call" ? abort.signal : undefined));
    await vi.advanceTimersByTimeAsync(10);
    expect(vi.getTimerCount()).toBe(1);
    abort.abort("enough");
    expect(await failed).toMatchObject({ code: "ABORTED", cause: "enough" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asks).toHaveLength(1);
  });

  it("ends the request under way", async () => {
    const abort = new AbortController();
    const { client, asks } = clientOf(() => new Promise(() => {}));
    const failed = failure(me(client, abort.signal));
    await vi.advanceTimersByTimeAsync(10);
    abort.abort();
    expect((await failed).code).toBe("ABORTED");
    expect(asks[0]?.signal?.aborted).toBe(true);
    expect((await failure(me(client, abort.signal))).code).toBe("ABORTED");
    expect(asks).toHaveLength(1);
  });

  it("of one who waits for new tokens does not take them from the others", async () => {
    const abort = new AbortController();
    let respond = (_: Response) => {};
    const { client } = clientOf(
      (ask) => (ask.path === "auth.refresh" ? new Promise((resolve) => (respond = resolve)) : ok("me")),
      { tokens: tokens("first", -1) },
    );
    const aborted = failure(me(client, abort.signal));
    const other = me(client);
    await vi.advanceTimersByTimeAsync(0);
    abort.abort();
    expect((await aborted).code).toBe("ABORTED");
    respond(ok({ tokens: tokens("second") }));
    expect(await other).toBe("me");
  });
});
