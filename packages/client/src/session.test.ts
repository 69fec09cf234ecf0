import {
  type Ask,
  clientOf,
  failure,
  lost,
  me,
  ok,
  refusal,
  times,
  tokens,
  viewer,
  withFakeTime,
} from "@test/client-service";
import { describe, expect, it, vi } from "vitest";

withFakeTime();

describe("tokens", () => {
  const renewing = (ask: Ask) => (ask.path === "auth.refresh" ? ok({ tokens: tokens("second") }) : ok());

  it("that have expired are renewed once for 20 calls at a time, before any of them is sent", async () => {
    const onTokens = vi.fn();
    const { client, asks, asked } = clientOf(renewing, { tokens: tokens("first", -1), onTokens });
    await Promise.all(times(20, () => me(client)));
    expect(asked("auth.refresh")).toMatchObject([{ body: { refreshToken: "first-refresh" }, bearer: null }]);
    expect(asks).toHaveLength(21);
    expect(new Set(asked("auth.me").map(({ bearer }) => bearer))).toEqual(
      new Set([tokens("second").accessToken]),
    );
    expect(onTokens.mock.calls).toEqual([[tokens("second")]]);
  });

  it("are renewed before they expire", async () => {
    const { client, asked } = clientOf(renewing, { tokens: tokens("first", 60) });
    await me(client);
    expect(asked("auth.refresh")).toHaveLength(0);
    vi.setSystemTime(Date.now() + 31_000);
    await me(client);
    expect(asked("auth.refresh")).toHaveLength(1);
  });

  it("that the service refuses are renewed once for 20 calls at a time, which are repeated", async () => {
    const { client, asks, asked } = clientOf(
      (ask) => (ask.bearer?.startsWith("first") ? refusal(401, { appCode: "UNAUTHORIZED" }) : renewing(ask)),
      { tokens: tokens("first") },
    );
    await Promise.all(times(20, () => me(client)));
    expect(asked("auth.refresh")).toHaveLength(1);
    expect(asks).toHaveLength(41);
  });

  it("are kept by their life, whatever this machine's clock says", async () => {
    const early = tokens("second");
    const { client, asked } = clientOf(
      (ask) => (ask.path === "auth.refresh" ? ok({ tokens: early }) : ok()),
      {
        tokens: tokens("first", -1),
      },
    );
    vi.setSystemTime(Date.now() + 3_600_000);
    await me(client);
    await me(client);
    expect(asked("auth.refresh")).toHaveLength(1);
  });

  it("of a session that is over are given up once, never to be sent again", async () => {
    const onTokens = vi.fn();
    const { client, asked } = clientOf(
      (ask) =>
        ask.path === "auth.refresh" || !ask.bearer ? refusal(401, { appCode: "UNAUTHORIZED" }) : ok(),
      { tokens: tokens("first", -1), onTokens },
    );
    const failures = await Promise.all(times(20, () => failure(me(client))));
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(["UNAUTHORIZED"]));
    expect(onTokens.mock.calls).toEqual([[null]]);
    expect(client.tokens).toBeNull();
    await failure(me(client));
    expect(asked("auth.refresh")).toHaveLength(1);
    expect(asked("auth.me")).toMatchObject([{ bearer: null }]);
  });

  it("are kept when the service cannot be reached to renew them", async () => {
    const onTokens = vi.fn();
    const given = tokens("first", -1);
    const { client } = clientOf(() => lost(), { tokens: given, onTokens });
    const failed = failure(me(client));
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await failed).code).toBe("NETWORK");
    expect(client.tokens).toEqual(given);
    expect(onTokens).not.toHaveBeenCalled();
  });

  it("are not renewed with one that may have been used half a minute ago", async () => {
    const startedAt = Date.now();
    const sentAfterMs: number[] = [];
    const { client } = clientOf(
      (ask) => {
        sentAfterMs.push(Date.now() - startedAt);
        return new Promise((_, reject) => ask.signal?.addEventListener("abort", () => reject(lost())));
      },
      { tokens: tokens("first", -1), retry: { attempts: 100, baseDelayMs: 4000 } },
    );
    const failed = failure(me(client));
    await vi.advanceTimersByTimeAsync(600_000);
    expect((await failed).code).toBe("TIMEOUT");
    expect(sentAfterMs.length).toBeGreaterThan(1);
    expect(Math.max(...sentAfterMs)).toBeLessThan(30_000);
  });

  it("of a person who signed out meanwhile do not come back with a late response", async () => {
    let respondLate = (_: Response) => {};
    const { client } = clientOf(
      (ask) =>
        ask.path === "auth.refresh" ? new Promise((resolve) => (respondLate = resolve)) : ok(viewer()),
      { tokens: tokens("first", -1) },
    );
    const call = me(client);
    await vi.advanceTimersByTimeAsync(0);
    await client.login({ email: "b@acme.test", password: "x" });
    respondLate(ok({ tokens: tokens("second") }));
    await call;
    expect(client.tokens).toEqual(tokens("signed-in"));
  });
});

describe("signing in", () => {
  it("with a code of the second factor begins a session, which signing out ends", async () => {
    const onTokens = vi.fn();
    const { client, asked } = clientOf((ask) => (ask.path === "auth.login" ? ok(viewer()) : ok()), {
      onTokens,
    });
    const input = { email: "a@acme.test", password: "secret", totp: "123456" };
    expect(await client.login(input)).toEqual({ user: { id: 1 }, organization: { id: 2 } });
    await client.logout();
    expect(asked("auth.login")).toMatchObject([{ body: input, bearer: null }]);
    expect(asked("auth.logout")).toMatchObject([
      { body: { refreshToken: "signed-in-refresh" }, bearer: tokens("signed-in").accessToken },
    ]);
    expect(onTokens.mock.calls).toEqual([[tokens("signed-in")], [null]]);
  });

  it("ends here even when the service cannot be told", async () => {
    const { client } = clientOf(() => lost(), { tokens: tokens("first"), retry: false });
    expect((await failure(client.logout())).code).toBe("NETWORK");
    expect(client.tokens).toBeNull();
  });

  it("with credentials happens once for all calls whose session has ended", async () => {
    let isOver = true;
    const { client, asked } = clientOf(
      ({ path }) => {
        if (path === "auth.login") return ok(viewer());
        return isOver && path === "auth.refresh" ? refusal(401, { appCode: "UNAUTHORIZED" }) : ok();
      },
      {
        tokens: tokens("first", -1),
        credentials: { email: "a@acme.test", password: "secret", totp: async () => "654321" },
      },
    );
    await Promise.all(times(20, () => me(client)));
    isOver = false;
    await me(client);
    expect(asked("auth.login")).toMatchObject([
      { body: { email: "a@acme.test", password: "secret", totp: "654321" } },
    ]);
  });
});
