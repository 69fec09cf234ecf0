import type { Browser, Page } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

const details = (page: Page) => page.getByRole("region", { name: "Details" });

/** Someone of the staff of the same organization, in a browser of their own. */
async function staffPage(browser: Browser, organization: { organizationId: number; subdomain: string }) {
  const staff = await createPerson(organization, "staff");
  const page = await browser.newPage();
  await haveSession(page, staff);
  return { page, url: staff.url };
}

test("a cost price is typed, shown with its margin and kept by an edit of someone who does not see it", async ({
  page,
  browser,
}) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const id = await createProduct(admin.organizationId, { name: "Claw hammer", price: "12.50" });
  await haveSession(page, admin);
  await page.goto(admin.url(`/dashboard/products/${id}/edit`));
  const cost = page.getByRole("textbox", { name: "Cost price (USD)" });
  await cost.fill("8.001");
  await cost.press("Enter");
  await expect(cost).toHaveAccessibleDescription(/must be an amount/);
  await cost.fill("8");
  await expectAccessible(page);
  await cost.press("Enter");
  await expect(details(page)).toContainText("$8.00");
  await expect(details(page)).toContainText("$4.50 (36% of the price)");
  await expectAccessible(page);

  const staff = await staffPage(browser, admin);
  await staff.page.goto(staff.url(`/dashboard/products/${id}`));
  await expect(details(staff.page)).toContainText("$12.50");
  await expect(staff.page.getByText(/cost price|margin|8\.00/i)).toHaveCount(0);
  await expect(staff.page.getByText("changed something")).toBeVisible();
  await staff.page.getByRole("link", { name: "Edit", exact: true }).click();
  await staff.page.getByLabel(/^Price/).fill("16.00");
  await expect(staff.page.getByLabel(/Cost/)).toHaveCount(0);
  await staff.page.getByLabel(/^Price/).press("Enter");
  await expect(details(staff.page)).toContainText("$16.00");
  expect(await staff.page.content()).not.toContain("8.00");
  await staff.page.close();

  await page.reload();
  await expect(details(page)).toContainText("$8.00 (50% of the price)");
});

test("a conflict about a cost price is shown to those who see it alone", async ({ page, browser }) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const id = await createProduct(admin.organizationId, { name: "Claw hammer" });
  const staff = await staffPage(browser, admin);
  await haveSession(page, admin);
  const path = `/dashboard/products/${id}/edit`;
  await page.goto(admin.url(path));
  await staff.page.goto(staff.url(path));
  const other = await browser.newPage();
  await haveSession(other, admin);
  await other.goto(admin.url(path));
  await other.getByLabel(/Cost price/).fill("7.31");
  await other.getByLabel(/Cost price/).press("Enter");
  await expect(details(other)).toContainText("$7.31");
  await other.close();

  await page.getByLabel(/Cost price/).fill("6.00");
  await page.getByLabel(/Cost price/).press("Enter");
  const group = page.getByRole("group", { name: "Cost price" });
  await expect(group).toContainText("7.31");
  await expect(group).toContainText("6.00");

  await staff.page.getByLabel("Name").fill("Hammer");
  await staff.page.getByLabel("Name").press("Enter");
  await expect(staff.page.getByText("Someone else changed this product")).toBeVisible();
  await expect(staff.page.getByText("Your fields are not affected")).toBeVisible();
  expect(await staff.page.content()).not.toContain("7.31");
  await staff.page.getByLabel("Name").press("Enter");
  await expect(staff.page.getByRole("heading", { level: 1, name: "Hammer" })).toBeVisible();
  await staff.page.close();
});

test("several cost prices are raised by a percentage by those who see them alone", async ({
  page,
  browser,
}) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const id = await createProduct(admin.organizationId, { name: "Claw hammer" });
  await createProduct(admin.organizationId, { name: "Sledgehammer" });
  await haveSession(page, admin);
  await page.goto(admin.url(`/dashboard/products/${id}/edit`));
  await page.getByLabel(/Cost price/).fill("12.50");
  await page.getByLabel(/Cost price/).press("Enter");
  await expect(details(page)).toContainText("$12.50");

  const edit = async (someone: Page, url: (path: string) => string) => {
    await someone.goto(url("/dashboard/products"));
    await someone.getByRole("checkbox", { name: "Select all on this page" }).check();
    await someone
      .getByRole("region", { name: "Selection" })
      .getByRole("button", { name: "Edit…" })
      .press("Enter");
    return someone.getByRole("dialog", { name: "Edit 2 products" });
  };
  const dialog = await edit(page, admin.url);
  await dialog.getByRole("combobox", { name: "Cost price: what changes" }).press("Enter");
  await page.getByRole("option", { name: "Raise by a percentage" }).press("Enter");
  await dialog.getByRole("textbox", { name: "Cost price" }).fill("5");
  await dialog.getByRole("textbox", { name: "Cost price" }).press("Enter");
  await expect(dialog).toContainText("$12.50 → $13.13");
  await expect(dialog).toContainText("no cost price that could be raised or lowered");
  await dialog.getByRole("button", { name: "Change 1 product" }).press("Enter");
  await expect(page.getByText("1 product was changed")).toBeVisible();

  const staff = await staffPage(browser, admin);
  const theirs = await edit(staff.page, staff.url);
  await expect(theirs.getByRole("combobox", { name: "Price: what changes", exact: true })).toBeVisible();
  await expect(theirs.getByText("Cost price")).toHaveCount(0);
  await staff.page.close();
});

test("a column of cost prices is imported by those who see them alone, which others are told", async ({
  page,
  browser,
}) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const file = {
    name: "costs.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("SKU,Name,Price,Cost per item\r\nHAM-0001,Hammer,12.50,8.00\r\n"),
  };
  const staff = await staffPage(browser, admin);
  await staff.page.goto(staff.url("/dashboard/products/import"));
  await staff.page.locator("input[type=file]").setInputFiles(file);
  await expect(staff.page.getByText("Cost per item will not be imported")).toBeVisible();
  await expect(staff.page.getByRole("combobox", { name: "Column for Cost price" })).toHaveCount(0);
  await expectAccessible(staff.page);
  await staff.page.close();

  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/import"));
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByRole("combobox", { name: "Column for Cost price" })).toHaveText("Cost per item");
  await page.getByRole("button", { name: "Check 1 row" }).press("Enter");
  await page.getByRole("button", { name: /^Import 1/ }).press("Enter");
  await expect(page.getByText("1 created").or(page.getByText("Created"))).toBeVisible();
  await page.goto(admin.url("/dashboard/products"));
  await page.getByRole("link", { name: "Hammer" }).first().click();
  await expect(details(page)).toContainText("$8.00");
});
