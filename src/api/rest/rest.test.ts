import { asTenant, createOrganization, createProduct } from "@test/builders";
import { type signedIn, signedInToNewOrganization } from "@test/callers";
import { type Sent, send } from "@test/rest";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { activityLogs } from "@/server/db/schema";
import { apiRequestOf } from "@/server/http/api-request";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { router, tenantProcedure } from "@/server/trpc";
import { apiPath } from "./address";
import { readInput } from "./input";
import { notOverRest } from "./not-over-rest";
import { operationsOf } from "./routes";

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

test("a list comes in the envelope, with its pagination and cursors next to the data", async () => {
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
  expect((await patch({ "if-match": '"3"' }, { version: 2 })).status).toBe(400);
  expect((await as(admin, "DELETE", path, { headers: { "if-match": '"3"' } })).status).toBe(200);
});

test("If-Match takes lists and *, compares strongly, and says no more than that it does not match", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  let stock = 0;
  const patch = (match: string, at: number = id) => {
    stock += 1;
    return as(admin, "PATCH", `/products/${at}`, { headers: { "if-match": match }, body: { stock } });
  };
  // Whichever of them is the present one, and whatever else is listed.
  expect(await patch(`"${id}-7", "other,tag" ,"${id}-1.mZ8q1sT0cVb3xR5k"`)).toMatchObject({
    status: 200,
    json: { data: { version: 2 } },
  });
  expect(await patch("*")).toMatchObject({ status: 200, json: { data: { version: 3, stock: 2 } } });
  expect(await patch(`W/"${id}-3", "3"`)).toMatchObject({ status: 200, json: { data: { version: 4 } } });
  // A version that there has never been, that of another product, a tag of somebody else's, and a weak one.
  for (const match of [`"${id}-9"`, `"${id + 1}-4"`, '"x"', `"${id}-4.x"`, `W/"${id}-4"`]) {
    const { status, json } = await patch(match);
    expect([status, json.error], match).toEqual([412, "PRECONDITION_FAILED"]);
    expect(json.message, match).toContain("If-Match");
    expect(json.message, match).not.toMatch(/someone|changed|meantime/i);
    expect(json.details, match).toMatchObject({ current: { version: 4 } });
  }
  expect((await patch(`W/"${id}-4"`)).json.message).toContain("weak");
  for (const match of ["4", '"4', '*, "4"', "", ",", '"4" "5"']) {
    expect(await patch(match), match).toMatchObject({
      status: 400,
      json: { fieldErrors: { "If-Match": [expect.any(String)] } },
    });
  }
  // What is not there is not found, whatever the condition.
  for (const match of ["*", '"1"', 'W/"1"']) expect((await patch(match, 2_000_000_000)).status).toBe(404);
  // Both that come have to hold; the version of the body fails as it does by itself.
  const both = (match: string, version: number) =>
    as(admin, "PATCH", `/products/${id}`, { headers: { "if-match": match }, body: { stock: 99, version } });
  expect((await both("*", 3)).json).toMatchObject({ error: "STALE_VERSION" });
  expect((await both('"3"', 3)).json).toMatchObject({ error: "PRECONDITION_FAILED" });
  expect((await both('"3", "4"', 4)).status).toBe(200);
});

