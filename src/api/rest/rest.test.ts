import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { activityLogs } from "@/server/db/schema";
import { apiRequestOf } from "@/server/http/api-request";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { asTenant, createOrganization, createProduct } from "@/server/testing/builders";
import { type signedIn, signedInToNewOrganization } from "@/server/testing/callers";
import { router, tenantProcedure } from "@/server/trpc";
import { apiPath } from "./address";
import { readInput } from "./input";
import { notOverRest } from "./not-over-rest";
import { operationsOf } from "./routes";
import { type Sent, send } from "./testing";

afterAll(closeDatabase);

type Person = Awaited<ReturnType<typeof signedIn>>;

const as = (person: Person, method: string, path: string, rest: Partial<Sent> = {}) =>
  send({ method, path, subdomain: person.subdomain, accessToken: person.accessToken, ...rest });

const hammer = { name: "Claw hammer", sku: "HAM-001", price: "12.50" };

test("what is created is answered with 201, where it is, and its version", async () => {
  const admin = await signedInToNewOrganization("admin");
  const { status, headers, json } = await as(admin, "POST", "/products", { body: hammer });
  expect(status).toBe(201);
  expect(json).toMatchObject({ success: true, message: "Created", data: { sku: "HAM-001", version: 1 } });
  expect(headers.get("location")).toBe(`${apiPath}/products/${json.data.id}`);
  expect(headers.get("etag")).toMatch(new RegExp(`^"${json.data.id}-1\\.[\\w-]{16}"$`));
});

test("a list comes in the envelope, with its pagination and cursors beside the data", async () => {
  const admin = await signedInToNewOrganization("admin");
  for (let n = 0; n < 3; n += 1) await createProduct(admin.organizationId, { stock: n });
  const { json } = await as(admin, "GET", "/products?limit=2&sort=-stock&minStock=1");
  expect(json.data).toMatchObject([{ stock: 2 }, { stock: 1 }]);
  expect(json).toMatchObject({
    success: true,
    message: "Data retrieved",
    pagination: { page: 1, limit: 2, total: 2, totalIsExact: true, totalPages: 1 },
    cursors: { next: null, previous: null },
  });
});

test("a version can be named by If-Match or in the body, is needed, and an outdated one fails as it was named", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  const path = `/products/${id}`;
  const etag = (await as(admin, "GET", path)).headers.get("etag") ?? "";
  const patch = (headers: Record<string, string>, body: Record<string, unknown> = {}) =>
    as(admin, "PATCH", path, { headers, body: { stock: 3, ...body } });

  expect(await patch({})).toMatchObject({ status: 428, json: { error: "PRECONDITION_REQUIRED" } });
  const changed = await patch({ "if-match": etag });
  expect(changed).toMatchObject({ status: 200, json: { data: { version: 2, stock: 3 } } });
  expect(await patch({ "if-match": etag }, { stock: 4 })).toMatchObject({
    status: 412,
    json: { error: "PRECONDITION_FAILED", statusCode: 412, details: { current: { version: 2 } } },
  });
  expect(await patch({}, { stock: 4, version: 1 })).toMatchObject({
    status: 409,
    json: { error: "STALE_VERSION" },
  });
  expect((await patch({}, { stock: 4, version: 2 })).status).toBe(200);
  // The ETag of another product, a weak one, none of ours, and another version than the body's.
  expect((await patch({ "if-match": `"${id + 1}-3"` })).status).toBe(412);
  expect((await patch({ "if-match": `W/"${id}-3"` })).status).toBe(412);
  expect(await patch({ "if-match": "*" })).toMatchObject({
    status: 400,
    json: { fieldErrors: { "If-Match": [expect.any(String)] } },
  });
  expect((await patch({ "if-match": '"3"' }, { version: 2 })).status).toBe(400);
  expect((await as(admin, "DELETE", path, { headers: { "if-match": '"3"' } })).status).toBe(200);
});

test("a GET for what the caller has already is answered 304 without a body, until it changes", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  const ask = (etag: string) => as(admin, "GET", `/products/${id}`, { headers: { "if-none-match": etag } });
  const etag = (await ask('"other"')).headers.get("etag") ?? "";
  const known = await ask(`"other", W/${etag}`);
  expect(known).toMatchObject({ status: 304, text: "" });
  expect(known.headers.get("etag")).toBe(etag);
  await as(admin, "POST", `/products/${id}/stock`, { body: { delta: 5 } });
  expect((await ask(etag)).status).toBe(200);
});

