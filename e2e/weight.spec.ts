import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
import { z } from "zod";
import { compileHint } from "../scripts/lib/compile-hints.mjs";
import { rootDomain, rootUrl, tenantUrl } from "./support/app";
import { http } from "./support/http";
import { createPerson } from "./support/people";
import { haveDemoSession, haveSession } from "./support/session";
import { expect, test } from "./support/test";

/* What a page loads before anyone does anything on it: docs/performance.md has the figures and how they came about. */

const kilobytes = (count: number) => count * 1000;

/** Of scripts, compressed. Only downwards: a page that needs more loads it when it is used (decision 62). */
const budgets = {
  signedOut: kilobytes(150),
  workspace: kilobytes(200),
  others: kilobytes(290),
};
/** Of a page of someone who is signed in. */
const requestBudget = 15;
/** Of a list of 100 rows. */
const elementBudget = 1500;

/** What is read of Chromium's trace. */
const traceSchema = z.object({
  traceEvents: z.array(
    z.object({ name: z.string(), args: z.object({ elementCount: z.number().optional() }).optional() }),
  ),
});

interface Load {
  /** Of everything, also what the page asks for by itself once it is there. */
  requests: string[];
  /** Bytes of all scripts, each compressed. */
  scripts: number;
  /** Bytes of the compressed document. */
  html: number;
}

/** Opens the page with an empty cache, and waits until it asks for nothing more. */
async function load(page: Page, url: string): Promise<Load> {
  const requests: string[] = [];
  const sizes: Promise<number>[] = [];
  const heard = (response: Response) => {
    const kind = response.request().resourceType();
    requests.push(`${kind} ${new URL(response.url()).pathname}`);
    if (kind === "script") sizes.push(response.body().then((bytes) => gzipSync(bytes).length));
  };
  page.context().on("response", heard);
  // It never ends: without a response of our own, the page would never be idle.
  await page.route("**/api/trpc/live.changes*", (route) => route.fulfill({ status: 204 }));
  const document = await page.goto(url, { waitUntil: "networkidle" });
  page.context().off("response", heard);
  const scripts = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const html = gzipSync((await document?.body()) ?? "").length;
  console.log(`${new URL(url).pathname}: ${scripts} bytes of scripts, ${requests.length} requests`);
  return { requests, scripts, html };
}

/** How many elements each recalculation of styles was about. */
function recalculatedIn(trace: Buffer): number[] {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString()));
  return traceEvents.flatMap(({ name, args }) =>
    name === "UpdateLayoutTree" && args?.elementCount !== undefined ? [args.elementCount] : [],
  );
}

test("the pages before signing in load at most 150 kB of scripts", async ({ page }) => {
  for (const url of [rootUrl("/"), tenantUrl("acme", "/login")]) {
    const { scripts } = await load(page, url);
    expect.soft(scripts, url).toBeLessThanOrEqual(budgets.signedOut);
  }
});

// One test for each page: they mostly wait for the page to be idle.
for (const [path, budget] of [
  ["/dashboard", budgets.workspace],
  ["/dashboard/products", budgets.workspace],
  ["/dashboard/users", budgets.others],
  ["/dashboard/activity", budgets.others],
  ["/dashboard/settings/organization", budgets.others],
  ["/dashboard/products/create", budgets.others],
] as const) {
  test(`${path} loads at most what its budget allows, with at most 15 requests`, async ({ page }) => {
    await haveDemoSession(page, "acme");
    const { scripts, requests } = await load(page, tenantUrl("acme", path));
    expect.soft(scripts).toBeLessThanOrEqual(budget);
    expect(requests.length, requests.join("\n")).toBeLessThanOrEqual(requestBudget);
  });
}

test("scripts are compiled as they load, the page's own and those that follow when something opens", async ({
  page,
}) => {
  await haveDemoSession(page, "acme");
  const scripts: Response[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response);
  });
  await page.goto(tenantUrl("acme", "/dashboard/products"));
  const first = scripts.length;
  expect(first).toBeGreaterThan(0);
  await page
    .getByRole("button", { name: /^Actions for/ })
    .first()
    .press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  expect(scripts.length).toBeGreaterThan(first);
  for (const script of scripts)
    expect.soft((await script.text()).startsWith(compileHint), script.url()).toBe(true);
});

test("a list of 100 products is at most 60 kB of compressed HTML and 1,500 elements", async ({ page }) => {
  const { organizationId, subdomain } = await createOrganization();
  const admin = await createPerson({ organizationId, subdomain }, "admin");
  await haveSession(page, admin);
  await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      createProduct(organizationId, { name: `Anvil no. ${index}`, sku: `ANVIL-${index}` }),
    ),
  );
  const { html } = await load(page, admin.url("/dashboard/products?limit=100"));
  const elements = await page.locator("*").count();
  console.log(`100 products: ${html} bytes of HTML, ${elements} elements`);
  expect.soft(html).toBeLessThanOrEqual(kilobytes(60));
  expect(elements).toBeLessThanOrEqual(elementBudget);
});

test("choosing a row makes the browser look at the styles of that row alone, not of the page", async ({
  page,
  browser,
}) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard/products"));
  const boxes = page.getByRole("checkbox", { name: /^Select / });
  await boxes.nth(1).click();
  await expect(page.getByRole("region", { name: "Selection" })).toBeVisible();
  // The style sheet of messages, which comes once, is for all elements.
  await page.waitForFunction(() =>
    [...document.querySelectorAll("style")].some((style) =>
      style.textContent.includes("data-sonner-toaster"),
    ),
  );
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await boxes.nth(2).click();
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("2 selected");
  await page.keyboard.press("Tab");
  const recalculated = recalculatedIn(await browser.stopTracing());
  expect(recalculated.length).toBeGreaterThan(0);
  expect(Math.max(...recalculated), `elements: ${recalculated}`).toBeLessThan(100);
});

test("a browser may keep only pages without anyone's data for going back", async () => {
  const cacheControl = async (host: string, path: string) =>
    (await http({ host, path, headers: { accept: "text/html", "user-agent": "Mozilla/5.0" } })).headers[
      "cache-control"
    ];
  for (const path of ["/login", "/forgot-password"]) {
    expect(await cacheControl(`acme.${rootDomain}`, path), path).toBe("private, no-cache");
  }
  for (const path of ["/", "/workspaces"]) {
    expect(await cacheControl(rootDomain, path), path).toBe("private, no-cache");
  }
  for (const path of ["/dashboard", "/accept-invitation"]) {
    expect(await cacheControl(`acme.${rootDomain}`, path), path).toContain("no-store");
  }
});
