import { createProduct } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { type send, sendAs } from "@test/rest";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/db/client";

afterAll(closeDatabase);

test("a version is required, in If-Match or in the body, and an outdated one fails accordingly", async () => {
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

test("If-Match accepts lists and *, compares strongly, and reports only that it does not match", async () => {
  const admin = await signedInToNewOrganization("admin");
  const id = await createProduct(admin.organizationId);
  let stock = 0;
  const patch = (match: string, at: number = id) => {
    stock += 1;
    return sendAs(admin, "PATCH", `/products/${at}`, { headers: { "if-match": match }, body: { stock } });
  };
  // Whichever of them is the current one, and whatever else is listed.
  expect(await patch(`"${id}-7", "other,tag" ,"${id}-1.mZ8q1sT0cVb3xR5k"`)).toMatchObject({
    status: 200,
    json: { data: { version: 2 } },
  });
  expect(await patch("*")).toMatchObject({ status: 200, json: { data: { version: 3, stock: 2 } } });
  expect(await patch(`W/"${id}-3", "3"`)).toMatchObject({ status: 200, json: { data: { version: 4 } } });
  // A version that never existed, that of another product, another record's tag, and a weak one.
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
  // A missing record is not found, whatever the condition.
  for (const match of ["*", '"1"', 'W/"1"']) expect((await patch(match, 2_000_000_000)).status).toBe(404);
  // If both are sent, both must match; the version of the body fails as it does by itself.
  const both = (match: string, version: number) =>
    sendAs(admin, "PATCH", `/products/${id}`, {
      headers: { "if-match": match },
      body: { stock: 99, version },
    });
  expect((await both("*", 3)).json).toMatchObject({ error: "STALE_VERSION" });
  expect((await both('"3"', 3)).json).toMatchObject({ error: "PRECONDITION_FAILED" });
  expect((await both('"3", "4"', 4)).status).toBe(200);
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
