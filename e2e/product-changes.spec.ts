import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { asTenant, createOrganization, createProduct } from "@test/builders";
import { eq } from "drizzle-orm";
import { products } from "../src/server/db/schema";
import { tenantDb } from "../src/server/tenancy/tenant-db";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

/** A person with five products, "Anvil 0" to "Anvil 4". */
async function withProducts() {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const ids: number[] = [];
  for (let index = 0; index < 5; index += 1) {
    const named = { name: `Anvil ${index}`, sku: `ANVIL-${index}` };
    ids.push(await createProduct(organization.organizationId, { ...named, price: "10.00", stock: 3 }));
  }
  /** A colleague's concurrent changes. */
  const change = (index: number, values: Partial<{ price: string; stock: number; version: number }>) =>
    asTenant(organization.organizationId, () =>
      tenantDb().update(products, values, eq(products.id, ids[index] ?? 0)),
    );
  return { ...admin, ids, change };
}

async function openList(page: Page, person: Awaited<ReturnType<typeof createPerson>>): Promise<void> {
  await haveSession(page, person);
  await page.goto(person.url("/dashboard/products"));
}

const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });

test("several products are deleted all or none, to be brought back by keyboard or from the trash", async ({
  page,
}) => {
  const admin = await withProducts();
  await openList(page, admin);
  await page.getByRole("checkbox", { name: "Select Anvil 1" }).press("Space");
  await page.getByRole("checkbox", { name: "Select Anvil 3" }).click({ modifiers: ["Shift"] });
  const bar = page.getByRole("region", { name: "Selection" });
  const download = page.waitForEvent("download");
  await bar.getByRole("link", { name: "Export" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file.trim().split("\r\n")).toHaveLength(1 + 3);
  await expect(bar).toContainText("3 selected");
  await expectAccessible(page);

  const deleteSelected = async () => {
    await bar.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete 3 products" }).click();
  };
  await admin.change(2, { stock: 9, version: 2 });
  await deleteSelected();
  await expect(page.getByText("Someone else changed “Anvil 2” in the meantime.")).toBeVisible();
  await expect(row(page, "Anvil 2").getByRole("button", { name: "9 edit the stock" })).toBeVisible();
  await expect(bar).toContainText("3 selected");

  await deleteSelected();
  await expect(page.getByText("3 products were deleted")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(3);
  await expect(bar).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByText("3 products were restored")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(6);

  // On a phone in the dark theme.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  for (const name of ["Anvil 0", "Anvil 4"]) {
    await page.getByRole("checkbox", { name: `Select ${name}` }).check();
  }
  await expect(bar).toContainText("2 selected");
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete 2 products" }).click();
  await expect(page.getByText("2 products were deleted")).toBeVisible();
  await page.goto(admin.url("/dashboard/products?status=trash"));
  await expect(page.getByText("by Ann Example").filter({ visible: true })).toHaveCount(2);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await expectAccessible(page);
  await bar.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("The trash is empty")).toBeVisible();
});

