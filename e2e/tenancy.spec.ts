import { createOrganization, createProduct, unique } from "@test/builders";
import { signedIn } from "@test/callers";
import { call, devRootDomain, login, rootDomain, rootUrl, tenantUrl } from "./support/app";
import { http } from "./support/http";
import { expect, test } from "./support/test";

for (const [server, domain] of [
  ["the production build", rootDomain],
  ["the development server", devRootDomain],
] as const) {
  test.describe(server, () => {
    test("derives the tenant from the host, whatever tenant header the client sends", async () => {
      const name = unique("Own product");
      const { organizationId, subdomain, accessToken } = await signedIn(await createOrganization(), "admin");
      await createProduct(organizationId, { name });
      const asked = { token: accessToken, query: {}, domain };
      const honest = await call(subdomain, "products.list", asked);
      const headers = { "x-tenant-subdomain": "globex" };
      const forged = await call(subdomain, "products.list", { ...asked, headers });
      expect(honest.status).toBe(200);
      expect(honest.text).toContain(name);
      expect(forged.status).toBe(200);
      expect(forged.json()).toEqual(honest.json());
    });

    test("refuses a token of another tenant, even with the header of the token's tenant", async () => {
      const { tokens } = await login("globex", "admin", domain);
      const claims: Record<string, string>[] = [{}, { "x-tenant-subdomain": "globex" }];
      for (const headers of claims) {
        const response = await call("acme", "products.list", {
          token: tokens.accessToken,
          query: {},
          headers,
          domain,
        });
        expect(response.status).toBe(401);
        expect(response.text).not.toContain("globex");
      }
    });

    test("accepts no tenant from a header if the host names none", async () => {
      const headers = { "x-tenant-subdomain": "acme" };
      const body = { email: "admin@acme.test", password: "Demo-passw0rd!" };
      for (const host of [domain, `evil.com:${domain.split(":")[1]}`, `a.acme.${domain}`]) {
        const response = await http({ host, path: "/api/trpc/auth.login", body, headers });
        expect(response.status, host).toBe(404);
      }
    });
  });
}

test("a token with an altered organization is useless", async () => {
  const { tokens } = await login("globex");
  const [header, payload, signature] = tokens.accessToken.split(".");
  const claims = JSON.parse(Buffer.from(payload ?? "", "base64url").toString());
  const { organization } = await login("acme");
  const forged = Buffer.from(JSON.stringify({ ...claims, organizationId: organization.id })).toString(
    "base64url",
  );
  const response = await call("acme", "products.list", {
    token: `${header}.${forged}.${signature}`,
    query: {},
  });
  expect(response.status).toBe(401);
});

test("another tenant's product gets exactly the same response as one that does not exist", async () => {
  const acme = await login("acme");
  const globex = await login("globex");
  const list = await call("globex", "products.list", {
    token: globex.tokens.accessToken,
    query: { limit: 1 },
  });
  const foreignId: number =
    (list.json() as { result: { data: { items: { id: number }[] } } }).result.data.items[0]?.id ?? 0;
  const unknownId = 4_000_000_000;
  const withoutIds = (text: string, id: number) =>
    text.replaceAll(String(id), "ID").replace(/"requestId":"[^"]+"/, "");
  const token = acme.tokens.accessToken;
  for (const ask of [
    (id: number) => call("acme", "products.byId", { token, query: { id } }),
    (id: number) => call("acme", "products.update", { token, body: { id, version: 1, name: "Mine now" } }),
    (id: number) => call("acme", "products.delete", { token, body: { id, version: 1 } }),
    (id: number) => call("acme", "products.restore", { token, body: { id } }),
  ]) {
    const foreign = await ask(foreignId);
    const unknown = await ask(unknownId);
    expect(foreign.status).toBe(404);
    expect(unknown.status).toBe(404);
    expect(withoutIds(foreign.text, foreignId)).toBe(withoutIds(unknown.text, unknownId));
  }
});

test.describe("hosts", () => {
  for (const [host, path, status, text] of [
    [`nobody.${rootDomain}`, "/", 404, "workspace"],
    [`nobody.${rootDomain}`, "/login", 404, "workspace"],
    [`nobody.${rootDomain}`, "/dashboard/products", 404, "workspace"],
    [`www.${rootDomain}`, "/", 404, "workspace"],
    [`a.acme.${rootDomain}`, "/", 404, "workspace"],
    [`acme.evil.com:${rootDomain.split(":")[1]}`, "/login", 404, "workspace"],
    [`dormant.${rootDomain}`, "/login", 403, "suspended"],
    [`dormant.${rootDomain}`, "/", 403, "suspended"],
    [`dormant.${rootDomain}`, "/dashboard", 403, "suspended"],
    [rootDomain, "/", 200, "MMR"],
    [`acme.${rootDomain}`, "/login", 200, "Acme"],
  ] as const) {
    test(`${host.replace(/:\d+/, "")}${path} returns ${status}`, async () => {
      const response = await http({ host, path });
      expect(response.status).toBe(status);
      expect(response.text).toContain(text);
    });
  }

  for (const [url, heading] of [
    [tenantUrl("nobody", "/login"), "Workspace not found"],
    [tenantUrl("nobody", "/nowhere"), "Workspace not found"],
    [tenantUrl("nobody", "/dashboard"), "Workspace not found"],
    [tenantUrl("acme", "/nowhere"), "Page not found"],
    [tenantUrl("acme", "/docs/nowhere"), "Page not found"],
    [rootUrl("/nowhere"), "Page not found"],
    [tenantUrl("dormant", "/login"), "This workspace is suspended"],
    [tenantUrl("dormant", "/dashboard"), "This workspace is suspended"],
  ] as const) {
    test(`${url} says “${heading}”`, async ({ page }) => {
      await page.goto(url);
      await expect(page.getByRole("heading", { name: heading })).toBeVisible();
    });
  }

  test("a suspended tenant signs nobody in", async () => {
    const response = await http({
      host: `dormant.${rootDomain}`,
      path: "/api/trpc/auth.login",
      body: { email: "admin@dormant.test", password: "Demo-passw0rd!" },
    });
    expect(response.status).toBe(403);
    expect(response.text).toContain("TENANT_SUSPENDED");
  });

  test("health checks respond on any host", async () => {
    for (const host of [
      rootDomain,
      `10.0.0.7:${rootDomain.split(":")[1]}`,
      "load-balancer.internal:1".replace(/:1$/, `:${rootDomain.split(":")[1]}`),
    ]) {
      const live = await http({ host, path: "/api/health/live" });
      const ready = await http({ host, path: "/api/health/ready" });
      expect([live.status, ready.status]).toEqual([200, 200]);
      expect(ready.json()).toEqual({
        status: "ready",
        database: "up",
        schema: "up",
        redis: "up",
        writes: "up",
      });
    }
  });
});
