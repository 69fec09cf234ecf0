import type { Page } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
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

test("the points of a chart are read with the arrow keys, and the table behind it can be shown", async ({
  page,
}) => {
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
  await page.getByLabel("Price").fill("1.00");
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