test("undo leaves a list as it was, in every order, on every page, for one product, some and all", async ({
  page,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  for (let index = 0; index < 13; index += 1) {
    // In another order than by name.
    const updatedAt = new Date(Date.UTC(2024, 0, 1 + ((index * 5) % 13)));
    const name = `Anvil ${String(index).padStart(2, "0")}`;
    await createProduct(organization.organizationId, { name, updatedAt, updatedBy: admin.userId });
  }
  await haveSession(page, admin);
  const rows = page.getByRole("table").getByRole("row");
  const bar = page.getByRole("region", { name: "Selection" });
  const confirm = async (label: string) => {
    await page.getByRole("alertdialog").getByRole("button", { name: label }).click();
    await expect(page.getByText(/(was|were) deleted$/)).toBeVisible();
  };

  for (const [sort, named] of [
    ["name", ["10", "11", "12"]],
    ["-updatedAt", ["03", "08", "00"]],
  ] as const) {
    await page.goto(admin.url(`/dashboard/products?sort=${sort}&page=2`));
    await expect(rows).toHaveText([/Name/, ...named.map((number) => new RegExp(`Anvil ${number}`))]);
    const before = await rows.allTextContents();
    expect(before[1]).toContain("2024");

    await page.getByRole("button", { name: `Actions for Anvil ${named[1]}` }).click();
    await page.getByRole("menuitem", { name: "Delete…" }).click();
    await confirm("Delete product");
    await expect(rows).toHaveText(before.filter((_, index) => index !== 2));
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(rows).toHaveText(before);

    for (const number of named.slice(0, 2)) {
      await page.getByRole("checkbox", { name: `Select Anvil ${number}` }).check();
    }
    await bar.getByRole("button", { name: "Delete" }).click();
    await confirm("Delete 2 products");
    await expect(rows).toHaveText(before.filter((_, index) => index === 0 || index === 3));
    await page.keyboard.press("ControlOrMeta+z");
    await expect(rows).toHaveText(before);

    await page.goto(admin.url(`/dashboard/products?sort=${sort}`));
    await expect(rows).toHaveCount(11);
    const firstPage = await rows.allTextContents();
    await page.getByRole("checkbox", { name: "Select all on this page" }).check();
    await page.getByRole("button", { name: "Select all 13 matching" }).click();
    await bar.getByRole("button", { name: "Delete…" }).click();
    await confirm("Delete 13 products");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(rows).toHaveText(firstPage);
    await page.reload();
    await expect(rows).toHaveText(firstPage);
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(rows).toHaveText(before);
  }

  // What happened is in its history all the same.
  await page.getByRole("link", { name: "Anvil 08" }).click();
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("listitem").filter({ hasText: "restored" })).toHaveCount(4);
  await expect(page.getByText("Jan 2, 2024").first()).toBeVisible();
});

