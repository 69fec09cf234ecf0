import type { Page } from "@playwright/test";
import { createProduct as addProduct, createOrganization } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

const names = (page: Page) => page.getByRole("rowheader");
const views = (page: Page, current: string) => page.getByRole("button", { name: `View: ${current}` });

async function withHammers() {
  const admin = await createPerson(await createOrganization(), "admin");
  for (const name of ["Claw hammer", "Sledge hammer"]) await addProduct(admin.organizationId, { name });
  return admin;
}

test("a product is archived and made active again, by keyboard alone", async ({ page }) => {
  const admin = await withHammers();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await page.getByRole("link", { name: "Claw hammer" }).press("Enter");
  await page.getByRole("button", { name: "Archive" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Claw hammer Archived");
  await expectAccessible(page);
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("listitem").first()).toContainText("changed status");

  await page.goto(admin.url("/dashboard/products"));
  await expect(names(page)).toHaveText(["Sledge hammer"]);
  await views(page, "Active products").press("Enter");
  await expect(page.getByRole("menuitemradio")).toHaveText([
    "Active products",
    "Drafts",
    "Archived",
    "Trash",
  ]);
  // The focus follows a key a moment later.
  for (const item of ["Active products", "Drafts", "Archived"]) {
    await expect(page.getByRole("menuitemradio", { name: item })).toBeFocused();
    await page.keyboard.press(item === "Archived" ? "Enter" : "ArrowDown");
  }
  await page.waitForURL(/status=archived/);
  await expect(names(page)).toHaveText(["Claw hammer"]);
  await expect(views(page, "Archived")).toBeVisible();

  await page.getByRole("button", { name: "Actions for Claw hammer" }).press("Enter");
  await page.getByRole("menuitem", { name: "Make active" }).press("Enter");
  await expect(page.getByText("No archived products")).toBeVisible();
  await page.getByRole("button", { name: "Show active products" }).press("Enter");
  await expect(names(page)).toHaveText(["Claw hammer", "Sledge hammer"]);
});

test("a client sees a product once it is no longer a draft", async ({ page, browser }) => {
  const admin = await withHammers();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/create"));
  await page.getByLabel("Name").fill("Mallet");
  await page.getByLabel("SKU").fill("MALLET-1");
  await page.getByLabel(/^Price/).fill("5");
  await page.getByRole("radio", { name: "Draft" }).check({ force: true });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mallet Draft");
  const product = new URL(page.url()).pathname;

  const client = await createPerson(admin, "client");
  const reader = await (await browser.newContext()).newPage();
  await haveSession(reader, client);
  await reader.goto(client.url("/dashboard/products"));
  await expect(names(reader)).toHaveText(["Claw hammer", "Sledge hammer"]);
  await views(reader, "All products").click();
  await expect(reader.getByRole("menuitemradio")).toHaveText(["All products"]);
  await reader.goto(client.url(product));
  await expect(reader.getByRole("heading", { name: "Mallet" })).toHaveCount(0);

  await page.getByRole("button", { name: "Make active" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mallet");
  await reader.goto(client.url(product));
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Mallet");
  await reader.context().close();
});

test("a draft that was deleted comes back as a draft", async ({ page }) => {
  const admin = await withHammers();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await page.getByRole("button", { name: "Actions for Claw hammer" }).click();
  await page.getByRole("menuitem", { name: "Duplicate" }).click();
  await page.waitForURL(/\/edit$/);
  await expect(page.getByRole("radio", { name: "Draft" })).toBeChecked();

  await page.goto(admin.url("/dashboard/products?status=draft"));
  await page.getByRole("button", { name: "Actions for Claw hammer (copy)" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete product" }).click();
  await expect(page.getByText("No drafts")).toBeVisible();
  await page.goto(admin.url("/dashboard/products?status=trash"));
  await expect(names(page)).toHaveText("Claw hammer (copy) Draft");
  await page.getByRole("button", { name: "Restore Claw hammer (copy)" }).click();
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await page.goto(admin.url("/dashboard/products?status=draft"));
  await expect(names(page)).toHaveText(["Claw hammer (copy)"]);
});

test("the palette finds drafts and says that they are", async ({ page }) => {
  const admin = await withHammers();
  await addProduct(admin.organizationId, { name: "Mallet", sku: "MALLET-1", status: 20 });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await page.keyboard.press("ControlOrMeta+K");
  await page.getByRole("combobox", { name: "Search or run a command" }).fill("mallet");
  await expect(page.getByRole("option").filter({ hasText: "MALLET-1 · draft" })).toBeVisible();
});
