import type { Page } from "@playwright/test";
import { createSecondFactor, platformOrganization } from "@test/builders";
import { login, rootDomain, tenantUrl } from "./support/app";
import { http } from "./support/http";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

const metricsPage = (query = "") => tenantUrl("platform", `/platform/metrics${query}`);

async function haveSuperuser(page: Page): Promise<void> {
  const organization = await platformOrganization();
  const root = await createPerson(organization, "superuser");
  await createSecondFactor(organization.organizationId, root.userId);
  await haveSession(page, root);
}

const choose = async (page: Page, label: string, option: string | RegExp) => {
  await page.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option }).first().click();
};

/** How often the page has fetched the metrics since then. */
function countOfAsking(page: Page) {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("systemMetrics.view")) asked.push(request.url());
  });
  return () => asked.length;
}

test("a superuser sees the metrics of the instances, filtered in the URL, as charts or as tables", async ({
  page,
}) => {
  await haveSuperuser(page);
  await page.goto(tenantUrl("platform", "/dashboard"));
  await page.getByRole("link", { name: "System" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "System" })).toBeVisible();
  // The processes that serve this test store samples themselves; the page polls until there are any.
  await expect(page.getByText(/^\d+ instances? (is|are) live/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole("region", { name: "Memory", exact: true })).toBeVisible();
  await expectAccessible(page);

  await choose(page, "Instance", /:\d+:/);
  await expect(page).toHaveURL(/instance=/);
  await choose(page, "Range", "Last 24 hours");
  await expect(page).toHaveURL(/range=24h/);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Range" })).toHaveText("Last 24 hours");
  await expect(page.getByRole("combobox", { name: "Instance" })).toHaveText(/:\d+:/);
  await page.goto(metricsPage());
  const memory = page.getByRole("region", { name: "Memory", exact: true });
  await memory.getByRole("button", { name: "Show as table" }).click();
  await expect(memory.getByRole("columnheader", { name: "Resident" })).toBeVisible();
  await expect(memory.getByRole("cell", { name: /MiB/ }).last()).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(sideways, "scrolls sideways").toBe(false);
});

test("the metrics refresh without moving the page, until they are paused", async ({ page }) => {
  await haveSuperuser(page);
  await page.clock.install();
  await page.goto(metricsPage());
  const count = countOfAsking(page);
  const last = page.getByRole("button", { name: "Show as table" }).last();
  // The first sample of a process is stored within 15 seconds, the first step of a chart ends within 30.
  await expect(last).toBeVisible({ timeout: 120_000 });
  await last.scrollIntoViewIfNeeded();
  await last.focus();
  const place = await page.evaluate(() => window.scrollY);
  const renewed = page.waitForResponse((response) => response.url().includes("systemMetrics.view"));
  await page.clock.runFor(16_000);
  await renewed;
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
  await expect(last).toBeFocused();

  await page.getByRole("button", { name: "Pause updates" }).click();
  await expect(page.getByText(/, paused$/)).toBeVisible();
  const before = count();
  await page.clock.runFor(120_000);
  expect(count()).toBe(before);
  const resumed = page.waitForResponse((response) => response.url().includes("systemMetrics.view"));
  await page.getByRole("button", { name: "Resume updates" }).click();
  await page.clock.runFor(16_000);
  await resumed;
});

test("the page is 403 for the platform's other people, 404 elsewhere", async ({ page }) => {
  const organization = await platformOrganization();
  await haveSession(page, await createPerson(organization, "admin"));
  expect((await page.goto(metricsPage()))?.status()).toBe(403);
  expect((await page.goto(tenantUrl("acme", "/platform/metrics")))?.status()).toBe(404);
});

test("metrics and health details can be read on any host, only with the token", async () => {
  const host = `127.0.0.1:${rootDomain.split(":")[1]}`;
  const ask = (path: string, token?: string) =>
    http({ host, path, headers: token ? { authorization: `Bearer ${token}` } : {} });
  for (const path of ["/api/metrics", "/api/health/details"]) {
    expect((await ask(path)).status, path).toBe(401);
    expect((await ask(path, "x".repeat(40))).status, path).toBe(401);
  }
  await login("acme");
  const metrics = await ask("/api/metrics", process.env.METRICS_TOKEN);
  expect(metrics.status).toBe(200);
  expect(metrics.headers["content-type"]).toContain("text/plain");
  expect(metrics.text).toMatch(/^mmr_call_duration_seconds_bucket\{.*procedure="auth\.login"/m);
  expect(metrics.text).toMatch(
    /^mmr_database_statement_duration_seconds_count\{kind="select",outcome="ok"\}/m,
  );
  expect(metrics.text).toMatch(/^mmr_redis_request_duration_seconds_count\{outcome="ok"\}/m);
  expect(metrics.text).toMatch(/^mmr_guard_refusals_total 0$/m);
  const details = await ask("/api/health/details", process.env.METRICS_TOKEN);
  expect(details.json()).toMatchObject({
    status: "ok",
    database: { status: "up" },
    redis: { status: "up" },
    workers: { mail: "running", systemMetrics: { state: "running" } },
  });
});
