import type { BrowserContext } from "@playwright/test";
import { z } from "zod";
import { sessionCookieName } from "@/server/auth/browser-session";
import { call, login, rootDomain, rootUrl, tenantUrl } from "./support/app";
import { http } from "./support/http";
import { haveDemoSession } from "./support/session";
import { expect, test, uniqueSku } from "./support/test";

const csrfResponse = z.object({ result: z.object({ data: z.object({ csrfToken: z.string() }) }) });

async function cookieOf(context: BrowserContext): Promise<string> {
  const session = (await context.cookies()).find(({ name }) => name === sessionCookieName());
  return `${session?.name}=${session?.value}`;
}

const newProduct = () => ({ name: "Forged product", sku: uniqueSku(), price: "1.00", stock: 1 });

test("a change with the session cookie needs the page's own origin and its CSRF token", async ({
  page,
  context,
}) => {
  await haveDemoSession(page, "acme");
  const cookie = await cookieOf(context);
  const own = { cookie, "sec-fetch-site": "same-origin" };
  const response = await call("acme", "auth.csrfToken", { headers: own });
  const token = csrfResponse.parse(response.json()).result.data.csrfToken;
  const status = async (headers: Record<string, string>) =>
    (await call("acme", "products.create", { body: newProduct(), headers: { cookie, ...headers } })).status;

  expect(await status({ "sec-fetch-site": "same-origin", "x-csrf-token": token })).toBe(200);
  expect(await status({ origin: tenantUrl("acme", ""), "x-csrf-token": token })).toBe(200);

  for (const site of ["same-site", "cross-site", "none"]) {
    expect(await status({ "sec-fetch-site": site, "x-csrf-token": token }), site).toBe(403);
  }
  for (const origin of ["null", tenantUrl("globex", ""), rootUrl(), "https://evil.example"]) {
    expect(await status({ origin, "x-csrf-token": token }), origin).toBe(403);
  }
  expect(await status({ "x-csrf-token": token }), "no origin").toBe(403);
  expect(await status({ "sec-fetch-site": "same-origin" }), "no token").toBe(403);
  expect(await status({ "sec-fetch-site": "same-origin", "x-csrf-token": `${token.slice(0, -2)}AA` })).toBe(
    403,
  );
});

test("the token of another session is refused", async ({ page, context, browser }) => {
  await haveDemoSession(page, "acme");
  const other = await browser.newPage();
  await haveDemoSession(other, "acme");
  const tokenResponse = await call("acme", "auth.csrfToken", {
    headers: { cookie: await cookieOf(other.context()), "sec-fetch-site": "same-origin" },
  });
  const foreign = csrfResponse.parse(tokenResponse.json()).result.data.csrfToken;
  const response = await call("acme", "products.create", {
    body: newProduct(),
    headers: { cookie: await cookieOf(context), "sec-fetch-site": "same-origin", "x-csrf-token": foreign },
  });
  expect(response.status).toBe(403);
  await other.close();
});

test("programs with a Bearer token need neither", async () => {
  const { tokens } = await login("acme", "staff");
  const response = await call("acme", "products.create", { token: tokens.accessToken, body: newProduct() });
  expect(response.status).toBe(200);
});

test.describe("from a page that its own policy does not restrict", () => {
  // As an attacker's page: ours could not even send the request.
  test.use({ bypassCSP: true });

  test("a page of a sibling tenant can neither change nor read anything", async ({ page, context }) => {
    await haveDemoSession(page, "acme");
    const sibling = await context.newPage();
    await sibling.goto(tenantUrl("globex", "/login"));
    const target = tenantUrl("acme", "/api/trpc/products.create");
    const sku = uniqueSku();
    const outcome = await sibling.evaluate(
      async ([url, body]) => {
        const attempts = ["application/json", "text/plain", "application/x-www-form-urlencoded"].map((type) =>
          fetch(url, { method: "POST", credentials: "include", headers: { "content-type": type }, body })
            .then((response) => response.status)
            .catch(() => "blocked"),
        );
        return Promise.all(attempts);
      },
      [target, JSON.stringify({ ...newProduct(), sku })] as const,
    );
    expect(outcome).toEqual(["blocked", "blocked", "blocked"]);
    await page.goto(tenantUrl("acme", `/dashboard/products?search=${sku}`));
    await expect(
      page
        .getByText("0 products")
        .or(page.getByText(/No products? (match|found)/i))
        .first(),
    ).toBeVisible();
  });
});

test("only JSON is accepted", async () => {
  const { tokens } = await login("acme");
  const headers = { authorization: `Bearer ${tokens.accessToken}` };
  const post = (type: string) =>
    http({
      host: `acme.${rootDomain}`,
      path: "/api/trpc/products.create",
      method: "POST",
      headers: { ...headers, "content-type": type },
      body: newProduct(),
    });
  for (const type of [
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "",
  ]) {
    expect((await post(type)).status, type).toBe(415);
  }
});

test("GET cannot change anything", async () => {
  const { tokens } = await login("acme");
  const byGet = await call("acme", "products.create", { token: tokens.accessToken, query: newProduct() });
  expect(byGet.status).toBe(405);
});

test("sign-in and sign-out of NextAuth are closed to other origins", async () => {
  const origins: Record<string, string>[] = [{ "sec-fetch-site": "same-site" }, { origin: "null" }, {}];
  for (const path of ["/api/auth/callback/credentials", "/api/auth/signout"]) {
    for (const headers of origins) {
      const response = await http({
        host: `acme.${rootDomain}`,
        path,
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      });
      expect(response.status).toBe(403);
    }
  }
  for (const path of [
    "/api/auth/session",
    "/api/auth/_log",
    "/api/auth/signin",
    "/api/auth/callback/other",
  ]) {
    expect((await http({ host: `acme.${rootDomain}`, path })).status, path).toBe(404);
  }
});
