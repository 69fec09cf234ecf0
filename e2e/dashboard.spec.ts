import type { Page } from "@playwright/test";
import { createApiKey, createInvitation, createOrganization, createProduct } from "@test/builders";
import type { Role } from "../src/lib/permissions";
import { tenantUrl } from "./support/app";
import { createPerson } from "./support/people";
import { haveDemoSession, haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";
import { createWorkspace, ownPassword } from "./support/workspace";

const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("the first response shows an administrator all statistics and charts", async ({ page }) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard"));
  const html = await page.evaluate(async () => (await fetch(location.href)).text());
  for (const title of ["Products over time", "Activity by day", "People by role", "Lowest stock"]) {
    expect(html).toContain(title);
    await expect(card(page, title)).toBeVisible();
  }
  await expect(page.getByText("Stock value")).toBeVisible();
  await expect(card(page, "Recent activity")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("navigation", { name: "Period" }).getByRole("link", { name: "7 days" }).click();
  await expect(page).toHaveURL(/days=7/);
  await expect(page.getByText(/in 7 days/).first()).toBeVisible();
});

test("a chart is read by keyboard, point by point or as a table", async ({ page }) => {
  const admin = await createPerson(await createOrganization(), "admin");
  await createProduct(admin.organizationId, { createdAt: new Date(Date.now() - 40 * 86_400_000) });
  await createProduct(admin.organizationId);
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard"));
  const chart = card(page, "Products over time");
  const points = chart.getByRole("slider", { name: "Points of Products over time" });
  await points.focus();
  await expect(points).toHaveAttribute("aria-valuetext", /: Products \d+/);
  const last = await points.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowLeft");
  await expect(points).not.toHaveAttribute("aria-valuetext", last ?? "");
  await page.keyboard.press("End");
  await expect(points).toHaveAttribute("aria-valuetext", last ?? "");
  await page.keyboard.press("Home");
  await expect(points).toHaveValue("0");

  const toggle = chart.getByRole("button", { name: "Show as table" });
  await toggle.focus();
  await page.keyboard.press("Enter");
  await expect(points).toBeHidden();
  await expect(chart.getByRole("rowheader")).toHaveCount(30);
  await expect(chart.getByRole("columnheader")).toHaveText(["Day (UTC)", "Products"]);
  await expectAccessible(page);
  await chart.getByRole("button", { name: "Show as chart" }).click();
  await expect(points).toBeVisible();
});

test("each role sees only the statistics that it may see", async ({ page }) => {
  const home = await createOrganization();
  await createProduct(home.organizationId);
  const titlesOf = async (role: Role) => {
    // An open page loads again when it finds that somebody else is signed in.
    await page.goto("about:blank");
    await page.context().clearCookies();
    const person = await createPerson(home, role);
    await haveSession(page, person);
    await page.goto(person.url("/dashboard"));
    await expect(page.getByRole("heading", { level: 1, name: "Hello, Ann" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "New products" })).toBeVisible();
    await expectAccessible(page);
    return page.getByRole("heading", { level: 2 }).allTextContents();
  };
  expect(await titlesOf("client")).toEqual(["Products over time", "New products"]);
  expect(await titlesOf("staff")).toEqual([
    "Needs attention",
    "Products over time",
    "People by role",
    "Lowest stock",
    "New products",
  ]);
  expect(await titlesOf("coordinator")).toEqual([
    "Products over time",
    "Client activity by day",
    "New products",
  ]);
});

test("a new organization starts with a list of first steps, which are ticked off automatically and can be dismissed", async ({
  page,
}) => {
  const { subdomain, email } = await createWorkspace();
  await page.goto(tenantUrl(subdomain, "/login"));
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(ownPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  const steps = card(page, "Getting started");
  await expect(steps).toContainText("0 of 5 done");
  await expect(card(page, "Products over time")).toBeHidden();
  await expectAccessible(page);

  await page.goto(tenantUrl(subdomain, "/dashboard/products/create"));
  await page.getByLabel("Name").fill("First product");
  await page.getByLabel("SKU").fill("FIRST-1");
  await page.getByLabel(/^Price/).fill("1.00");
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "First product" })).toBeVisible();
  await page.goto(tenantUrl(subdomain, "/dashboard"));
  await expect(steps).toContainText("1 of 5 done");
  await expect(steps.getByRole("link", { name: "Add your products (done)" })).toBeVisible();
  await expect(card(page, "Products over time")).toBeVisible();

  await steps.getByRole("button", { name: "Dismiss getting started" }).click();
  await expect(steps).toBeHidden();
  await page.reload();
  await expect(card(page, "Products over time")).toBeVisible();
  await expect(steps).toBeHidden();
});