test("what is not valid is 400 and named, whatever it is, and never a defect", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  const fieldsOf = async (method: string, path: string, rest: Partial<Sent> = {}) => {
    const { status, json } = await as(admin, method, path, rest);
    expect(status, `${method} ${path}`).toBe(400);
    expect(json).toMatchObject({ success: false, error: "BAD_REQUEST", statusCode: 400 });
    return Object.keys(json.fieldErrors ?? {});
  };
  expect(await fieldsOf("GET", "/products?limit=ten")).toEqual(["limit"]);
  expect(await fieldsOf("GET", "/products?limit=0x10")).toEqual(["limit"]);
  expect(await fieldsOf("GET", "/products?limit=")).toEqual(["limit"]);
  expect(await fieldsOf("GET", "/products?limit=1e2")).toEqual(["limit"]);
  expect(await fieldsOf("GET", "/products?limit=1000")).toEqual(["limit"]);
  expect(await fieldsOf("GET", "/products?page=1&page=2")).toEqual(["page"]);
  expect(await fieldsOf("GET", "/products?pages=1")).toEqual(["pages"]);
  expect(await fieldsOf("GET", "/products?__proto__=1")).toEqual(["__proto__"]);
  expect(await fieldsOf("GET", "/products?sort=id")).toEqual(["sort"]);
  expect(await fieldsOf("GET", "/users/second-factors?missing=1")).toEqual(["missing"]);
  expect(await fieldsOf("GET", "/security-events?before[at]=yesterday&before[id]=1")).toEqual(["before.at"]);
  expect(await fieldsOf("GET", "/products/one")).toEqual(["id"]);
  expect(await fieldsOf("GET", "/products/0")).toEqual(["id"]);
  expect(await fieldsOf("GET", "/auth/me?verbose=1")).toEqual(["verbose"]);
  expect(await fieldsOf("POST", "/products?dry=1", { body: hammer })).toEqual(["dry"]);
  expect(await fieldsOf("POST", "/products", { body: { ...hammer, price: 12.5 } })).toEqual(["price"]);
  expect(await fieldsOf("POST", "/products", { body: { ...hammer, organizationId: 1 } })).toEqual([
    "organizationId",
  ]);
  expect(
    await fieldsOf("POST", "/products/bulk-delete", { body: { items: [{ id: "1", version: 1 }] } }),
  ).toEqual(["items.0.id"]);
  expect(await fieldsOf("PATCH", `/products/${id}`, { body: { id: id + 1, version: 1 } })).toEqual(["id"]);
  expect(await fieldsOf("POST", "/products", { raw: '{"name": "cut' })).toEqual([]);
  expect(await fieldsOf("POST", "/products", { raw: "[]" })).toEqual([]);
  expect(await fieldsOf("DELETE", `/products/${id}`, { body: { version: 1 } })).toEqual([]);
});

