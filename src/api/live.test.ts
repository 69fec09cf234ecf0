import { setTimeout as delay } from "node:timers/promises";
import { asTenant, platformOrganization, unique } from "@test/builders";
import { requestHeaders, signedIn, signedInToNewOrganization } from "@test/callers";
import { liveServer } from "@test/live-server";
import { beginSupportSession } from "@test/support-session";
import { eq } from "drizzle-orm";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createCaller } from "@/api/root";
import { handleTrpc } from "@/api/trpc/handler";
import { keys } from "@/server/cache/keys";
import { cacheEpoch, redis } from "@/server/cache/redis";
import { authSessions } from "@/server/db/schema";
import { hub } from "@/server/live/hub";
import { tenantDb } from "@/server/tenancy/tenant-db";

type Person = Awaited<ReturnType<typeof signedInToNewOrganization>>;

const listen = liveServer();

const hammer = () => ({
  name: "Steel hammer",
  sku: unique("HAM").toUpperCase().slice(0, 40),
  price: "12.50",
});

test("a change reaches the open pages of its organization alone", async () => {
  const admin = await signedInToNewOrganization("admin");
  const other = await signedInToNewOrganization("admin");
  const [own, foreign] = [await listen(await signedIn(admin, "client")), await listen(other)];
  expect(own.events()[0]).toMatchObject({ isLive: true });
  await createCaller(admin.context()).products.create(hammer());
  await expect.poll(own.changes).toEqual(["product"]);
  // It would have come before what happens later on the same connection.
  await createCaller(other.context()).products.create(hammer());
  await expect.poll(foreign.changes).toEqual(["product"]);
  expect(own.changes()).toEqual(["product"]);
});

test("an event names only kinds and the request, nothing of what has changed", async () => {
  const admin = await signedInToNewOrganization("admin");
  const stream = await listen(admin);
  await createCaller(admin.context()).products.create({ ...hammer(), name: "Secret hammer" });
  await expect.poll(stream.changes).toEqual(["product"]);
  expect(stream.events()[1]).toEqual({ kinds: ["product"], requestId: expect.any(String) });
  expect(stream.text()).not.toMatch(/Secret|HAM/);
});

test("a change that is rolled back is not announced", async () => {
  const admin = await signedInToNewOrganization("admin");
  const stream = await listen(admin);
  const product = hammer();
  await createCaller(admin.context()).products.create(product);
  await expect.poll(stream.changes).toEqual(["product"]);
  await expect(createCaller(admin.context()).products.create(product)).rejects.toThrow();
  await createCaller(admin.context()).products.create(hammer());
  await expect.poll(stream.changes).toEqual(["product", "product"]);
});

test("people learn only of kinds that they may read", async () => {
  const admin = await signedInToNewOrganization("admin");
  const client = await listen(await signedIn(admin, "client"));
  const staff = await listen(await signedIn(admin, "staff"));
  const { userId } = await signedIn(admin, "client");
  await createCaller(admin.context()).users.disable({ id: userId });
  await createCaller(admin.context()).products.create(hammer());
  await expect.poll(staff.changes).toEqual(["user", "product"]);
  await expect.poll(client.changes).toEqual(["product"]);
});

test.each([
  ["their session ends", (person: Person) => createCaller(person.context()).auth.logout({})],
  [
    "they are disabled",
    (person: Person, admin: Person) => createCaller(admin.context()).users.disable({ id: person.userId }),
  ],
])("a person's stream ends when %s, unlike other streams", async (_, act) => {
  const admin = await signedInToNewOrganization("admin");
  const person = await signedIn(admin, "staff");
  const [ended, other] = [await listen(person), await listen(admin)];
  await act(person, admin);
  await expect.poll(ended.hasEnded).toBe(true);
  // The browser asks again after that, and is refused.
  expect(ended.text()).toMatch(/retry: \d+\n\n$/);
  expect((await listen(person)).response.statusCode).toBe(401);
  await createCaller(admin.context()).products.create(hammer());
  await expect.poll(() => other.changes().includes("product")).toBe(true);
  expect(other.hasEnded()).toBe(false);
});

test.each([
  [
    "the role",
    async (chief: Person, { id, version }: { id: number; version: number }) =>
      createCaller(chief.context()).users.update({ id, version, roles: ["staff"] }),
  ],
  [
    "the account",
    async (chief: Person, { id }: { id: number }) => createCaller(chief.context()).users.disable({ id }),
  ],
])(
  "the stream of a support session ends when its superuser loses %s, unlike the person's own",
  async (_, act) => {
    const platform = await platformOrganization();
    const chief = await signedIn(platform, "admin", "superuser");
    const superuser = await signedIn(platform, "staff", "superuser");
    const person = await signedInToNewOrganization("admin");
    const support = await listen(await beginSupportSession(superuser, person));
    const own = await listen(person);
    const { id, version } = await createCaller(chief.context()).users.byId({ id: superuser.userId });
    await act(chief, { id, version });
    await expect.poll(support.hasEnded).toBe(true);
    expect(support.changes(), "what happens at the platform is not theirs").toEqual([]);
    expect(own.hasEnded()).toBe(false);
  },
);

