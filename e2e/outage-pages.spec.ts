import { startMailServer } from "@test/mail-server";
import { call, tenantUrl } from "./support/app";
import { serversToStop } from "./support/outage";
import { expect, expectAccessible, signIn, test } from "./support/test";
import { createWorkspace } from "./support/workspace";

const servers = serversToStop("outage-pages");
const { api, noticed, recover } = servers;

test("signing out while MySQL is down reports the failure, but works afterwards", async ({
  page: browserPage,
  context,
}) => {
  await signIn(browserPage, "acme", "client", servers.own.domain);
  const session = (await context.cookies()).find((cookie) => cookie.name === "mmr.session");
  const headers = { cookie: `mmr.session=${session?.value}`, "sec-fetch-site": "same-origin" };
  const signOut = async () => {
    await browserPage.getByRole("button", { name: /Account of/ }).click();
    await browserPage.getByRole("menuitem", { name: "Sign out" }).click();
  };
  const bringBack = await servers.own.faults.stopped("database");
  try {
    await signOut();
    await expect(browserPage.getByText("You are still signed in")).toBeVisible();
    expect((await context.cookies()).map(({ name }) => name)).toContain("mmr.session");
  } finally {
    await recover(bringBack);
  }
  await signOut();
  await browserPage.waitForURL("**/login**");
  expect((await api("auth.me", { token: undefined, headers })).status).toBe(401);
});

test("people see an outage at once, in place and on pages, which recover by themselves", async ({
  page: browserPage,
}) => {
  await signIn(browserPage, "acme", "admin", servers.own.domain);
  await browserPage.goto(tenantUrl("acme", "/dashboard/products", servers.own.domain));
  await expect(browserPage.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
  const bringBack = await servers.own.faults.hung("redis");
  try {
    const asked: string[] = [];
    browserPage.on("request", (request) => {
      if (request.url().includes("products.list")) asked.push(request.url());
    });
    await browserPage.getByLabel("Search products").fill("nothing has this name");
    await expect(browserPage.getByText("Temporarily unavailable")).toBeVisible();
    expect(asked).toHaveLength(1);
    await noticed();
    const url = tenantUrl("acme", "/dashboard/products?sort=-price", servers.own.domain);
    expect((await browserPage.goto(url))?.status()).toBe(503);
    await expect(browserPage.getByRole("heading", { name: "Temporarily unavailable" })).toBeVisible();
    await expectAccessible(browserPage);
    await browserPage.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(browserPage);
    await browserPage.setViewportSize({ width: 320, height: 640 });
    expect(await browserPage.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await recover(bringBack);
    await expect(browserPage.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
    expect(browserPage.url()).toBe(url);
  } finally {
    await bringBack();
  }
});

test("with the mail server down a sign-up succeeds, whose mail arrives once it is back", async () => {
  const { subdomain, email } = await createWorkspace(servers.own.domain);
  await expect
    .poll(() => servers.own.log().filter((line) => line.includes("mail not sent")).length)
    .toBeGreaterThan(0);
  const server = await startMailServer({ port: servers.own.smtpPort });
  try {
    await expect.poll(() => server.received.length, { intervals: [100] }).toBe(1);
    const [received] = server.received;
    expect(received?.recipients).toEqual([email]);
    const token = /#token=([\w-]{43})/.exec(received?.mail.text ?? "")?.[1];
    const verified = await call(subdomain, "auth.verifyEmail", {
      domain: servers.own.domain,
      body: { token },
    });
    expect(verified.text).toContain(email);
    expect(verified.status).toBe(200);
  } finally {
    await server.stop();
  }
});
