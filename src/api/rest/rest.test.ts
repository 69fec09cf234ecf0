import { asTenant, createOrganization, createProduct } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { send, sendAs } from "@test/rest";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { activityLogs } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { router, tenantProcedure } from "@/server/trpc";
import { apiPath } from "./api-path";
import { notOverRest } from "./not-over-rest";
import { allOperations } from "./operations";
import { assertFieldsExist, operationsOf } from "./routes";

afterAll(closeDatabase);

const hammer = { name: "Claw hammer", sku: "HAM-001", price: "12.50" };

test("creating returns 201 with Location and version", async () => {
  const admin = await signedInToNewOrganization("admin");
  const { status, headers, json } = await sendAs(admin, "POST", "/products", { body: hammer });
  expect(status).toBe(201);
  expect(json).toMatchObject({ success: true, message: "Created", data: { sku: "HAM-001", version: 1 } });
  expect(headers.get("location")).toBe(`${apiPath}/products/${json.data.id}`);
  expect(headers.get("etag")).toMatch(new RegExp(`^"${json.data.id}-1\\.[\\w-]{16}"$`));
});

test("products are created, changed and read with barcode, unit, supplier and minimum stock", async () => {
  const admin = await signedInToNewOrganization("admin");
  const details = { barcode: "4006381333931", unit: "box", supplier: "Ironbridge Forge", minimumStock: 25 };
  const body = { ...hammer, ...details, barcode: "4 006381 333931" };
  const { json } = await sendAs(admin, "POST", "/products", { body });
  expect(json.data).toMatchObject(details);
  const path = `/products/${json.data.id}`;
  const changed = await sendAs(admin, "PATCH", path, {
    body: { version: 1, supplier: null, minimumStock: 0 },
  });
  const after = { ...details, supplier: null, minimumStock: 0 };
  expect(changed.json.data).toMatchObject(after);
  expect((await sendAs(admin, "GET", path)).json.data).toMatchObject(after);
  expect((await sendAs(admin, "GET", "/products?barcode=4006381333931")).json.data).toMatchObject([after]);
  expect((await sendAs(admin, "GET", "/products?supplier=Nobody")).json.data).toEqual([]);
  const refused = await sendAs(admin, "PATCH", path, { body: { version: 2, barcode: "4006381333932" } });
  expect(refused).toMatchObject({ status: 400, json: { fieldErrors: { barcode: [expect.any(String)] } } });
});

test("the movements of a stock explain its adjustments by their reasons", async () => {
  const admin = await signedInToNewOrganization("admin");
  const path = `/products/${await createProduct(admin.organizationId, { stock: 7 })}`;
  const post = (to: string, body: object) => sendAs(admin, "POST", `${path}/${to}`, { body });
  expect((await post("stock", { delta: -2, reason: "sold", note: "Order 17" })).json.data).toMatchObject({
    ...{ stock: 5, version: 2 },
  });
  expect(await post("count", { counted: 6, knownStock: 7 })).toMatchObject({
    ...{ status: 409, json: { error: "CONFLICT", fieldErrors: { counted: [expect.any(String)] } } },
  });
  expect((await post("count", { counted: 6, knownStock: 5 })).status).toBe(200);
  expect((await sendAs(admin, "GET", `${path}/stock-movements?limit=2`)).json).toMatchObject({
    data: [
      { number: 3, delta: 1, stockAfter: 6, reason: "counted", note: null },
      { number: 2, delta: -2, stockAfter: 5, reason: "sold", note: "Order 17" },
    ],
    ...{ total: 3, totalIsExact: true, unrecorded: 0, next: 2 },
  });
  const wrong = await post("stock", { delta: 1, reason: "import", note: "x".repeat(201) });
  expect(wrong.status).toBe(400);
  expect(Object.keys(wrong.json.fieldErrors).toSorted()).toEqual(["note", "reason"]);
});

test("a list is in the envelope, with its pagination and cursors next to the data", async () => {
  const admin = await signedInToNewOrganization("admin");
  for (let n = 0; n < 3; n += 1) await createProduct(admin.organizationId, { stock: n });
  const { json } = await sendAs(admin, "GET", "/products?limit=2&sort=-stock&minStock=1");
  expect(json.data).toMatchObject([{ stock: 2 }, { stock: 1 }]);
  expect(json).toMatchObject({
    success: true,
    message: "Data retrieved",
    pagination: { page: 1, limit: 2, total: 2, totalIsExact: true, totalPages: 1 },
    cursors: { next: null, previous: null },
  });
});

test("anyone can get a CSRF token, which stays the same only in a session", async () => {
  const { subdomain } = await createOrganization();
  const anonymous = await send({ path: "/auth/csrf-token", subdomain });
  expect(anonymous).toMatchObject({ status: 200, json: { data: { csrfToken: expect.any(String) } } });
  expect((await send({ path: "/auth/csrf-token", subdomain })).text).not.toBe(anonymous.text);
  const admin = await signedInToNewOrganization("admin");
  const own = await sendAs(admin, "GET", "/auth/csrf-token");
  expect((await sendAs(admin, "GET", "/auth/csrf-token")).text).toBe(own.text);
});

