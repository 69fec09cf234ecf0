import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Client, type ClientOptions, createClient, type MmrError, type Tokens } from "./index";

interface Ask {
  url: string;
  path: string;
  bearer: string | null;
  body: unknown;
  signal: AbortSignal | null | undefined;
}

type Answer = Response | Error | Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2030-01-01T12:00:00Z") });
});
afterEach(() => {
  expect(vi.getTimerCount(), "nothing goes on after a call").toBe(0);
  vi.useRealTimers();
});

/** A client of a service that answers as told, and what it was asked. */
function clientOf(answer: (ask: Ask, nth: number) => Answer, options: object = {}) {
  const asks: Ask[] = [];
  const client = createClient({
    url: "https://acme.example.com",
    ...options,
    async fetch(input, init) {
      const url = new URL(String(input));
      const ask: Ask = {
        url: url.href,
        path: url.pathname.slice("/api/trpc/".length),
        bearer: new Headers(init?.headers).get("authorization")?.replace("Bearer ", "") ?? null,
        body: typeof init?.body === "string" ? JSON.parse(init.body) : undefined,
        signal: init?.signal,
      };
      asks.push(ask);
      const given = await answer(ask, asks.length);
      if (given instanceof Error) throw given;
      return given;
    },
  } as ClientOptions);
  const asked = (path: string) => asks.filter((ask) => ask.path === path);
  return { client, asks, asked };
}

const ok = (data: unknown = {}) => Response.json({ result: { data } });

function refusal(
  status: number,
  { headers = {}, ...data }: { headers?: Record<string, string>; [name: string]: unknown } = {},
) {
  return Response.json({ error: { message: "No.", code: -1, data } }, { status, headers });
}

const lost = () => new TypeError("fetch failed");

/** Tokens whose access part was issued now and is good for so many seconds. */
function tokens(name: string, seconds = 900): Tokens {
  const iat = Math.floor(Date.now() / 1000);
  const accessToken = `${name}.${btoa(JSON.stringify({ iat, exp: iat + seconds }))}.signature`;
  return { accessToken, refreshToken: `${name}-refresh` };
}

const failure = (call: Promise<unknown>): Promise<MmrError> =>
  call.then(
    () => Promise.reject(new Error("The call was to fail.")),
    (error: MmrError) => error,
  );

const me = (client: Client, signal?: AbortSignal) =>
  client.auth.me.query(undefined, signal ? { signal } : {});
const change = (client: Client) =>
  client.products.create.mutate({ name: "Lamp", sku: "LAMP-1", price: "1.00" });
const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