test("a change under If-Match counts once, however many versions were tried", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  const left = ({ headers }: Awaited<ReturnType<typeof send>>) => Number(headers.get("ratelimit-remaining"));
  const before = left(await as(admin, "GET", `/products/${id}`));
  const patched = await as(admin, "PATCH", `/products/${id}`, {
    headers: { "if-match": '"8", "9", "1"' },
    body: { stock: 3 },
  });
  expect([patched.status, left(patched)]).toEqual([200, before - 1]);
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
  expect(await fieldsOf("GET", "/security-events?before[at]=yesterday&before[id]=1")).toEqual(["before[at]"]);
  expect(await fieldsOf("GET", "/products/one")).toEqual(["id"]);
  expect(await fieldsOf("GET", "/products/0")).toEqual(["id"]);
  expect(await fieldsOf("GET", "/auth/me?verbose=1")).toEqual(["verbose"]);
  expect(await fieldsOf("POST", "/products?dry=1", { body: hammer })).toEqual(["dry"]);
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

test("a field that misses, or is of another type, is named in our words", async () => {
  const admin = await signedInToNewOrganization("admin");
  const errorsOf = async (body: unknown) => (await as(admin, "POST", "/products", { body })).json.fieldErrors;
  expect(await errorsOf({})).toEqual({
    name: ["Name is required"],
    sku: ["SKU is required"],
    price: ["Price is required"],
  });
  expect(await errorsOf({ name: 1, sku: null, price: true, stock: "1" })).toEqual({
    name: ["Name must be text"],
    sku: ["SKU must be text"],
    price: ["Price must be an amount such as 12.50, at most 9999999999.99"],
    stock: ["Stock must be a whole number"],
  });
  const invited = await as(admin, "POST", "/invitations", {
    body: { email: "a@b.example", roles: ["king"] },
  });
  expect(invited.json.fieldErrors["roles.0"]?.[0]).toMatch(/^Roles must be one of admin, /);
});

test("a price may be a number that is exact to the cent, and is answered as text", async () => {
  const admin = await signedInToNewOrganization("admin");
  const create = (price: unknown) =>
    as(admin, "POST", "/products", {
      raw: `{"name":"Hammer","sku":"${crypto.randomUUID()}","price":${price}}`,
    });
  for (const [price, stored] of [
    ["12.5", "12.50"],
    ["12.50", "12.50"],
    ["0.1", "0.10"],
    ["0", "0.00"],
    ["-0", "0.00"],
    ["1e3", "1000.00"],
    ["1.15", "1.15"],
    ["9999999999.99", "9999999999.99"],
    ['"12.5"', "12.50"],
  ]) {
    expect((await create(price)).json.data, price).toMatchObject({ price: stored });
  }
  for (const price of ["0.125", "0.30000000000000004", "1e21", "10000000000", "-1", "1e999", "null", "[1]"]) {
    expect(await create(price), price).toMatchObject({
      status: 400,
      json: { fieldErrors: { price: ["Price must be an amount such as 12.50, at most 9999999999.99"] } },
    });
  }
  const id = await createProduct(admin.organizationId);
  const patched = await as(admin, "PATCH", `/products/${id}`, { body: { price: 7.1, version: 1 } });
  expect(patched.json.data).toMatchObject({ price: "7.10", version: 2 });
});

test("a content type without a body is no body, whatever it says", async () => {
  const admin = await signedInToNewOrganization("admin");
  for (const type of ["application/json", "text/plain"]) {
    const headers = { "content-type": type };
    const id = await createProduct(admin.organizationId);
    const sent = await as(admin, "DELETE", `/products/${id}?version=1`, { raw: "", headers });
    expect(sent.status, type).toBe(200);
    expect((await as(admin, "POST", `/products/${id}/restore`, { raw: "", headers })).status).toBe(200);
    expect((await as(admin, "POST", "/auth/logout", { raw: "x", headers })).status).toBe(
      type === "text/plain" ? 415 : 400,
    );
  }
});

test("bytes that are no UTF-8 are refused, and never stored as something else", async () => {
  const admin = await signedInToNewOrganization("admin");
  const bytes = Buffer.concat([
    Buffer.from('{"name":"Hammer '),
    Buffer.from([0xe9]),
    Buffer.from('","sku":"LATIN-1","price":"1.00"}'),
  ]);
  const { status, json } = await as(admin, "POST", "/products", { raw: bytes });
  expect([status, json.message]).toEqual([400, expect.stringContaining("UTF-8")]);
});

test("anyone can get a CSRF token; only that of a session proves anything", async () => {
  const { subdomain } = await createOrganization();
  const anonymous = await send({ path: "/auth/csrf-token", subdomain });
  expect(anonymous).toMatchObject({ status: 200, json: { data: { csrfToken: expect.any(String) } } });
  expect((await send({ path: "/auth/csrf-token", subdomain })).text).not.toBe(anonymous.text);
  const admin = await signedInToNewOrganization("admin");
  const own = await as(admin, "GET", "/auth/csrf-token");
  expect((await as(admin, "GET", "/auth/csrf-token")).text).toBe(own.text);
});

test("a person is told with the organization that they belong to", async () => {
  const admin = await signedInToNewOrganization("admin");
  const { json } = await as(admin, "GET", "/auth/me");
  expect(json.data.user).toMatchObject({ id: admin.userId, organizationId: admin.organizationId });
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
    details: { fieldErrors: { ids: ["This must be a number"] } },
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
