import type { Page } from "@playwright/test";
import { createOrganization, createProduct, createUser } from "@test/builders";
import type { Role } from "../src/lib/permissions";
import { formatRoles } from "../src/lib/roles";
import { tenantUrl } from "./support/app";
import { haveDemoSession, haveSession } from "./support/session";
import { slowScripts } from "./support/slow-scripts";
import { expect, expectAccessible, test } from "./support/test";

const palette = (page: Page) => page.getByRole("dialog", { name: "Search or run a command" });
const field = (page: Page) => palette(page).getByRole("combobox");
const option = (page: Page, name: string | RegExp) => palette(page).getByRole("option", { name });

/** Opens it by keyboard, as soon as the page listens. */
async function openPalette(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(palette(page)).toBeVisible({ timeout: 5000 });
  }).toPass();
}

/** An organization of its own with a person in the role, whose session the page has. */
async function workspaceOf(page: Page, role: Role) {
  const { organizationId, subdomain } = await createOrganization();
  const email = `${role}@palette.test`;
  const userId = await createUser(organizationId, { email, roles: formatRoles([role]) });
  await haveSession(page, { organizationId, subdomain, userId, email });
  const open = async (path = "/dashboard") => {
    await page.goto(tenantUrl(subdomain, path));
    await openPalette(page);
  };
  const product = (name: string) => createProduct(organizationId, { name });
  return { organizationId, subdomain, open, product };
}

test("a product is found by keyboard and opened, then it is among the recent ones, until sign-out", async ({
  page,
}) => {
  const { open, product, subdomain } = await workspaceOf(page, "staff");
  const id = await product("Claw hammer");
  await product("Sledgehammer");
  await open();
  await page.keyboard.type("hammer");
  await expect(option(page, /Claw hammer/)).toHaveAttribute("aria-selected", "true");
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(option(page, /Sledgehammer/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL(tenantUrl(subdomain, `/dashboard/products/${id}`));
  await expect(palette(page)).toBeHidden();
  await openPalette(page);
  await expect(palette(page).getByRole("group", { name: "Recent" }).getByRole("option")).toHaveText([
    /Claw hammer/,
  ]);
  const kept = () => page.evaluate(() => JSON.stringify(window.localStorage));
  // What stays on the computer says nothing about it.
  expect(await kept()).not.toContain("hammer");
  await page.keyboard.type("sign out");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/login");
  expect(await kept()).not.toContain(String(id));
});

test("“create product” and Enter open the form, ready to type", async ({ page }) => {
  const { open } = await workspaceOf(page, "staff");
  await open();
  await page.keyboard.type("create product");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dashboard/products/create");
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
});

test("what is typed before its code has loaded, Enter included, takes effect afterwards", async ({
  page,
}) => {
  const { product, subdomain } = await workspaceOf(page, "staff");
  const id = await product("Claw hammer");
  const scripts = await slowScripts(page);
  await page.goto(tenantUrl(subdomain, "/dashboard"));
  scripts.hold();
  await openPalette(page);
  await page.keyboard.type("claw hammer");
  await page.keyboard.press("Enter");
  await expect(palette(page).getByText("Loading…")).toBeVisible();
  await expect(field(page)).toHaveValue("claw hammer");
  scripts.release();
  await page.waitForURL(tenantUrl(subdomain, `/dashboard/products/${id}`));
});

test("a typo shows similar products, saying that they are", async ({ page }) => {
  const { open, product, subdomain } = await workspaceOf(page, "client");
  await product("Claw hammer");
  await open();
  await page.keyboard.type("claw hamer");
  await expect(
    palette(page).getByRole("group", { name: "No exact matches for “claw hamer”. Similar products" }),
  ).toBeVisible();
  await option(page, /Search all products/).click();
  await page.waitForURL(tenantUrl(subdomain, "/dashboard/products?search=claw+hamer"));
  await expect(page.getByText("No exact matches for “claw hamer”. Showing similar results.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Claw hammer" }).first()).toBeVisible();
});

test("a client is shown neither people nor pages of others nor actions that change something", async ({
  page,
}) => {
  const { open, organizationId, product } = await workspaceOf(page, "client");
  await createUser(organizationId, { firstName: "Quentin", lastName: "Quill" });
  await product("Quill pen");
  await open();
  await expect(option(page, "Overview")).toBeVisible();
  for (const name of [/Create|Invite|Import/, "People", "Activity", "Organizations"]) {
    await expect(option(page, name)).toHaveCount(0);
  }
  await page.keyboard.type("quill");
  await expect(option(page, /Quill pen/)).toBeVisible();
  await expect(option(page, /Quentin/)).toHaveCount(0);
});

test("staff find people and settings, but nothing of another organization", async ({ page }) => {
  const { open, organizationId } = await workspaceOf(page, "staff");
  await createUser(organizationId, { firstName: "Quentin", lastName: "Quill" });
  const elsewhere = await createOrganization();
  await createProduct(elsewhere.organizationId, { name: "Quill pen" });
  await createUser(elsewhere.organizationId, { firstName: "Quincy", lastName: "Quill" });
  await open();
  await page.keyboard.type("quill");
  await expect(option(page, /Quentin Quill/)).toBeVisible();
  await expect(palette(page).getByRole("option")).toHaveText([/Quentin Quill/, /Search all products/]);
  await field(page).fill("password");
  await option(page, /Security/)
    .first()
    .click();
  await page.waitForURL("**/dashboard/settings/security");
});

test("superusers find organizations on the platform", async ({ page }) => {
  await haveDemoSession(page, "platform", "root");
  await page.goto(tenantUrl("platform", "/platform/tenants"));
  await openPalette(page);
  await page.keyboard.type("globex");
  await expect(palette(page).getByRole("group", { name: "Organizations" }).getByRole("option")).toHaveCount(
    1,
  );
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/platform\/tenants\/[0-9a-f-]{36}$/);
});

test("“?” lists the shortcuts unless they are turned off or someone types", async ({ page }) => {
  const { subdomain } = await workspaceOf(page, "client");
  await page.goto(tenantUrl(subdomain, "/dashboard/products"));
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(shortcuts).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(shortcuts.getByText("Select several rows")).toBeVisible();
  await expectAccessible(page);
  await shortcuts.getByLabel("Use / and ?").uncheck();
  await page.keyboard.press("Escape");
  await expect(shortcuts).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("/");
  await expect(page.getByLabel("Search products")).not.toBeFocused();
  await openPalette(page);
  await page.keyboard.type("keyboard?");
  await expect(field(page)).toHaveValue("keyboard?");
  await option(page, "Keyboard shortcuts").click();
  await expect(shortcuts).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });

  test("a tap opens the search, another one opens a result", async ({ page }) => {
    const { product, subdomain } = await workspaceOf(page, "client");
    const id = await product("Claw hammer");
    await page.goto(tenantUrl(subdomain, "/dashboard"));
    await expect(async () => {
      await page.getByRole("button", { name: "Search or run a command" }).tap();
      await expect(field(page)).toBeFocused({ timeout: 1000 });
    }).toPass();
    await page.keyboard.type("ammer");
    await option(page, /Claw hammer/).tap();
    await page.waitForURL(tenantUrl(subdomain, `/dashboard/products/${id}`));
  });
});
