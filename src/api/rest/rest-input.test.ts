import { createProduct } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { type Sent, sendAs } from "@test/rest";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { closeDatabase } from "@/server/db/client";
import { apiRequestOf } from "@/server/http/api-request";
import { router, tenantProcedure } from "@/server/trpc";
import { readInput } from "./input";
import { operationsOf } from "./routes";

afterAll(closeDatabase);

const hammer = { name: "Claw hammer", sku: "HAM-001", price: "12.50" };

test("invalid input, whatever it is, is 400 with the name of its field", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  const fieldsOf = async (method: string, path: string, rest: Partial<Sent> = {}) => {
    const { status, json } = await sendAs(admin, method, path, rest);
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
  for (const name of ["__proto__", "constructor", "toString"]) {
    const raw = JSON.stringify(hammer).replace("{", `{"${name}":1,`);
    expect(await fieldsOf("POST", "/products", { raw })).toEqual([name]);
  }
  expect(
    await fieldsOf("POST", "/products/bulk-delete", { body: { items: [{ id: "1", version: 1 }] } }),
  ).toEqual(["items.0.id"]);
  expect(await fieldsOf("PATCH", `/products/${id}`, { body: { id: id + 1, version: 1 } })).toEqual(["id"]);
  expect(await fieldsOf("POST", "/products", { raw: '{"name": "cut' })).toEqual([]);
  expect(await fieldsOf("POST", "/products", { raw: "[]" })).toEqual([]);
  expect(await fieldsOf("DELETE", `/products/${id}`, { body: { version: 1 } })).toEqual([]);
});

test("a missing field, or one of another type, is named in our own messages", async () => {
  const admin = await signedInToNewOrganization("admin");
  const errorsOf = async (body: unknown) =>
    (await sendAs(admin, "POST", "/products", { body })).json.fieldErrors;
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
  const invited = await sendAs(admin, "POST", "/invitations", {
    body: { email: "a@b.example", roles: ["king"] },
  });
  expect(invited.json.fieldErrors["roles.0"]?.[0]).toMatch(/^Roles must be one of admin, /);
});

test("a price, returned as text, may be a number that is exact to the cent", async () => {
  const admin = await signedInToNewOrganization("admin");
  const create = (price: unknown) =>
    sendAs(admin, "POST", "/products", {
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
  const patched = await sendAs(admin, "PATCH", `/products/${id}`, { body: { price: 7.1, version: 1 } });
  expect(patched.json.data).toMatchObject({ price: "7.10", version: 2 });
});

test("a content type without a body is ignored, whatever it says", async () => {
  const admin = await signedInToNewOrganization("admin");
  for (const type of ["application/json", "text/plain"]) {
    const headers = { "content-type": type };
    const id = await createProduct(admin.organizationId);
    const sent = await sendAs(admin, "DELETE", `/products/${id}?version=1`, { raw: "", headers });
    expect(sent.status, type).toBe(200);
    expect((await sendAs(admin, "POST", `/products/${id}/restore`, { raw: "", headers })).status).toBe(200);
    expect((await sendAs(admin, "POST", "/auth/logout", { raw: "x", headers })).status).toBe(
      type === "text/plain" ? 415 : 400,
    );
  }
});

test("bytes that are not UTF-8 are refused, not stored as something else", async () => {
  const admin = await signedInToNewOrganization("admin");
  const bytes = Buffer.concat([
    Buffer.from('{"name":"Hammer '),
    Buffer.from([0xe9]),
    Buffer.from('","sku":"LATIN-1","price":"1.00"}'),
  ]);
  const { status, json } = await sendAs(admin, "POST", "/products", { raw: bytes });
  expect([status, json.message]).toEqual([400, expect.stringContaining("UTF-8")]);
  expect((await sendAs(admin, "GET", "/products")).json.data).toEqual([]);
});

test("an object in a query has a parameter per part, an array one or several", async () => {
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

test("bodies that are too large or not JSON are refused before they are read", async () => {
  const admin = await signedInToNewOrganization("admin");
  const big = { ...hammer, description: "x".repeat(1024 * 1024) };
  expect((await sendAs(admin, "POST", "/products", { body: big })).status).toBe(413);
  const form = { raw: "name=Hammer", headers: { "content-type": "application/x-www-form-urlencoded" } };
  expect((await sendAs(admin, "POST", "/products", form)).status).toBe(415);
});