test("auth.me returns the person with their organization", async () => {
  const admin = await signedInToNewOrganization("admin");
  const { json } = await sendAs(admin, "GET", "/auth/me");
  expect(json.data.user).toMatchObject({ id: admin.userId, organizationId: admin.organizationId });
});

test("an unknown path is 404", async () => {
  const admin = await signedInToNewOrganization("admin");
  expect((await sendAs(admin, "GET", "/nothing/here")).json).toMatchObject({
    error: "NOT_FOUND",
    statusCode: 404,
  });
});

test("an unknown method is 405 with the allowed ones", async () => {
  const admin = await signedInToNewOrganization("admin");
  const response = await sendAs(admin, "PUT", "/products");
  expect(response).toMatchObject({ status: 405, json: { error: "METHOD_NOT_ALLOWED" } });
  expect(response.headers.get("allow")).toBe("OPTIONS, GET, POST");
});

test("procedures that are not over REST are not found by their names", async () => {
  const admin = await signedInToNewOrganization("admin");
  for (const name of Object.keys(notOverRest)) {
    expect((await sendAs(admin, "POST", `/${name.replace(".", "/")}`)).status).toBeGreaterThanOrEqual(404);
  }
});

test("requests without credentials are told how to authenticate, before anything else is checked", async () => {
  const { subdomain } = await createOrganization();
  const nobody = await send({ path: "/products?limit=x", subdomain });
  expect(nobody).toMatchObject({ status: 401, json: { error: "UNAUTHORIZED" } });
  expect(nobody.headers.get("www-authenticate")).toBe('Bearer realm="api"');
  const wrong = await send({ path: "/products", subdomain, accessToken: "a.b.c" });
  expect(wrong.headers.get("www-authenticate")).toBe('Bearer realm="api", error="invalid_token"');
  const elsewhere = await signedInToNewOrganization("admin");
  expect((await sendAs(elsewhere, "GET", "/products", { subdomain })).status).toBe(401);
});

test("responses report how many calls are left", async () => {
  const admin = await signedInToNewOrganization("admin");
  const limit = env().RATE_LIMIT_PER_MINUTE;
  const first = await sendAs(admin, "GET", "/auth/me");
  expect(first.headers.get("ratelimit-limit")).toBe(String(limit));
  expect(first.headers.get("ratelimit-remaining")).toBe(String(limit - 1));
});

test("too many calls get 429 with the time to wait", async () => {
  const admin = await signedInToNewOrganization("admin");
  const limit = env().RATE_LIMIT_PER_MINUTE;
  expect((await sendAs(admin, "GET", "/auth/me")).status).toBe(200);
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 1 });
  const last = await sendAs(admin, "GET", "/auth/me");
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: limit });
  expect(last).toMatchObject({ status: 429, json: { error: "TOO_MANY_REQUESTS" } });
  expect(Number(last.headers.get("retry-after"))).toBe(last.json.retryAfterSeconds);
});

test("a change over REST is attributed to the principal in the activity log, like any other", async () => {
  const admin = await signedInToNewOrganization("admin");
  const { json } = await sendAs(admin, "POST", "/products", { body: hammer });
  const entries = await asTenant(admin.organizationId, async () =>
    tenantDb()
      .select()
      .from(activityLogs)
      .where(eq(activityLogs.entityId, String(json.data.id))),
  );
  expect(entries).toMatchObject([{ action: "product.create", actorId: admin.userId }]);
});

test("an impossible route is refused", () => {
  const id = z.strictObject({ id: z.number() });
  const at = (rest: Parameters<typeof read.meta>[0]["rest"]) =>
    read
      .meta({ rest })
      .input(id)
      .output(id)
      .query(({ input }) => input);
  const read = tenantProcedure("products:read");
  const rest = { method: "GET", path: "/things/{id}", tag: "Products", summary: "Read a thing" } as const;
  const table = (routes: Record<string, ReturnType<typeof at>>) => () =>
    operationsOf(router(routes)).forEach(assertFieldsExist);
  expect(table({ one: at(rest) })).not.toThrow();
  expect(table({ one: at(rest), two: at({ ...rest, path: "/things/{id}" }) })).toThrow("both reached by");
  expect(table({ one: at({ ...rest, path: "/things/{name}" }) })).toThrow("{name} is not a field");
  expect(table({ one: at({ ...rest, method: "POST" }) })).toThrow("GET is for queries");
  expect(table({ one: at({ ...rest, versioned: true }) })).toThrow("has a version");
});

test("all routes name fields that their procedures have", async () => {
  const operations = await allOperations();
  expect(operations.length).toBeGreaterThan(50);
  for (const operation of operations) assertFieldsExist(operation);
});

test("records of another organization get exactly the same response as records that do not exist", async () => {
  const admin = await signedInToNewOrganization("admin");
  const other = await createOrganization();
  const foreign = await createProduct(other.organizationId);
  const plain = async (id: number) => {
    const { status, text } = await sendAs(admin, "GET", `/products/${id}`);
    return [status, text.replaceAll(String(id), "ID").replace(/"requestId":"[^"]*"/, "")];
  };
  expect(await plain(foreign)).toEqual(await plain(2_000_000_000));
});