test("what needs doing leads to the list of exactly that", async ({ page }) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const { organizationId, userId } = admin;
  for (const stock of [0, 0, 3, 50]) await createProduct(organizationId, { stock });
  await createInvitation(organizationId, userId);
  await createApiKey(organizationId, userId, {
    name: "Reports",
    expiresAt: new Date(Date.now() + 3 * 86_400_000),
  });
  await createApiKey(organizationId, userId, { name: "Forever" });
  await haveSession(page, admin);
  const open = async (name: string) => {
    await page.goto(admin.url("/dashboard"));
    await card(page, "Needs attention").getByRole("link", { name, exact: true }).click();
  };
  await open("2 products are out of stock");
  await page.waitForURL("**/dashboard/products?stock=out");
  await expect(page.getByText("1–2 of 2 products")).toBeVisible();
  await open("1 product is low in stock");
  await page.waitForURL("**/dashboard/products?stock=low");
  await expect(page.getByText("1–1 of 1 products")).toBeVisible();
  await open("1 invitation is unanswered");
  await page.waitForURL("**/dashboard/users/invitations");
  await open("1 API key expires soon");
  await page.waitForURL("**/dashboard/settings/developers?state=expires_soon");
  await expect(page.getByRole("link", { name: "Reports" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Forever" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove filter “Expires soon”" }).click();
  await expect(page.getByRole("link", { name: "Forever" })).toBeVisible();
});

test("the grid of the overview has no holes at any width, whatever the role sees", async ({ page }) => {
  const home = await createOrganization();
  await createProduct(home.organizationId);
  for (const role of ["admin", "staff", "coordinator", "client"] as const) {
    // An open page loads again when it finds that somebody else is signed in.
    await page.goto("about:blank");
    await page.context().clearCookies();
    const person = await createPerson(home, role);
    await haveSession(page, person);
    await page.goto(person.url("/dashboard"));
    await expect(card(page, "New products")).toBeVisible();
    for (const width of [360, 700, 1100, 1900]) {
      await page.setViewportSize({ width, height: 900 });
      // Of each row, how far its last card is from the right edge, and how much the heights of its cards differ.
      const holes = await page.evaluate(() =>
        [...document.querySelectorAll("#content dl.grid, #content div.grid:has(> section)")].flatMap(
          (grid) => {
            const rows = new Map<number, DOMRect[]>();
            for (const child of grid.children) {
              const box = child.getBoundingClientRect();
              rows.set(Math.round(box.top), [...(rows.get(Math.round(box.top)) ?? []), box]);
            }
            const right = grid.getBoundingClientRect().right;
            return [...rows.values()].flatMap((boxes) => [
              Math.round(right - Math.max(...boxes.map((box) => box.right))),
              Math.round(
                Math.max(...boxes.map((box) => box.height)) - Math.min(...boxes.map((box) => box.height)),
              ),
            ]);
          },
        ),
      );
      expect(holes.length, role).toBeGreaterThan(3);
      expect(
        holes.filter((hole) => hole !== 0),
        `${role} at ${width}`,
      ).toEqual([]);
    }
  }
});

test("an empty catalog offers sample data, which the overview removes again, without what was changed", async ({
  page,
}) => {
  const admin = await createPerson(await createOrganization(), "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await expect(page.getByRole("link", { name: "Import a file" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add sample data" }).click();
  await expect(page.getByText("12 sample products were added")).toBeVisible();
  // The others are a draft and an archived one.
  await expect(page.getByText(/ of 10 products/)).toBeVisible();
  await page.goto(admin.url("/dashboard"));
  await expect(card(page, "Sample data")).toContainText("12 sample products are in your catalog.");
  await expectAccessible(page);
  await card(page, "Sample data").getByRole("button", { name: "Remove sample data" }).click();
  await expect(page.getByText("12 sample products were removed")).toBeVisible();
  await expect(card(page, "Sample data")).toHaveCount(0);
});

test("the overview fits a phone, also in the dark theme", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard"));
  await expect(card(page, "Products over time")).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