describe("calls", () => {
  it("send a query's input in the address and a change's in the body", async () => {
    const { client, asks } = clientOf(() => ok({ id: 7 }), { apiKey: "mmr_key" });
    expect(await client.products.byId.query({ id: 7 })).toEqual({ id: 7 });
    await change(client);
    expect(asks).toMatchObject([
      { url: "https://acme.example.com/api/trpc/products.byId?input=%7B%22id%22%3A7%7D", bearer: "mmr_key" },
      { path: "products.create", body: { sku: "LAMP-1" }, bearer: "mmr_key" },
    ]);
  });

  it("go to the tenant's host, which its name cannot lead away from", async () => {
    const { client, asks } = clientOf(() => ok(), {
      tenant: "acme",
      rootDomain: "mmr.test:8080",
    });
    await me(client);
    expect(asks[0]?.url).toBe("https://acme.mmr.test:8080/api/trpc/auth.me");
    for (const tenant of ["evil.test/", "a.b", "x@evil", ""]) {
      expect(() => createClient({ tenant, rootDomain: "mmr.test" })).toThrow(TypeError);
    }
    expect(() => createClient({ url: "javascript:alert(1)" })).toThrow(TypeError);
  });

  it("do not make the client itself something to wait for", async () => {
    const { client, asks } = clientOf(() => ok());
    expect(await client).toBe(client);
    expect(asks).toEqual([]);
  });
});

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

  it("that the service refuses are renewed once for 20 calls at a time, and the calls repeated", async () => {
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

  it("of a session that is over are given up once, and nothing is sent with them again", async () => {
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

  it("of a person who signed out meanwhile do not come back with a late answer", async () => {
    let answerLate = (_: Response) => {};
    const { client } = clientOf(
      (ask) =>
        ask.path === "auth.refresh" ? new Promise((resolve) => (answerLate = resolve)) : ok(viewer()),
      { tokens: tokens("first", -1) },
    );
    const call = me(client);
    await vi.advanceTimersByTimeAsync(0);
    await client.login({ email: "b@acme.test", password: "x" });
    answerLate(ok({ tokens: tokens("second") }));
    await call;
    expect(client.tokens).toEqual(tokens("signed-in"));
  });
});

const viewer = () => ({ user: { id: 1 }, organization: { id: 2 }, tokens: tokens("signed-in") });

describe("signing in", () => {
  it("with a code of the second factor begins a session, and signing out ends it", async () => {
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

  it("with credentials happens once, when it is needed, and again when the session has ended", async () => {
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

describe("repetitions", () => {
  it.each([429, 503])(
    "wait as long as an answer of status %d asks for, queries and changes alike",
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

  it("pause longer each time where nothing is asked for, and end with the last failure", async () => {
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

  const lostAnswers: [string, () => Answer][] = [
    ["a lost connection", lost],
    ["a gateway's 502", () => new Response("<h1>Bad gateway</h1>", { status: 502 })],
    ["a gateway's 503", () => new Response("<h1>Unavailable</h1>", { status: 503 })],
  ];
  it.each(lostAnswers)(
    "come after %s for queries, and for changes only where the caller allows it",
    async (_, answer) => {
      const once = (_: Ask, nth: number) => (nth === 1 ? answer() : ok());
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
    let answer = (_: Response) => {};
    const { client } = clientOf(
      (ask) => (ask.path === "auth.refresh" ? new Promise((resolve) => (answer = resolve)) : ok("me")),
      { tokens: tokens("first", -1) },
    );
    const aborted = failure(me(client, abort.signal));
    const other = me(client);
    await vi.advanceTimersByTimeAsync(0);
    abort.abort();
    expect((await aborted).code).toBe("ABORTED");
    answer(ok({ tokens: tokens("second") }));
    expect(await other).toBe("me");
  });
});

describe("errors", () => {
  it("come after the time that an attempt may take", async () => {
    const { client, asks } = clientOf(() => new Promise(() => {}), { retry: false, timeoutMs: 1000 });
    const failed = failure(me(client));
    await vi.advanceTimersByTimeAsync(1000);
    expect((await failed).code).toBe("TIMEOUT");
    expect(asks[0]?.signal?.aborted).toBe(true);
  });

  it("say what the service said", async () => {
    const { client } = clientOf(() =>
      refusal(409, {
        appCode: "STALE_VERSION",
        fieldErrors: { name: ["Taken"] },
        details: { current: { version: 3 } },
        headers: { "x-request-id": "r-1" },
      }),
    );
    const error = await failure(me(client));
    expect(error).toMatchObject({
      name: "MmrError",
      message: "No.",
      code: "STALE_VERSION",
      status: 409,
      fieldErrors: { name: ["Taken"] },
      data: { current: { version: 3 } },
      requestId: "r-1",
    });
  });

  it("have the code of their status where the service says none, or one that is newer", async () => {
    const answers: [Response, string][] = [
      [refusal(400), "BAD_REQUEST"],
      [refusal(409, { appCode: "OUT_OF_SCHOOL" }), "CONFLICT"],
      [refusal(409, { appCode: "toString" }), "CONFLICT"],
      [refusal(500), "INTERNAL"],
      [new Response("<h1>Welcome</h1>"), "INTERNAL"],
      [new Response("null", { status: 403 }), "FORBIDDEN"],
    ];
    for (const [answer, code] of answers) {
      const { client } = clientOf(() => answer);
      expect((await failure(me(client))).code).toBe(code);
    }
  });
});

describe("an organization that has moved", () => {
  const moved = (url: string) => (ask: Ask) =>
    ask.url.startsWith("https://acme.")
      ? refusal(404, { appCode: "TENANT_MOVED", details: { url } })
      : ok("me");

  it("is followed to its new address, and found there from then on", async () => {
    const { client, asks } = clientOf(moved("https://apex.example.com/"), { apiKey: "mmr_key" });
    await me(client);
    await me(client);
    expect(asks.map(({ url }) => new URL(url).host)).toEqual([
      "acme.example.com",
      "apex.example.com",
      "apex.example.com",
    ]);
  });

  it.each(["https://acme.evil.com/", "http://apex.example.com/", "https://evil.com/", "nonsense"])(
    "is not followed to %s, which the credentials were not meant for",
    async (url) => {
      const { client, asks } = clientOf(moved(url), { apiKey: "mmr_key" });
      expect(await failure(me(client))).toMatchObject({ code: "TENANT_MOVED", data: { url } });
      expect(asks).toHaveLength(1);
    },
  );
});
