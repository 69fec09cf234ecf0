import { asTenant } from "@test/builders";
import { signedIn, signedInToNewOrganization } from "@test/callers";
import { type Sent, send } from "@test/rest";
import { eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { idempotencyKeys, products } from "@/server/db/schema";
import { markApplied, withClaim } from "@/server/idempotency/claim";
import { claimKey, settleClaim } from "@/server/idempotency/stored-responses";
import { tenantDb } from "@/server/tenancy/tenant-db";

afterAll(closeDatabase);

type Person = Awaited<ReturnType<typeof signedIn>>;

const hammer = { name: "Claw hammer", sku: "HAM-001", price: "12.50" };

const post = (person: Person, key: string, body: unknown = hammer, rest: Partial<Sent> = {}) =>
  send({
    method: "POST",
    path: "/products",
    subdomain: person.subdomain,
    accessToken: person.accessToken,
    body,
    ...rest,
    headers: { "idempotency-key": key, ...rest.headers },
  });

const count = ({ organizationId }: Person) => asTenant(organizationId, () => tenantDb().count(products));

const kept = ({ organizationId }: Person) =>
  asTenant(organizationId, async () => tenantDb().select().from(idempotencyKeys));

test("a repeated request is carried out once, with the same response byte for byte", async () => {
  const admin = await signedInToNewOrganization("admin");
  const first = await post(admin, "key-1");
  const again = await post(admin, "key-1");
  expect(first.status).toBe(201);
  expect(first.headers.get("idempotency-replayed")).toBeNull();
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  for (const name of ["location", "etag", "content-type"])
    expect(again.headers.get(name)).toBe(first.headers.get(name));
  expect(Number(again.headers.get("ratelimit-remaining"))).toBeLessThan(
    Number(first.headers.get("ratelimit-remaining")),
  );
  expect(await count(admin)).toBe(1);
});

test("of twenty at the same time one is carried out: the others are told to wait, or get the response", async () => {
  const admin = await signedInToNewOrganization("admin");
  const responses = await Promise.all(Array.from({ length: 20 }, () => post(admin, "key-1")));
  expect(await count(admin)).toBe(1);
  const created = responses.filter(({ status }) => status === 201);
  expect(new Set(created.map(({ text }) => text)).size).toBe(1);
  expect(created.filter(({ headers }) => !headers.has("idempotency-replayed"))).toHaveLength(1);
  for (const response of responses.filter(({ status }) => status !== 201)) {
    expect(response).toMatchObject({ status: 409, json: { error: "CONFLICT", retryAfterSeconds: 1 } });
    expect(response.headers.get("retry-after")).toBe("1");
  }
});

test("the same key with another request is 409", async () => {
  const admin = await signedInToNewOrganization("admin");
  await post(admin, "key-1");
  expect(await post(admin, "key-1", { ...hammer, sku: "HAM-002" })).toMatchObject({
    status: 409,
    json: { message: expect.stringContaining("another request") },
  });
  expect((await post(admin, "key-1", hammer, { path: "/products/bulk-delete" })).status).toBe(409);
});

test("keys are scoped to the principal", async () => {
  const admin = await signedInToNewOrganization("admin");
  await post(admin, "key-1");
  const colleague = await signedIn(admin, "staff");
  expect((await post(colleague, "key-1", { ...hammer, sku: "HAM-003" })).status).toBe(201);
});

test("a refusal by content is stored", async () => {
  const admin = await signedInToNewOrganization("admin");
  await post(admin, "key-1");
  expect((await post(admin, "key-2")).status).toBe(409);
  expect((await post(admin, "key-2")).headers.get("idempotency-replayed")).toBe("true");
  const invalid = { ...hammer, price: "free" };
  expect((await post(admin, "key-3", invalid)).status).toBe(400);
  expect((await post(admin, "key-3", invalid)).headers.get("idempotency-replayed")).toBe("true");
  expect((await kept(admin)).filter(({ statusCode }) => statusCode === null)).toEqual([]);
  expect(await kept(admin)).toHaveLength(3);
});

test("a refusal of the caller, which may be temporary, is not stored", async () => {
  const admin = await signedInToNewOrganization("admin");
  const client = await signedIn(admin, "client");
  expect((await post(client, "key-4")).status).toBe(403);
  expect((await post({ ...admin, accessToken: "a.b.c" }, "key-5")).status).toBe(401);
  expect(await kept(admin)).toEqual([]);
});

test("a request that failed only temporarily can be sent again", async () => {
  const admin = await signedInToNewOrganization("admin");
  const asked = { principal: `user:${admin.userId}`, key: "key-1", request: "POST /x\n{}" };
  const claim = () => asTenant(admin.organizationId, () => claimKey(tenantDb(), asked));
  await settleClaim(await claim(), { status: 503, headers: {}, body: "{}" });
  await expect(claim()).resolves.toMatchObject({ id: expect.any(Number) });
});

test("one that was cut off before its change can be carried out again, after which the first cannot change anything", async () => {
  const admin = await signedInToNewOrganization("admin");
  const asked = { principal: `user:${admin.userId}`, key: "key-1", request: "POST /x\n{}" };
  const claim = () => asTenant(admin.organizationId, () => claimKey(tenantDb(), asked));
  const old = await claim();
  await expect(claim()).rejects.toMatchObject({ code: "CONFLICT", details: { retryAfterSeconds: 1 } });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
  try {
    const next = await claim();
    expect(next.id).not.toBe(old.id);
    const mark = (claimed: typeof old) =>
      withClaim({ claim: claimed }, () =>
        asTenant(admin.organizationId, () => tenantDb().transaction(async (tx) => markApplied(tx))),
      );
    await expect(mark(old)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(mark(next)).resolves.toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test("one that was cut off after its change is never carried out again, as the response says", async () => {
  const admin = await signedInToNewOrganization("admin");
  await post(admin, "key-1");
  // The process died between the commit and the response.
  await asTenant(admin.organizationId, () =>
    tenantDb().update(
      idempotencyKeys,
      { statusCode: null, headers: null, body: null },
      eq(idempotencyKeys.principal, `user:${admin.userId}`),
    ),
  );
  expect(await post(admin, "key-1")).toMatchObject({ status: 409, json: { retryAfterSeconds: 1 } });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
  try {
    expect(await post(admin, "key-1")).toMatchObject({
      status: 409,
      json: { message: expect.stringContaining("was carried out") },
    });
  } finally {
    vi.useRealTimers();
  }
  expect(await count(admin)).toBe(1);
});

test("the change marks its claim in its own transaction", async () => {
  const admin = await signedInToNewOrganization("admin");
  await post(admin, "key-1");
  await post(admin, "key-2");
  const [changed, refused] = await kept(admin);
  expect(changed).toMatchObject({ statusCode: 201, appliedAt: expect.any(Date) });
  expect(refused).toMatchObject({ statusCode: 409, appliedAt: null });
});

test("expired keys are deleted after a day, a few with each new one", async () => {
  const admin = await signedInToNewOrganization("admin");
  for (let n = 1; n <= 3; n += 1) await post(admin, `key-${n}`, { ...hammer, sku: `HAM-00${n}` });
  await asTenant(admin.organizationId, () =>
    tenantDb().update(
      idempotencyKeys,
      { expiresAt: new Date(Date.now() - 1000) },
      eq(idempotencyKeys.principal, `user:${admin.userId}`),
    ),
  );
  // The same for a principal who used the key itself.
  const again = await post(admin, "key-1", { ...hammer, sku: "HAM-004" });
  expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, null]);
  expect(await kept(admin)).toHaveLength(1);
});

const refused = { status: 400, json: { fieldErrors: { "Idempotency-Key": [expect.any(String)] } } };

test("operations that return a secret, or can be repeated, refuse a key by its name", async () => {
  const admin = await signedInToNewOrganization("admin");
  const login = { email: admin.email, password: "wrong" };
  expect(await post(admin, "key-1", login, { path: "/auth/login" })).toMatchObject(refused);
  expect(await post(admin, "key-1", {}, { path: "/auth/sessions/end-others" })).toMatchObject(refused);
  expect(await kept(admin)).toEqual([]);
});

test("a key that is too long or no single word is refused by its name", async () => {
  const admin = await signedInToNewOrganization("admin");
  expect(await post(admin, "two words")).toMatchObject(refused);
  expect(await post(admin, "k".repeat(256))).toMatchObject(refused);
  expect(await kept(admin)).toEqual([]);
});
