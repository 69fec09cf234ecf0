import { createProduct } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { type send, sendAs } from "@test/rest";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/db/client";

afterAll(closeDatabase);

test("a version is required in If-Match or in the body, where an outdated one fails accordingly", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  const path = `/products/${id}`;
  const etag = (await sendAs(admin, "GET", path)).headers.get("etag") ?? "";
  const patch = (headers: Record<string, string>, body: Record<string, unknown> = {}) =>
    sendAs(admin, "PATCH", path, { headers, body: { stock: 3, ...body } });

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
  expect((await sendAs(admin, "DELETE", path, { headers: { "if-match": '"3"' } })).status).toBe(200);
});

/** A product of version 1, and changes of it, or of another, with a condition. */
async function conditional() {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  let stock = 0;
  const patch = (match: string, at: number = id, body: Record<string, unknown> = {}) => {
    stock += 1;
    return sendAs(admin, "PATCH", `/products/${at}`, {
      headers: { "if-match": match },
      body: { stock, ...body },
    });
  };
  return { id, patch };
}

test("If-Match accepts lists and *", async () => {
  const { id, patch } = await conditional();
  // Whichever of them is the current one, and whatever else is listed.
  expect(await patch(`"${id}-7", "other,tag" ,"${id}-1.mZ8q1sT0cVb3xR5k"`)).toMatchObject({
    status: 200,
    json: { data: { version: 2 } },
  });
  expect(await patch("*")).toMatchObject({ status: 200, json: { data: { version: 3, stock: 2 } } });
  expect(await patch(`W/"${id}-3", "3"`)).toMatchObject({ status: 200, json: { data: { version: 4 } } });
});

test("If-Match compares strongly, reporting only that it does not match", async () => {
  const { id, patch } = await conditional();
  // A version that never existed, that of another product, another record's tag, and a weak one.
  for (const match of [`"${id}-9"`, `"${id + 1}-1"`, '"x"', `"${id}-1.x"`, `W/"${id}-1"`]) {
    const { status, json } = await patch(match);
    expect([status, json.error], match).toEqual([412, "PRECONDITION_FAILED"]);
    expect(json.message, match).toContain("If-Match");
    expect(json.message, match).not.toMatch(/someone|changed|meantime/i);
    expect(json.details, match).toMatchObject({ current: { version: 1 } });
  }
  expect((await patch(`W/"${id}-1"`)).json.message).toContain("weak");
});

test("a malformed If-Match is refused by its name", async () => {
  const { patch } = await conditional();
  for (const match of ["1", '"1', '*, "1"', "", ",", '"1" "2"']) {
    expect(await patch(match), match).toMatchObject({
      status: 400,
      json: { fieldErrors: { "If-Match": [expect.any(String)] } },
    });
  }
});

test("a missing record is not found, whatever the condition", async () => {
  const { patch } = await conditional();
  for (const match of ["*", '"1"', 'W/"1"']) expect((await patch(match, 2_000_000_000)).status).toBe(404);
});

test("If-Match and the version of the body must both match, each failing as it does by itself", async () => {
  const { id, patch } = await conditional();
  const both = (match: string, version: number) => patch(match, id, { version });
  expect((await patch("*")).json.data).toMatchObject({ version: 2 });
  expect((await both("*", 1)).json).toMatchObject({ error: "STALE_VERSION" });
  expect((await both('"1"', 1)).json).toMatchObject({ error: "PRECONDITION_FAILED" });
  expect((await both('"1", "2"', 2)).status).toBe(200);
});

test("a change under If-Match counts once, however many versions were tried", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  const left = ({ headers }: Awaited<ReturnType<typeof send>>) => Number(headers.get("ratelimit-remaining"));
  const before = left(await sendAs(admin, "GET", `/products/${id}`));
  const patched = await sendAs(admin, "PATCH", `/products/${id}`, {
    headers: { "if-match": '"8", "9", "1"' },
    body: { stock: 3 },
  });
  expect([patched.status, left(patched)]).toEqual([200, before - 1]);
});

test("a GET for what the client already has gets 304 without a body, until it changes", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  const ask = (etag: string) =>
    sendAs(admin, "GET", `/products/${id}`, { headers: { "if-none-match": etag } });
  const etag = (await ask('"other"')).headers.get("etag") ?? "";
  const known = await ask(`"other", W/${etag}`);
  expect(known).toMatchObject({ status: 304, text: "" });
  expect(known.headers.get("etag")).toBe(etag);
  await sendAs(admin, "POST", `/products/${id}/stock`, { body: { delta: 5 } });
  expect((await ask(etag)).status).toBe(200);
});