test("the menu of a row opens by keyboard at its first entry, then gives the focus back", async ({
  page,
}) => {
  const admin = await withProducts();
  await openList(page, admin);
  const button = row(page, "Anvil 1").getByRole("button", { name: "Actions for Anvil 1" });
  const menu = page.getByRole("menu", { name: "Actions for Anvil 1" });
  await expect(button).toHaveAttribute("aria-expanded", "false");
  for (const key of ["Enter", "Space", "ArrowDown"]) {
    await button.press(key);
    await expect(menu.getByRole("menuitem", { name: "Open" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
  }
  await button.click();
  await expect(menu).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(menu).toHaveCount(0);
  await button.press("Enter");
  await expect(menu.getByRole("menuitem", { name: "Open" })).toBeFocused();
  await page.keyboard.press("d");
  await expect(menu.getByRole("menuitem", { name: "Duplicate" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(menu.getByRole("menuitem", { name: "Archive" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(menu.getByRole("menuitem", { name: "Delete" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
});

test("price and stock are edited inline, where a refusal keeps what was typed", async ({ page }) => {
  const admin = await withProducts();
  await openList(page, admin);
  const anvil = row(page, "Anvil 1");
  const price = page.getByLabel("Price of Anvil 1");
  const stock = page.getByLabel("Stock of Anvil 1");

  await anvil.getByRole("button", { name: "edit the price" }).click();
  await page.keyboard.type("1.999");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").getByText(/such as 12\.50/)).toBeVisible();
  await expectAccessible(page);
  await expect(price.first()).toHaveValue("1.999");
  await page.keyboard.press("Escape");
  await expect(anvil.getByRole("button", { name: "edit the price" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("15");
  await page.keyboard.press("Enter");
  await expect(anvil).toContainText("$15.00");

  // Taken out while others do; more than in stock is refused.
  await anvil.getByRole("button", { name: "edit the stock" }).press("Enter");
  await page.keyboard.type("-2");
  await page.keyboard.press("Enter");
  await expect(anvil.getByRole("button", { name: /^1 edit the stock/ })).toBeVisible();
  await anvil.getByRole("button", { name: "edit the stock" }).press("Enter");
  await page.keyboard.type("-2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").getByText("Stock cannot be below 0. It is 1 now.")).toBeVisible();
  await expect(stock.first()).toHaveValue("-2");
  await page.keyboard.press("Escape");

  await anvil.getByRole("button", { name: "edit the price" }).click();
  await page.keyboard.type("20");
  // Not before: a page that reads its list again would know of it, and where it has not asked yet what has changed, it does that once
  // nothing is typed in a row.
  await admin.change(1, { price: "17.00", version: 9 });
  await page.keyboard.press("Enter");
  const both = page.getByRole("dialog", { name: "Price of Anvil 1" });
  await expect(both).toContainText("Someone else changed it");
  await expect(both.getByText("$17.00")).toBeVisible();
  await expect(both.getByText("20", { exact: true })).toBeVisible();
  await both.getByRole("button", { name: "Save mine" }).click();
  await expect(anvil).toContainText("$20.00");
  await expect(both).toHaveCount(0);
  await expect(anvil.getByRole("button", { name: "edit the price" })).toHaveAttribute("aria-busy", "false");
  await page.reload();
  await expect(anvil).toContainText("$20.00");
  await expect(anvil.getByRole("button", { name: /^1 edit the stock/ })).toBeVisible();
});

test("a product's page shows its history and opens a copy for editing, but only to those who may change it", async ({
  page,
  browser,
}) => {
  const admin = await withProducts();
  await openList(page, admin);
  await row(page, "Anvil 0").getByRole("button", { name: "edit the price" }).click();
  for (let cents = 10; cents < 22; cents += 1) {
    await page.getByLabel("Price of Anvil 0").first().fill(`11.${cents}`);
    await page.keyboard.press("Enter");
    await expect(row(page, "Anvil 0")).toContainText(`$11.${cents}`);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  const saved = row(page, "Anvil 0").getByRole("button", { name: "edit the price" });
  await expect(saved).toHaveAttribute("aria-busy", "false");
  await page.getByRole("link", { name: "Anvil 0" }).click();
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("listitem")).toHaveCount(10);
  await expect(history.getByRole("listitem").first()).toContainText("Ann Example changed price");
  await expect(history.getByRole("listitem").first()).toContainText("$11.20");
  await history.getByRole("button", { name: "Show older changes" }).click();
  await expect(history.getByRole("listitem")).toHaveCount(12);
  await expect(history.getByRole("listitem").last()).toContainText("$10.00");
  await expectAccessible(page);

  await test.step("a copy opens for editing", async () => {
    await page.getByRole("button", { name: "Duplicate" }).click();
    await page.waitForURL(/\/edit$/);
    await expect(page.getByLabel("Name")).toHaveValue("Anvil 0 (copy)");
    await expect(page.getByLabel("SKU")).toHaveValue("ANVIL-0-COPY");
    await expect(page.getByLabel("Stock", { exact: true })).toHaveValue("0");
  });

  await test.step("people who may only read have nothing to select, edit or look back at", async () => {
    const client = await createPerson(admin, "client");
    const reader = await (await browser.newContext()).newPage();
    await openList(reader, client);
    await expect(row(reader, "Anvil 1")).toBeVisible();
    await expect(reader.getByRole("checkbox")).toHaveCount(0);
    await expect(reader.getByRole("button", { name: /edit the/ })).toHaveCount(0);
    await reader.getByRole("link", { name: "Anvil 1" }).click();
    await expect(reader.getByRole("heading", { name: "Record" })).toBeVisible();
    await expect(reader.getByRole("heading", { name: "History" })).toHaveCount(0);
    await reader.context().close();
  });
});

test("stock comes in, goes out and is counted, each with its reason, in every tab", async ({
  page,
  context,
}) => {
  const admin = await withProducts();
  await haveSession(page, admin);
  const path = admin.url(`/dashboard/products/${admin.ids[1]}`);
  const other = await context.newPage();
  const stream = other.waitForResponse((response) => response.url().includes("/api/trpc/live.changes"));
  await other.goto(path);
  await stream;
  await page.goto(path);
  const movements = page.getByRole("region", { name: "Stock movements" });
  const newest = movements.getByRole("row").nth(1);
  const dialog = page.getByRole("dialog", { name: "Adjust the stock of “Anvil 1”" });
  const adjust = movements.getByRole("button", { name: "Adjust stock" });
  await expect(newest).toContainText("+3");

  await test.step("in, by keyboard", async () => {
    await adjust.press("Enter");
    await expect(dialog.getByRole("radio", { name: "Came in" })).toBeFocused();
    await expect(dialog.getByLabel("Quantity")).toHaveValue("");
    await dialog.getByLabel("Quantity").press("Enter");
    await expect(dialog.getByLabel("Quantity")).toHaveAccessibleDescription(/whole number/);
    await dialog.getByLabel("Quantity").fill("5");
    await expect(dialog).toContainText("In stock: 3, then 8");
    await dialog.getByRole("radio", { name: "Returned" }).press("Space");
    await dialog.getByLabel("Note").fill("Order 17");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(adjust).toBeFocused();
    await expect(newest).toContainText("+5");
    await expect(newest).toContainText("Returned");
    await expect(newest).toContainText("Order 17");
    await expect(newest).toContainText("by Ann Example");
    await expect(newest.getByRole("cell").last()).toHaveText("8");
  });

  await test.step("out, but not more than there is", async () => {
    await adjust.click();
    await dialog.getByRole("radio", { name: "Went out" }).press("Space");
    await dialog.getByLabel("Quantity").fill("0");
    await page.keyboard.press("Enter");
    await expect(dialog.getByLabel("Quantity")).toHaveAccessibleDescription("Change cannot be 0");
    await dialog.getByLabel("Quantity").fill("9");
    await page.keyboard.press("Enter");
    await expect(dialog.getByLabel("Quantity")).toHaveAccessibleDescription(
      "Stock cannot be below 0. It is 8 now.",
    );
    await expect(dialog.getByLabel("Quantity")).toHaveValue("9");
    await dialog.getByLabel("Quantity").fill("2");
    await page.keyboard.press("Enter");
    await expect(newest).toContainText("−2");
    await expect(newest).toContainText("Sold");
  });

  await test.step("counted, without losing what has moved since", async () => {
    const same = other.getByRole("region", { name: "Stock movements" });
    await expect(same.getByRole("row").nth(1)).toContainText("Sold");
    await adjust.click();
    await dialog.getByRole("radio", { name: "Counted" }).press("Space");
    await dialog.getByLabel("The count").fill("7");
    await same.getByRole("button", { name: "Adjust stock" }).click();
    await other.getByRole("dialog").getByLabel("Quantity").fill("4");
    await other.keyboard.press("Enter");
    await expect(same.getByRole("row").nth(1)).toContainText("+4");
    await dialog.getByLabel("The count").press("Enter");
    await expect(dialog.getByLabel("The count")).toHaveAccessibleDescription(
      /The stock is 10 now, no longer 6/,
    );
    await dialog.getByLabel("The count").press("Enter");
    await expect(newest).toContainText("−3");
    await expect(newest).toContainText("Counted");
    await expect(same.getByRole("row").nth(1)).toContainText("Counted");
    await expect(page.getByRole("region", { name: "Details" })).toContainText("7");
  });

  const history = page.getByRole("region", { name: "History" }).getByRole("listitem");
  await expect(history.first()).toContainText("Ann Example changed stock");
  await expect(history.last()).toContainText("Order 17");
  await expectAccessible(page);
});
