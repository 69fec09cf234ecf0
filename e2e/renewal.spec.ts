import type { BrowserContext } from "@playwright/test";
import { z } from "zod";
import {
  type BrowserSession,
  decodeBrowserSession,
  encodeBrowserSession,
  sessionCookieName,
} from "@/server/auth/browser-session";
import { secretKeys } from "@/server/auth/signing-keys";
import { issueSuccessor, verifyToken } from "@/server/auth/tokens";
import { call, login, rootDomain, tenantUrl } from "./support/app";
import { type HttpResponse, http, isHttps } from "./support/http";
import { haveDemoSession } from "./support/session";
import { expect, test } from "./support/test";

const name = sessionCookieName();
const hourMs = 3_600_000;

/** The session with an access token that expired long ago, as in a tab that was left open for an hour. */
async function leftOpen({ refreshToken }: BrowserSession): Promise<string> {
  const token = verifyToken("refresh", refreshToken);
  if (!token) throw new Error("The session is over");
  const [secret] = secretKeys();
  const expired = await issueSuccessor("access", token, new Date(Date.now() - hourMs), secret);
  return encodeBrowserSession({ accessToken: expired.token, refreshToken });
}

async function sessionIn(cookie: string): Promise<BrowserSession> {
  const session = await decodeBrowserSession(cookie);
  if (!session) throw new Error("The cookie is not one of ours");
  return session;
}

/** The session cookie that a response sets; null if it sets none. */
function cookieSetBy({ headers }: Pick<HttpResponse, "headers">): string | null {
  const set = [headers["set-cookie"] ?? []].flat().find((line) => line.startsWith(`${name}=`));
  return set?.split(";")[0]?.slice(name.length + 1) ?? null;
}

const ask = (path: string, cookie: string) =>
  http({
    host: `acme.${rootDomain}`,
    path,
    headers: { cookie: `${name}=${cookie}`, "sec-fetch-site": "same-origin" },
  });
const me = (cookie: string) => ask("/api/trpc/auth.me", cookie);

const sessionList = z.object({
  result: z.object({ data: z.array(z.object({ current: z.boolean(), lastUsedAt: z.string() })) }),
});

/** When the session was last renewed, or begun. */
async function lastRenewal({ accessToken }: BrowserSession): Promise<string | undefined> {
  const response = await call("acme", "auth.sessions", { token: accessToken });
  const { data } = sessionList.parse(response.json()).result;
  return data.find(({ current }) => current)?.lastUsedAt;
}

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies(tenantUrl("acme"))).find((cookie) => cookie.name === name)?.value ?? "";
}

const giveCookie = (context: BrowserContext, value: string) =>
  context.addCookies([
    { name, value, url: tenantUrl("acme"), httpOnly: true, secure: isHttps, sameSite: "Lax" },
  ]);

test("a page requested with an expired access token is signed in at once, with a new cookie", async ({
  page,
  context,
}) => {
  await haveDemoSession(page, "acme");
  await giveCookie(context, await leftOpen(await sessionIn(await cookieOf(context))));
  const response = await page.goto(tenantUrl("acme", "/dashboard/products"));
  expect(response?.status()).toBe(200);
  expect(response?.request().redirectedFrom()).toBeNull();
  expect(await response?.headerValue("set-cookie")).toMatch(new RegExp(`^${name}=.*HttpOnly`, "i"));
  await expect(page.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
  const { accessToken } = await sessionIn(await cookieOf(context));
  expect(verifyToken("access", accessToken)).not.toBeNull();
});

test("a tab that was left open continues where it was", async ({ page, context }) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard/products"));
  await giveCookie(context, await leftOpen(await sessionIn(await cookieOf(context))));
  await page.getByLabel("Search products").fill("zzz no product is called that");
  // Only a response of the server shows it.
  await expect(page.getByText("No products found")).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/dashboard/products");
  const { accessToken } = await sessionIn(await cookieOf(context));
  expect(verifyToken("access", accessToken)).not.toBeNull();
});