test("a session that ends after its stream was authorized, before it receives anything, ends the stream", async () => {
  const person = await signedInToNewOrganization("staff");
  // Without the safety net.
  vi.spyOn(globalThis, "setInterval").mockImplementationOnce(() => setTimeout(() => undefined, 0));
  const { add } = hub();
  vi.spyOn(hub(), "add").mockImplementationOnce(async (stream) => {
    await createCaller(person.context()).auth.logout({});
    return add.call(hub(), stream);
  });
  const stream = await listen(person);
  await expect.poll(stream.hasEnded).toBe(true);
});

test("a stream ends with its session even if that was not announced", async () => {
  let tick = () => {};
  vi.spyOn(globalThis, "setInterval").mockImplementationOnce((callback) => {
    tick = callback;
    return setTimeout(() => undefined, 0);
  });
  const { organizationId, userId, ...admin } = await signedInToNewOrganization("admin");
  const stream = await listen(admin);
  for (let second = 0; second < 25; second += 1) tick();
  await expect.poll(stream.text).toMatch(/^event: ping$/m);
  await asTenant(organizationId, () =>
    tenantDb().update(authSessions, { revokedAt: new Date() }, eq(authSessions.userId, userId)),
  );
  await redis().del(keys.session(organizationId, userId));
  for (let second = 25; second < 75; second += 1) tick();
  await expect.poll(stream.hasEnded).toBe(true);
});

test("a stream is for sessions: neither without one, nor on another tenant's host", async () => {
  const admin = await signedInToNewOrganization("admin");
  const other = await signedInToNewOrganization("admin");
  expect((await listen({ ...admin, accessToken: "none" })).response.statusCode).toBe(401);
  expect((await listen({ ...admin, subdomain: other.subdomain })).response.statusCode).toBe(401);
});

test("open streams hold no turns of their organization", async () => {
  const admin = await signedInToNewOrganization("admin");
  // More than one organization may have in progress, even alone.
  const people = await Promise.all([admin, signedIn(admin, "staff"), signedIn(admin, "client")]);
  for (const person of people) for (let count = 0; count < 11; count += 1) await listen(person);
  expect(hub().size).toBe(33);
});

test("who has too many streams is told to ask again later", async () => {
  const admin = await signedInToNewOrganization("admin");
  await Promise.all(Array.from({ length: 12 }, () => listen(admin)));
  const one = await listen(admin);
  expect(one.events()[0]).toMatchObject({ isLive: false });
  await expect.poll(one.hasEnded).toBe(true);
  expect((await listen(await signedIn(admin, "staff"))).events()[0]).toMatchObject({ isLive: true });
});

test("where no response may go on, it is one event, which says so", async () => {
  const { subdomain, accessToken } = await signedInToNewOrganization("admin");
  const { status, headers, body } = await handleTrpc(
    {
      method: "GET",
      pathname: "/api/trpc/live.changes",
      search: "",
      headers: requestHeaders(subdomain, {
        authorization: `Bearer ${accessToken}`,
        accept: "text/event-stream",
      }),
      body: null,
    },
    "live.changes",
  );
  expect(status).toBe(200);
  // As those of a stream that goes on, whose events no proxy is to hold back.
  expect(headers).toMatchObject({
    "content-type": "text/event-stream",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  expect(String(body).match(/^data: \{"isLive.*$/gm)).toEqual([
    expect.stringMatching(/^data: \{"isLive":false,"changedMsAgo":\d+\}$/),
  ]);
});

/** How long ago something last changed, as a page is told that opens now. */
const changedMsAgo = async (who: Parameters<typeof listen>[0]) =>
  Number((await listen(who)).events()[0]?.changedMsAgo ?? "unknown");

test("the first event says how long ago something changed", async () => {
  const admin = await signedInToNewOrganization("admin");
  await createCaller(admin.context()).products.create(hammer());
  await vi.waitFor(async () => expect(await changedMsAgo(admin)).toBeLessThan(20_000));
});

describe("where nothing is known of the last change", () => {
  const epochBegan = (beganAt: number) => {
    const began = vi.spyOn(cacheEpoch(), "beganAt", "get").mockReturnValue(beganAt);
    onTestFinished(() => began.mockRestore());
  };

  test("it may have been as long ago as a tombstone that has just expired", async () => {
    epochBegan(0);
    const admin = await signedInToNewOrganization("admin");
    const first = await changedMsAgo(admin);
    expect(Math.round(first / 5000)).toBe(11);
    await delay(100);
    expect(await changedMsAgo(admin)).toBeGreaterThanOrEqual(first + 100);
  });

  test("it may have been before the epoch of Redis, which has forgotten it", async () => {
    epochBegan(Date.now() - 10_000);
    const admin = await signedInToNewOrganization("admin");
    expect(Math.round((await changedMsAgo(admin)) / 5000)).toBe(2);
  });

  test("it is known from the first read on, whose page is not outdated", async () => {
    epochBegan(0);
    const admin = await signedInToNewOrganization("admin");
    await createCaller(admin.context()).products.list({});
    expect(Math.round((await changedMsAgo(admin)) / 5000)).toBe(11);
  });
});

test("all streams end when the process does, with a hint when to connect again", async () => {
  const streams = [
    await listen(await signedInToNewOrganization("admin")),
    await listen(await signedInToNewOrganization("admin")),
  ];
  hub().close();
  for (const stream of streams) await expect.poll(stream.hasEnded).toBe(true);
  expect(streams.map((stream) => stream.text().match(/retry: \d+\n\n$/)?.length)).toEqual([1, 1]);
});
