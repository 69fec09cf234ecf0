import type { Page } from "@playwright/test";
import { tenantUrl } from "./support/app";
import { expectOpenedAccessible, type Seen } from "./support/opened";
import { platformPages, publicPages, settingsPages, workspacePages } from "./support/pages";
import { haveDemoSession } from "./support/session";
import { expect, expectAccessibleEverywhere, test, uniqueSku } from "./support/test";

/** In one visit: the page, and everything that opens on it. */
async function expectPageAccessible(page: Page, url: string, seen: Seen): Promise<void> {
  await page.goto(url);
  await expectAccessibleEverywhere(page);
  await expectOpenedAccessible(page, seen);
}

test("public pages are accessible in both themes, without scrolling sideways", async ({ page }) => {
  const seen: Seen = new Set();
  for (const url of publicPages) await expectPageAccessible(page, url, seen);
});

test("pages of the workspace with all that opens on them are accessible in both themes, without scrolling sideways", async ({
  page,
}) => {
  await haveDemoSession(page, "acme");
  const seen: Seen = new Set();
  for (const path of workspacePages) await expectPageAccessible(page, tenantUrl("acme", path), seen);
  await page.goto(tenantUrl("acme", "/dashboard/products"));
  const product = await page
    .locator("main tbody a[href^='/dashboard/products/']")
    .first()
    .getAttribute("href");
  for (const path of [product ?? "", `${product}/edit`]) {
    await expectPageAccessible(page, tenantUrl("acme", path), seen);
  }
});

test("settings with all that opens on them are accessible in both themes, without scrolling sideways", async ({
  page,
}) => {
  await haveDemoSession(page, "acme");
  const seen: Seen = new Set();
  for (const path of settingsPages) await expectPageAccessible(page, tenantUrl("acme", path), seen);
});

test("the console with all that opens in it is accessible in both themes, without scrolling sideways", async ({
  page,
}) => {
  await haveDemoSession(page, "platform", "root");
  const seen: Seen = new Set();
  for (const path of platformPages) await expectPageAccessible(page, tenantUrl("platform", path), seen);
});

test("for people who want less motion, a new theme is there at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await page.goto(tenantUrl("acme", "/login"));
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("after a product has been created, the keyboard goes on in its page", async ({ page }) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard/products/create"));
  await page.getByLabel("Name").fill("Anvil");
  await page.getByLabel("SKU").fill(uniqueSku());
  await page.getByLabel(/^Price/).fill("12.50");
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByRole("heading", { name: "Anvil" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
});