test("requests with one expired cookie, ten at once or one later in its grace period, cause one renewal", async () => {
  const cookie = await leftOpen((await login("acme")).tokens);
  const responses = await Promise.all(Array.from({ length: 10 }, () => me(cookie)));
  expect(responses.map(({ status }) => status)).toEqual(Array(10).fill(200));
  const sessions = await Promise.all(responses.map((response) => sessionIn(cookieSetBy(response) ?? "")));
  expect(new Set(sessions.map(({ refreshToken }) => refreshToken)).size).toBe(1);
  expect(new Set(sessions.map(({ accessToken }) => accessToken)).size).toBe(1);
  const late = await me(cookie);
  expect(late.status).toBe(200);
  expect(await sessionIn(cookieSetBy(late) ?? "")).toEqual(sessions[0]);
});

test("two tabs that renew with the same cookie both stay signed in", async ({ page, context }) => {
  await haveDemoSession(page, "acme");
  const other = await context.newPage();
  await giveCookie(context, await leftOpen(await sessionIn(await cookieOf(context))));
  const open = () =>
    Promise.all([
      page.goto(tenantUrl("acme", "/dashboard/products")),
      other.goto(tenantUrl("acme", "/dashboard")),
    ]);
  await open();
  await giveCookie(context, await leftOpen(await sessionIn(await cookieOf(context))));
  await open();
  await expect(page.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
  expect(new URL(other.url()).pathname).toBe("/dashboard");
});

test("while the access token is valid nothing is renewed, neither by a page nor by a call", async () => {
  const { tokens } = await login("acme");
  const before = await lastRenewal(tokens);
  const cookie = await encodeBrowserSession(tokens);
  for (const path of ["/dashboard", "/dashboard/products", "/api/trpc/auth.me", "/api/auth/csrf"]) {
    const response = await ask(path, cookie);
    expect(response.status, path).toBe(200);
    expect(cookieSetBy(response), path).toBeNull();
  }
  expect(await lastRenewal(tokens)).toBe(before);
});

test("a page with an expired access token renews once, in middleware, however much it reads", async () => {
  const { tokens } = await login("acme");
  const response = await ask("/dashboard/products", await leftOpen(tokens));
  const first = await sessionIn(cookieSetBy(response) ?? "");
  const renewed = await lastRenewal(first);
  const again = await ask("/dashboard/products", await leftOpen(tokens));
  expect(await sessionIn(cookieSetBy(again) ?? "")).toEqual(first);
  expect(await lastRenewal(first)).toBe(renewed);
});

test("a cookie whose refresh token was used long ago signs out both its owner and the thief", async ({
  page,
  context,
}) => {
  await haveDemoSession(page, "acme");
  const stolen = await leftOpen(await sessionIn(await cookieOf(context)));
  for (let renewal = 1; renewal <= 2; renewal += 1) {
    await giveCookie(context, await leftOpen(await sessionIn(await cookieOf(context))));
    await page.goto(tenantUrl("acme", "/dashboard"));
  }
  expect((await me(await cookieOf(context))).status).toBe(200);
  const thief = await me(stolen);
  expect(thief.status).toBe(401);
  expect(cookieSetBy(thief)).toBeNull();
  await page.goto(tenantUrl("acme", "/dashboard/products"));
  expect(new URL(page.url()).pathname).toBe("/login");
});

test("sign-out wins over a concurrent renewal, whichever response comes last", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { tokens } = await login("acme", "staff");
    const [renewed] = await Promise.all([
      me(await leftOpen(tokens)),
      call("acme", "auth.logout", { token: tokens.accessToken, body: {} }),
    ]);
    const cookie = cookieSetBy(renewed);
    if (cookie) expect((await me(cookie)).status).toBe(401);
    expect((await me(await leftOpen(tokens))).status).toBe(401);
  }
});

test("NextAuth's sign-out ends the session of a cookie that has expired", async ({ page, context }) => {
  await haveDemoSession(page, "acme", "coordinator");
  await page.goto(tenantUrl("acme", "/dashboard"));
  const session = await sessionIn(await cookieOf(context));
  await giveCookie(context, await leftOpen(session));
  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/login**");
  expect(await cookieOf(context)).toBe("");
  expect((await me(await encodeBrowserSession(session))).status).toBe(401);
  expect((await me(await leftOpen(session))).status).toBe(401);
});
