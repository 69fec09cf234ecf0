import { gunzipSync } from "node:zlib";
import { createOrganization, createProduct } from "@test/builders";
import { signedIn } from "@test/callers";
import { demoPassword, rootDomain, rootUrl } from "./support/app";
import { http } from "./support/http";
import { createPerson } from "./support/people";
import { expect, test } from "./support/test";

const host = `acme.${rootDomain}`;

/** An organization that no other test changes, with the headers of an admin's program. */
async function ownOrganization() {
  const organization = await createOrganization();
  for (const name of ["Claw hammer", "Spirit level"]) {
    await createProduct(organization.organizationId, { name });
  }
  const { accessToken } = await signedIn(organization, "admin");
  return {
    organization,
    host: `${organization.subdomain}.${rootDomain}`,
    headers: { authorization: `Bearer ${accessToken}` },
  };
}

test("the unversioned paths lead to the API, unlike those of NextAuth and the files", async () => {
  const { organization, host, headers } = await ownOrganization();
  const { email } = await createPerson(organization, "client");
  const login = await http({ host, path: "/api/auth/login", body: { email, password: demoPassword } });
  expect(login).toMatchObject({ status: 200 });
  expect(login.json()).toMatchObject({ success: true, data: { user: { email } } });
  for (const path of ["/api/auth/me", "/api/auth/csrf-token", "/api/products?limit=2", "/api/users?page=1"]) {
    const plain = await http({ host, path, headers });
    expect(plain.status, path).toBe(200);
    const versioned = await http({ host, path: path.replace("/api/", "/api/v1/"), headers });
    if (!path.endsWith("csrf-token")) expect(plain.text).toBe(versioned.text);
  }
  const [first] = Object((await http({ host, path: "/api/products?limit=1", headers })).json()).data;
  expect((await http({ host, path: `/api/products/${first.id}`, headers })).json()).toMatchObject({
    data: { id: first.id },
  });
  expect((await http({ host, path: "/api/products/1/no/such", headers })).status).toBe(404);
  const file = await http({ host, path: "/api/products/export.csv", headers });
  expect(file.headers["content-type"]).toContain("text/csv");
  expect((await http({ host, path: "/api/auth/csrf" })).json()).toEqual({ csrfToken: expect.any(String) });
});

test("responses over HTTP have the statuses and headers of the document, with the request id", async () => {
  const { host, headers } = await ownOrganization();
  const created = await http({
    host,
    path: "/api/v1/saved-views",
    headers: { ...headers, "idempotency-key": crypto.randomUUID() },
    body: { list: "products", name: `View ${crypto.randomUUID()}`, params: {} },
  });
  expect(created.status).toBe(201);
  expect(created.headers.location).toMatch(/^\/api\/v1\/saved-views\/\d+$/);
  const path = String(created.headers.location);
  expect((await http({ host, path, headers, method: "DELETE" })).status).toBe(200);
  const wrong = await http({ host, path, headers, method: "PUT", body: {} });
  expect(wrong.status).toBe(405);
  expect(wrong.headers.allow).toContain("DELETE");
  expect(Object(wrong.json()).requestId).toBe(wrong.headers["x-request-id"]);
  // A POST without a body is not one with an invalid body.
  expect(
    (await http({ host, path: "/api/v1/auth/sessions/end-others", headers, method: "POST" })).status,
  ).toBe(200);
});

test("large responses are compressed for clients that accept it", async () => {
  const headers = { "accept-encoding": "gzip" };
  const compressed = await http({ host, path: "/api/openapi.json", headers });
  expect(compressed.headers["content-encoding"]).toBe("gzip");
  expect(JSON.parse(gunzipSync(compressed.bytes).toString()).openapi).toMatch(/^3\.1/);
});

test("the OpenAPI document is on every host, as 304 for clients that have it", async () => {
  for (const each of [host, rootDomain, `platform.${rootDomain}`]) {
    const { status, headers, json } = await http({ host: each, path: "/api/openapi.json" });
    expect(status, each).toBe(200);
    // Redirects built from it need a target.
    const own = each === rootDomain ? `your-workspace.${rootDomain}` : each;
    expect(Object(json()).servers[0].url).toBe(rootUrl("/api/v1", own));
    const again = await http({
      host: each,
      path: "/api/openapi.json",
      headers: { "if-none-match": String(headers.etag) },
    });
    expect([again.status, again.text]).toEqual([304, ""]);
  }
});

test("a preflight needs no credentials, but allows no origin that is not listed", async () => {
  const response = await http({
    host,
    path: "/api/products",
    method: "OPTIONS",
    headers: { origin: "https://app.example.com", "access-control-request-method": "GET" },
  });
  expect(response.status).toBe(204);
  expect(response.headers["access-control-allow-origin"]).toBeUndefined();
  expect(response.headers.vary).toContain("Origin");
});
