import { asTenant, createOrganization } from "@test/builders";
import { type SignedIn, signedInToNewOrganization } from "@test/callers";
import { type Sent, send } from "@test/rest";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { activityLogs } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";

afterAll(closeDatabase);

const page = "https://app.example.com";

const setOrigins = ({ subdomain, accessToken }: SignedIn, allowedOrigins: string[], version = 0) =>
  send({
    method: "PUT",
    path: "/organization/allowed-origins",
    subdomain,
    accessToken,
    body: { allowedOrigins, version },
  });

async function letIn(...allowedOrigins: string[]) {
  const admin = await signedInToNewOrganization("admin");
  const response = await setOrigins(admin, allowedOrigins);
  expect(response).toMatchObject({ status: 200, json: { data: { allowedOrigins, version: 1 } } });
  return admin;
}

const from = (origin: string, request: Sent) =>
  send({ ...request, headers: { origin, "sec-fetch-site": "cross-site", ...request.headers } });

const preflight = (origin: string, subdomain: string, path = "/products") =>
  from(origin, {
    method: "OPTIONS",
    path,
    subdomain,
    headers: { "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
  });

test("no origin is allowed before the organization lists it", async () => {
  const { subdomain, accessToken } = await signedInToNewOrganization("admin");
  for (const response of [
    await from(page, { path: "/products", subdomain, accessToken }),
    await preflight(page, subdomain),
  ]) {
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("vary")).toBe("Origin");
  }
});

test("a page of an allowed origin may send requests and read responses, without the browser's credentials", async () => {
  const { subdomain, accessToken } = await letIn(page, "http://localhost:5173");
  const asked = await preflight(page, subdomain);
  expect(asked.status).toBe(204);
  expect(asked.headers.get("access-control-allow-origin")).toBe(page);
  expect(asked.headers.get("access-control-allow-methods")).toBe("OPTIONS, GET, POST");
  expect(asked.headers.get("access-control-allow-headers")).toContain("Idempotency-Key");
  expect(asked.headers.get("access-control-allow-credentials")).toBeNull();

  const response = await from(page, { path: "/products", subdomain, accessToken });
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBe(page);
  expect(response.headers.get("access-control-allow-credentials")).toBeNull();
  for (const name of ["ETag", "Location", "RateLimit-Remaining", "Retry-After", "Idempotency-Replayed"])
    expect(response.headers.get("access-control-expose-headers")).toContain(name);
  // Errors can be read, too.
  const refused = await from(page, { path: "/products", subdomain });
  expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([401, page]);
  const local = await from("http://localhost:5173", { path: "/products", subdomain, accessToken });
  expect(local.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
});

test("an origin that only resembles an allowed one, or is allowed by another organization, is not allowed", async () => {
  const { subdomain } = await letIn(page);
  const others = [
    "https://app.example.com.evil.test",
    "http://app.example.com",
    "https://example.com",
    "null",
  ];
  for (const origin of others)
    expect(
      (await preflight(origin, subdomain)).headers.get("access-control-allow-origin"),
      origin,
    ).toBeNull();
  const other = await createOrganization();
  expect((await preflight(page, other.subdomain)).headers.get("access-control-allow-origin")).toBeNull();
});

test("only exact https origins can be listed, or http on localhost", async () => {
  const admin = await signedInToNewOrganization("admin");
  const wrong = [
    "*",
    "null",
    "https://app.example.com/",
    "https://App.example.com",
    "https://*.example.com",
    "http://app.example.com",
    "https://user@app.example.com",
    "javascript:alert(1)",
    "app.example.com",
  ];
  for (const origin of wrong) {
    expect(await setOrigins(admin, [origin]), origin).toMatchObject({
      status: 400,
      json: { fieldErrors: { "allowedOrigins.0": [expect.stringContaining(origin)] } },
    });
  }
  expect((await setOrigins(admin, [page, "http://localhost:5173"])).status).toBe(200);
});

test("at most twenty origins can be listed, each of them once", async () => {
  const admin = await signedInToNewOrganization("admin");
  expect((await setOrigins(admin, [page, page])).json.fieldErrors).toEqual({
    allowedOrigins: ["List each origin only once"],
  });
  const origins = Array.from({ length: 21 }, (_, n) => `https://a${n}.example.com`);
  expect((await setOrigins(admin, origins)).status).toBe(400);
  expect((await setOrigins(admin, origins.slice(1))).status).toBe(200);
});

test("an outdated change of the origins is refused with the current ones", async () => {
  const admin = await letIn(page);
  expect(await setOrigins(admin, [], 0)).toMatchObject({
    status: 409,
    json: { error: "STALE_VERSION", details: { current: { allowedOrigins: [page], version: 1 } } },
  });
});

test("changes of the origins are recorded", async () => {
  const admin = await letIn(page);
  const recorded = await asTenant(admin.organizationId, async () =>
    tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
  );
  expect(recorded).toMatchObject([
    {
      action: "organization.update_allowed_origins",
      actorId: admin.userId,
      before: { allowedOrigins: [] },
      after: { allowedOrigins: [page] },
    },
  ]);
});

test("the origins are for admins alone", async () => {
  const staff = await signedInToNewOrganization("staff");
  const { subdomain, accessToken } = staff;
  expect((await setOrigins(staff, [page])).status).toBe(403);
  expect((await send({ path: "/organization/allowed-origins", subdomain, accessToken })).status).toBe(403);
});
