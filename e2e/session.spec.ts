import { createOrganization, unique } from "@test/builders";
import { sessionCookieName } from "@/server/auth/browser-session";
import { call, demoPassword, tenantUrl } from "./support/app";
import { isHttps } from "./support/http";
import { createPerson } from "./support/people";
import { haveDemoSession } from "./support/session";
import { expect, signIn, test } from "./support/test";

test("two tenants side by side in one browser keep their own people and data", async ({ context }) => {
  const acme = await context.newPage();
  const globex = await context.newPage();
  await haveDemoSession(acme, "acme");
  await haveDemoSession(globex, "globex", "client");
  await Promise.all([
    acme.goto(tenantUrl("acme", "/dashboard/products")),
    globex.goto(tenantUrl("globex", "/dashboard/products")),
  ]);
  const names = async (page: typeof acme) => (await page.getByRole("row").allTextContents()).slice(1);
  const [ofAcme, ofGlobex] = await Promise.all([names(acme), names(globex)]);
  expect(ofAcme).toHaveLength(10);
  expect(ofGlobex).toHaveLength(10);
  expect(ofAcme.filter((row) => ofGlobex.includes(row))).toEqual([]);
  // Signing out of one leaves the other signed in.
  await acme.getByRole("button", { name: /Account of/ }).click();
  await acme.getByRole("menuitem", { name: "Sign out" }).click();
  await acme.waitForURL("**/login**");
  await globex.reload();
  await expect(globex.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
});

test("the session cookie is host-only and inaccessible to scripts", async ({ page, context }) => {
  await signIn(page, "acme");
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name === sessionCookieName());
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", secure: isHttps });
  expect(session?.domain.startsWith(".")).toBe(false);
  expect(await page.evaluate(() => document.cookie)).not.toContain("mmr.session");
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    "eyJ",
  );
});

test("a copied cookie is useless after sign-out or on another tenant", async ({ page, context }) => {
  await haveDemoSession(page, "acme", "staff");
  await page.goto(tenantUrl("acme", "/dashboard"));
  const session = (await context.cookies()).find(({ name }) => name === sessionCookieName());
  const headers = { cookie: `${session?.name}=${session?.value}`, "sec-fetch-site": "same-origin" };
  expect((await call("acme", "auth.me", { headers })).status).toBe(200);
  expect((await call("globex", "auth.me", { headers })).status).toBe(401);
  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/login**");
  expect((await call("acme", "auth.me", { headers })).status).toBe(401);
});

test("a wrong password is reported without revealing whether the account exists or losing the email", async ({
  page,
}) => {
  const person = await createPerson(await createOrganization(), "coordinator");
  for (const email of [person.email, `${unique("nobody")}@example.test`]) {
    await page.goto(person.url("/login"));
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("wrong password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /wrong/i })).toBeVisible();
    await expect(page.getByLabel("Email")).toHaveValue(email);
  }
});

test("signing in needs no mouse", async ({ page }) => {
  await page.goto(tenantUrl("acme", "/login"));
  await expect(page.getByLabel("Email")).toBeFocused();
  await page.keyboard.type("client@acme.test");
  await page.keyboard.press("Tab");
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dashboard");
});

test("people of one tenant cannot sign in at another", async ({ page }) => {
  const stranger = await createPerson(await createOrganization(), "client");
  await page.goto(tenantUrl("globex", "/login"));
  await page.getByLabel("Email").fill(stranger.email);
  await page.getByLabel("Password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /wrong/i })).toBeVisible();
});

test("sign-in leads to the requested page, but never to another host", async ({ page }) => {
  for (const [next, expected] of [
    ["/dashboard/products?sort=-price", "/dashboard/products?sort=-price"],
    ["https://evil.example/", "/dashboard"],
    ["//evil.example/", "/dashboard"],
    ["/\\evil.example/", "/dashboard"],
  ] as const) {
    await page.context().clearCookies();
    await page.goto(tenantUrl("acme", `/login?next=${encodeURIComponent(next)}`));
    await page.getByLabel("Email").fill("admin@acme.test");
    await page.getByLabel("Password", { exact: true }).fill(demoPassword);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(tenantUrl("acme", expected));
  }
});

test("theme, sidebar and density are remembered and right at the first paint", async ({ page }) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard"));
  await page.getByRole("button", { name: "Display settings" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await page.getByRole("button", { name: "Display settings" }).click();
  await page.getByRole("menuitemradio", { name: "Compact" }).click();
  await page.getByRole("button", { name: /collapse/i }).click();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  const response = await page.goto(tenantUrl("acme", "/dashboard/products"));
  const html = (await response?.text()) ?? "";
  expect(html).toMatch(/<html[^>]*data-theme="dark"/);
  expect(html).toMatch(/<html[^>]*data-density="compact"/);
  expect(await background()).toBe(dark);
  await expect(page.getByRole("button", { name: /expand/i })).toBeVisible();
});