test("an object in a query is given part by part, an array in one parameter or in several", async () => {
  const input = z.strictObject({
    since: z.strictObject({ at: z.string(), id: z.number() }).optional(),
    ids: z.array(z.number().int().positive()).max(5).optional(),
    open: z.boolean().nullable().optional(),
  });
  const echo = tenantProcedure("products:read")
    .meta({ rest: { method: "GET", path: "/echo", tag: "Products", summary: "Echo" } })
    .input(input)
    .output(input)
    .query(({ input }) => input);
  const [operation] = operationsOf(router({ echo }));
  if (!operation) throw new Error("There is no operation");
  const read = async (query: string) =>
    (await readInput(apiRequestOf(new Request(`http://mmr.test/?${query}`)), { operation, params: {} }))
      .input;
  expect(await read("since[at]=now&since[id]=7&open=false")).toEqual({
    since: { at: "now", id: 7 },
    open: false,
  });
  expect(await read("ids=1,2&ids=3")).toEqual({ ids: [1, 2, 3] });
  await expect(read("ids=1,two")).rejects.toMatchObject({
    details: { fieldErrors: { ids: ["This has to be a number"] } },
  });
  await expect(read("since=now")).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("bodies that are too large or no JSON are refused before they are read", async () => {
  const admin = await signedInToNewOrganization("admin");
  const big = { ...hammer, description: "x".repeat(1024 * 1024) };
  expect((await as(admin, "POST", "/products", { body: big })).status).toBe(413);
  const form = { raw: "name=Hammer", headers: { "content-type": "application/x-www-form-urlencoded" } };
  expect((await as(admin, "POST", "/products", form)).status).toBe(415);
});

test("an address that does not exist is 404, and a method that it does not have 405 with those that it has", async () => {
  const admin = await signedInToNewOrganization("admin");
  expect((await as(admin, "GET", "/nothing/here")).json).toMatchObject({
    error: "NOT_FOUND",
    statusCode: 404,
  });
  const answer = await as(admin, "PUT", "/products");
  expect(answer).toMatchObject({ status: 405, json: { error: "METHOD_NOT_ALLOWED" } });
  expect(answer.headers.get("allow")).toBe("OPTIONS, GET, POST");
  for (const name of Object.keys(notOverRest)) {
    expect((await as(admin, "POST", `/${name.replace(".", "/")}`)).status).toBeGreaterThanOrEqual(404);
  }
});

test("who is not signed in is told how to, before the request is looked at any further", async () => {
  const { subdomain } = await createOrganization();
  const nobody = await send({ path: "/products?limit=x", subdomain });
  expect(nobody).toMatchObject({ status: 401, json: { error: "UNAUTHORIZED" } });
  expect(nobody.headers.get("www-authenticate")).toBe('Bearer realm="api"');
  const wrong = await send({ path: "/products", subdomain, accessToken: "a.b.c" });
  expect(wrong.headers.get("www-authenticate")).toBe('Bearer realm="api", error="invalid_token"');
  const elsewhere = await signedInToNewOrganization("admin");
  expect((await as(elsewhere, "GET", "/products", { subdomain })).status).toBe(401);
});

test("calls count as everywhere: what is left is told, and too many are 429 with the time to wait", async () => {
  const admin = await signedInToNewOrganization("admin");
  const limit = env().RATE_LIMIT_PER_MINUTE;
  const first = await as(admin, "GET", "/auth/me");
  expect(first.headers.get("ratelimit-limit")).toBe(String(limit));
  expect(first.headers.get("ratelimit-remaining")).toBe(String(limit - 1));
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 1 });
  const last = await as(admin, "GET", "/auth/me");
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: limit });
  expect(last).toMatchObject({ status: 429, json: { error: "TOO_MANY_REQUESTS" } });
  expect(Number(last.headers.get("retry-after"))).toBe(last.json.retryAfterSeconds);
});

test("a change over REST is the caller's, in the activity log as any other", async () => {
  const admin = await signedInToNewOrganization("admin");
  const { json } = await as(admin, "POST", "/products", { body: hammer });
  const entries = await asTenant(admin.organizationId, async () =>
    tenantDb()
      .select()
      .from(activityLogs)
      .where(eq(activityLogs.entityId, String(json.data.id))),
  );
  expect(entries).toMatchObject([{ action: "product.create", actorId: admin.userId }]);
});

test("a route that could not work is found when the API is put together", () => {
  const id = z.strictObject({ id: z.number() });
  const at = (rest: Parameters<typeof read.meta>[0]["rest"]) =>
    read
      .meta({ rest })
      .input(id)
      .output(id)
      .query(({ input }) => input);
  const read = tenantProcedure("products:read");
  const rest = { method: "GET", path: "/things/{id}", tag: "Products", summary: "Read a thing" } as const;
  const table = (routes: Record<string, ReturnType<typeof at>>) => () => operationsOf(router(routes));
  expect(table({ one: at(rest) })).not.toThrow();
  expect(table({ one: at(rest), two: at({ ...rest, path: "/things/{id}" }) })).toThrow("both reached by");
  expect(table({ one: at({ ...rest, path: "/things/{name}" }) })).toThrow("{name} is no field");
  expect(table({ one: at({ ...rest, method: "POST" }) })).toThrow("GET is for queries");
  expect(table({ one: at({ ...rest, versioned: true }) })).toThrow("has a version");
});

test("what belongs to another organization is answered exactly like what does not exist", async () => {
  const admin = await signedInToNewOrganization("admin");
  const other = await createOrganization();
  const foreign = await createProduct(other.organizationId);
  const plain = async (id: number) => {
    const { status, text } = await as(admin, "GET", `/products/${id}`);
    return [status, text.replaceAll(String(id), "ID").replace(/"requestId":"[^"]*"/, "")];
  };
  expect(await plain(foreign)).toEqual(await plain(2_000_000_000));
});
