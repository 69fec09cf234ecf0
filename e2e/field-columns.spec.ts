import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { asTenant, createOrganization, createProduct } from "@test/builders";
import { customFieldOptions, customFields, productFieldValues } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, expectAccessibleEverywhere, test } from "./support/test";

const names = (page: Page) => page.getByRole("rowheader");
const headings = (page: Page) => page.locator("th[data-column]");

/** An organization with three products, of which "Bare" has no values, and someone who is signed in. */
async function openList(page: Page) {
  const home = await createOrganization();
  const { organizationId } = home;
  const [anvil, bowl] = await Promise.all(
    ["Anvil", "Bowl", "Bare"].map((name) => createProduct(organizationId, { name, sku: `SKU-${name}` })),
  );
  const fields = await asTenant(organizationId, async () => {
    const db = tenantDb();
    const ids: Record<string, number> = {};
    for (const [position, kind] of ["number", "money", "link", "choice", "yesNo"].entries()) {
      const name = ["Weight", "Deposit", "Manual", "Size", "Fragile"][position] ?? "";
      const { insertId } = await db.insert(customFields, { name, kind, position, required: false });
      ids[name] = insertId;
    }
    const option = (name: string, position: number) =>
      db.insert(customFieldOptions, { fieldId: ids.Size ?? 0, name, position });
    const { insertId: small } = await option("Small", 1);
    const { insertId: large } = await option("Large", 2);
    const value = (productId = 0, name: string, stored: object) =>
      db.insert(productFieldValues, { productId, fieldId: ids[name] ?? 0, ...stored });
    await value(anvil, "Weight", { number: "1200.5" });
    await value(anvil, "Deposit", { number: "20" });
    await value(anvil, "Manual", { text: "https://example.com/anvil" });
    await value(anvil, "Size", { optionId: large });
    await value(anvil, "Fragile", { number: "0" });
    await value(bowl, "Weight", { number: "0.25" });
    await value(bowl, "Size", { optionId: small });
    await value(bowl, "Fragile", { number: "1" });
    return ids;
  });
  const admin = await createPerson(home, "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await expect(names(page)).toHaveText(["Anvil", "Bare", "Bowl"]);
  return { admin, fields };
}

test("custom fields are columns by which the list is sorted, which views keep and cards on phones have", async ({
  page,
}) => {
  const { admin, fields } = await openList(page);
  for (const name of ["Weight", "Deposit", "Manual", "Size"]) {
    await page.getByRole("button", { name: "Columns" }).press("Enter");
    await page.getByRole("menuitemcheckbox", { name }).press("Enter");
    await expect(headings(page).filter({ hasText: name })).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await expect(headings(page)).toHaveText([
    "SKU",
    "Price",
    "Stock",
    "Updated",
    "Weight",
    "Deposit",
    "Manual",
    "Size",
  ]);
  const anvil = page.getByRole("row").filter({ hasText: "Anvil" });
  await expect(anvil).toContainText("1,200.5");
  await expect(anvil).toContainText("20.00");
  await expect(anvil).toContainText("Large");
  for (const amount of [
    headings(page).filter({ hasText: "Weight" }),
    anvil.getByText("1,200.5").locator(".."),
  ])
    await expect(amount).toHaveCSS("text-align", "end");
  await expect(anvil.getByRole("link", { name: "https://example.com/anvil" })).toHaveAttribute(
    "rel",
    /noopener/,
  );
  await expectAccessible(page);

  await page.getByRole("columnheader", { name: "Weight" }).getByRole("button").press("Enter");
  await expect(names(page)).toHaveText(["Bowl", "Anvil", "Bare"]);
  await page.getByRole("columnheader", { name: "Weight" }).getByRole("button").press("Enter");
  await expect(names(page)).toHaveText(["Anvil", "Bowl", "Bare"]);
  await expect(page).toHaveURL(new RegExp(`sort=-field${fields.Weight}`));
  await expect(page.getByRole("button", { name: /Sorted by Weight, descending/ })).toBeVisible();

  await page.getByRole("button", { name: /View: / }).click();
  await page.getByRole("menuitem", { name: "Save as a new view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("By weight");
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("button", { name: "View: By weight" })).toBeVisible();
  await page.goto(admin.url("/dashboard/products?view=all"));
  await expect(names(page)).toHaveText(["Anvil", "Bare", "Bowl"]);
  await page.getByRole("button", { name: /View: / }).click();
  await page.getByRole("menuitemradio", { name: "By weight" }).click();
  await expect(names(page)).toHaveText(["Anvil", "Bowl", "Bare"]);
  await expect(headings(page)).toContainText(["Weight"]);

  await page.setViewportSize({ width: 390, height: 844 });
  const card = page.getByRole("listitem").filter({ hasText: "SKU-Bowl" });
  await expect(card.getByRole("definition")).toHaveText(["0.25", "Small"]);
  await expect(page.getByRole("combobox", { name: "Sort by" })).toContainText("Weight, descending");
  await page.getByRole("button", { name: "Columns" }).press("Enter");
  await expect(page.getByRole("menuitemcheckbox")).toHaveText([
    "Category",
    "Tags",
    "Weight",
    "Deposit",
    "Manual",
    "Size",
    "Fragile",
  ]);
  await page.getByRole("menuitemcheckbox", { name: "Fragile" }).press("Enter");
  await page.keyboard.press("Escape");
  await expect(card.getByRole("definition")).toHaveText(["0.25", "Small", "Yes"]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test("filters by custom fields apply at once to the list, its sentence and its export", async ({ page }) => {
  const { admin, fields } = await openList(page);
  const openFilters = () => page.getByRole("button", { name: "Filter", exact: true }).click();
  const add = (name: string) =>
    page.getByRole("combobox", { name: "Filter by a custom field" }).selectOption(name);
  await openFilters();
  await add("Weight");
  await expect(page.getByRole("combobox", { name: "Weight: condition" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("much");
  await expect(page.getByRole("textbox", { name: "Weight from" })).toHaveAccessibleDescription(
    /must be a number/,
  );
  await expect(names(page)).toHaveCount(3);
  await page.getByRole("textbox", { name: "Weight from" }).fill("0.2");
  await expect(names(page)).toHaveText(["Anvil", "Bowl"]);
  await page.getByRole("textbox", { name: "Weight to" }).fill("1000");
  await expect(names(page)).toHaveText(["Bowl"]);
  await add("Size");
  await page.getByRole("checkbox", { name: "Small" }).check();
  await page.getByRole("checkbox", { name: "Large" }).check();
  await expectAccessibleEverywhere(page);
  await page.keyboard.press("Escape");
  const sentence = page.getByRole("list", { name: "Active filters" });
  await expect(sentence).toHaveText("Weight 0.2 to 1,000,Size is Small or Large");

  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export" }).first().click();
  const lines = (await readFile(await (await file).path(), "utf8")).trimEnd().split("\r\n");
  expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(["SKU-Bowl"]);

  await sentence.getByRole("button", { name: /Weight/ }).click();
  await expect(names(page)).toHaveText(["Anvil", "Bowl"]);
  await page.reload();
  await expect(names(page)).toHaveText(["Anvil", "Bowl"]);
  await openFilters();
  await expect(page.getByRole("checkbox", { name: "Small" })).toBeChecked();
  await page.getByRole("button", { name: "Remove the filter by Size" }).press("Enter");
  await expect(names(page)).toHaveCount(3);
  await expect(page.getByRole("combobox", { name: "Filter by a custom field" })).toBeFocused();

  // Of a field that someone has deleted meanwhile.
  await page.goto(admin.url(`/dashboard/products?where=${fields.Fragile}.yes,2000000000.unset`));
  await expect(page.getByText("No products match these filters.")).toBeVisible();
  await expect(sentence).toHaveText("Fragile is yes,by a custom field that no longer exists");
  await sentence.getByRole("button", { name: /no longer exists/ }).click();
  await expect(names(page)).toHaveText(["Bowl"]);
});
