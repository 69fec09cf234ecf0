import type { Page } from "@playwright/test";
import { createProduct as addProduct, createOrganization } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

/** A person with 25 claw hammers on three pages, and five sledgehammers. */
async function withHammers() {
  const admin = await createPerson(await createOrganization(), "admin");
  const add = (name: string) => addProduct(admin.organizationId, { name });
  for (let index = 0; index < 30; index += 1) await add(`${index < 25 ? "Claw" : "Sledge"} hammer ${index}`);
  return { ...admin, add };
}

const selection = (page: Page) => page.getByRole("region", { name: "Selection" });

async function selectAll(page: Page) {
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await page.getByRole("button", { name: "Select all 25 matching" }).click();
  await expect(selection(page)).toContainText("All 25 selected");
}

async function askToDelete(page: Page) {
  await selection(page).getByRole("button", { name: "Delete…" }).click();
  return page.getByRole("alertdialog");
}

test("everything that matches on all pages is selected, deleted and brought back by one undo", async ({
  page,
}) => {
  const admin = await withHammers();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products?search=claw"));
  await selectAll(page);
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByText("11–20 of 25 products")).toBeVisible();
  await expect(selection(page)).toContainText("All 25 selected");
  await expect(page.getByRole("row").getByRole("checkbox", { checked: true })).toHaveCount(11);
  // Whatever is taken out leaves a selection of the page.
  await page.getByRole("row").nth(1).getByRole("checkbox").uncheck();
  await expect(selection(page)).toContainText("9 selected");
  await selectAll(page);
  await expectAccessible(page);

  const dialog = await askToDelete(page);
  await expect(dialog).toContainText("Delete 25 products?");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Delete 25 products" }).click();
  await expect(page.getByText("No products found")).toBeVisible();
  await expect(selection(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("of 25 products")).toBeVisible();

  await page.goto(admin.url("/dashboard/products"));
  await expect(page.getByText("1–10 of 30 products")).toBeVisible();
});

test("if the list has changed, nothing is deleted and the person is asked again", async ({ page }) => {
  const admin = await withHammers();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products?search=claw"));
  await selectAll(page);
  const dialog = await askToDelete(page);
  await admin.add("Claw hammer, just added");
  await dialog.getByRole("button", { name: "Delete 25 products" }).click();
  await expect(dialog).toContainText("Delete 26 products?");
  await expect(dialog).toContainText("25 matched when you looked");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(selection(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("row")).toHaveCount(11);
});

test("what a second tab has deleted meanwhile is not deleted again, but restored as a whole", async ({
  page,
}) => {
  const admin = await withHammers();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products?search=claw"));
  const second = await page.context().newPage();
  await second.goto(admin.url("/dashboard/products?search=claw"));
  await selectAll(page);
  const dialog = await askToDelete(page);
  await selectAll(second);
  await (await askToDelete(second)).getByRole("button", { name: "Delete 25 products" }).click();
  await expect(second.getByText("No products found")).toBeVisible();
  await dialog.getByRole("button", { name: "Delete 25 products" }).click();
  await expect(page.getByText("No products match anymore.")).toBeVisible();

  await second.getByRole("button", { name: "View: Active products" }).click();
  await second.getByRole("menuitemradio", { name: "Trash" }).click();
  await expect(second.getByText("1–10 of 25 products")).toBeVisible();
  await selectAll(second);
  await selection(second).getByRole("button", { name: "Restore…" }).click();
  await second.getByRole("alertdialog").getByRole("button", { name: "Restore 25 products" }).click();
  await expect(second.getByText("The trash is empty")).toBeVisible();
});

test("people who may not change products select nothing", async ({ page }) => {
  const { organizationId, subdomain, add } = await withHammers();
  await add("Claw hammer for all");
  const client = await createPerson({ organizationId, subdomain }, "client");
  await haveSession(page, client);
  await page.goto(client.url("/dashboard/products"));
  await expect(page.getByRole("row")).toHaveCount(11);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
});

test("people who may not delete can give products a status with one undo", async ({ page }) => {
  const home = await withHammers();
  const staff = await createPerson(home, "staff");
  await haveSession(page, staff);
  await page.goto(staff.url("/dashboard/products?search=claw"));
  await page.getByRole("row").nth(1).getByRole("checkbox").press("Space");
  await expect(selection(page).getByRole("button", { name: "Delete…" })).toHaveCount(0);
  await selection(page).getByRole("button", { name: "Set the status" }).press("Enter");
  await expect(page.getByRole("menuitem")).toHaveText(["Make drafts", "Archive"]);
  await page.getByRole("menuitem", { name: "Make drafts" }).press("Enter");
  await expect(page.getByText("of 24 products")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("of 25 products")).toBeVisible();

  await selectAll(page);
  await selection(page).getByRole("button", { name: "Set the status" }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit 25 products" });
  await expect(dialog.getByRole("combobox", { name: "Status: what changes" })).toHaveText("Archived");
  await dialog.getByRole("button", { name: "Preview" }).click();
  await dialog.getByRole("button", { name: "Change 25 products" }).click();
  await expect(page.getByText("No products found")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("of 25 products")).toBeVisible();
});
