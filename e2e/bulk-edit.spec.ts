import type { Page } from "@playwright/test";
import { createProduct as addProduct, asTenant, createOrganization } from "@test/builders";
import { categories, customFields, productFieldValues } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

/** Someone of the staff, with 12 claw hammers on two pages and a sledgehammer. */
async function withHammers() {
  const staff = await createPerson(await createOrganization(), "staff");
  const add = (name: string, price: string) => addProduct(staff.organizationId, { name, price });
  const ids: number[] = [];
  for (let index = 0; index < 12; index += 1) {
    ids.push(await add(`Claw hammer ${String(index).padStart(2, "0")}`, index === 0 ? "0.00" : "12.50"));
  }
  await add("Sledgehammer", "12.50");
  return { ...staff, ids };
}

const selection = (page: Page) => page.getByRole("region", { name: "Selection" });

async function choose(page: Page, field: string, option: string) {
  await page.getByRole("combobox", { name: `${field}: what changes`, exact: true }).press("Enter");
  await page.getByRole("option", { name: option, exact: true }).press("Enter");
}

test("the prices of all that match are raised by a percentage after a preview, with one undo", async ({
  page,
}) => {
  const staff = await withHammers();
  await haveSession(page, staff);
  await page.goto(staff.url("/dashboard/products?search=claw"));
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await page.getByRole("button", { name: "Select all 12 matching" }).click();
  await selection(page).getByRole("button", { name: "Edit…" }).press("Enter");

  const dialog = page.getByRole("dialog", { name: "Edit 12 products" });
  await expect(dialog.getByRole("button", { name: "Preview" })).toBeDisabled();
  await choose(page, "Price", "Raise by a percentage");
  await dialog.getByRole("textbox", { name: "Price" }).fill("-5");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Preview" }).press("Enter");
  await expect(dialog).toContainText("Percentage must be a number");
  await dialog.getByRole("textbox", { name: "Price" }).fill("5");
  await choose(page, "Supplier", "Set to");
  await dialog.getByRole("combobox", { name: "Supplier", exact: true }).fill("Acme");
  await dialog.getByRole("textbox", { name: "Price" }).press("Enter");

  await expect(dialog).toContainText("12 products change.");
  const second = dialog.getByRole("listitem").nth(1);
  // 13.125
  await expect(second).toContainText("$12.50 → $13.13");
  await expect(second).toContainText("nothing → Acme");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Change 12 products" }).press("Enter");
  await expect(page.getByText("12 products were changed")).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(selection(page)).toHaveCount(0);
  await expect(page.getByRole("row").nth(2)).toContainText("$13.13");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("12 products are as before")).toBeVisible();
  await expect(page.getByRole("row").nth(2)).toContainText("$12.50");
});

test("a product that someone changes after the preview stays as it is, which is said with a link to it", async ({
  page,
}) => {
  const staff = await withHammers();
  await haveSession(page, staff);
  await page.goto(staff.url("/dashboard/products?search=claw"));
  await page.getByRole("row").nth(2).getByRole("checkbox").check();
  await page.getByRole("row").nth(3).getByRole("checkbox").check();
  await selection(page).getByRole("button", { name: "Edit…" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit 2 products" });
  await choose(page, "Stock", "Set to");
  await dialog.getByRole("textbox", { name: "Stock", exact: true }).fill("40");
  await dialog.getByRole("button", { name: "Preview" }).click();
  await expect(dialog).toContainText("2 products change.");

  const colleague = await page.context().newPage();
  await colleague.goto(staff.url(`/dashboard/products/${staff.ids[1]}`));
  await colleague.getByRole("button", { name: "Archive" }).click();
  await expect(colleague.getByRole("heading", { level: 1 })).toContainText("Archived");

  await dialog.getByRole("button", { name: "Change 2 products" }).click();
  await expect(dialog.getByRole("status")).toHaveText("1 product was changed");
  await expect(dialog).toContainText("someone has changed it in the meantime");
  await expect(dialog.getByRole("link")).toHaveAttribute("href", `/dashboard/products/${staff.ids[1]}`);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
});

test("products are put into a category and get tags with the keyboard, with one undo", async ({ page }) => {
  const staff = await withHammers();
  await asTenant(staff.organizationId, () =>
    tenantDb().insert(categories, { name: "Tools", ancestors: "/", parentId: null, position: 1 }),
  );
  await haveSession(page, staff);
  await page.goto(staff.url("/dashboard/products?search=claw"));
  await page.getByRole("row").nth(2).getByRole("checkbox").check();
  await page.getByRole("row").nth(3).getByRole("checkbox").check();
  await selection(page).getByRole("button", { name: "Edit…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Edit 2 products" });
  await choose(page, "Category", "Set to");
  await choose(page, "Tags", "Add");
  await dialog.getByRole("button", { name: "Preview" }).press("Enter");
  await expect(dialog).toContainText("Enter at least one tag");
  await expectAccessible(page);
  await dialog.getByRole("combobox", { name: "Category", exact: true }).selectOption("Tools");
  const tags = dialog.getByRole("combobox", { name: "Tags", exact: true });
  await tags.fill("sale");
  await tags.press("Enter");
  await expect(dialog.getByRole("list", { name: "Chosen tags" })).toHaveText("sale");
  await dialog.getByRole("button", { name: "Preview" }).press("Enter");

  const first = dialog.getByRole("listitem").first();
  await expect(first).toContainText("nothing → Tools");
  await expect(first).toContainText("nothing → sale");
  await dialog.getByRole("button", { name: "Change 2 products" }).press("Enter");
  await expect(page.getByText("2 products were changed")).toBeVisible();
  await page.goto(staff.url("/dashboard/products?search=claw&tag=sale"));
  await expect(page.getByRole("row")).toHaveCount(3);
});

test("custom fields are set and raised in the products that have them, after a refusal by name, with one undo", async ({
  page,
}) => {
  const staff = await withHammers();
  const [one = 0] = staff.ids;
  const ids = await asTenant(staff.organizationId, async () => {
    const db = tenantDb();
    const { insertId: material } = await db.insert(customFields, {
      ...{ name: "Material", kind: "text", position: 1, required: true },
    });
    const { insertId: warranty } = await db.insert(customFields, {
      ...{ name: "Warranty", kind: "number", position: 2, required: false },
    });
    await db.insert(productFieldValues, [{ productId: one, fieldId: warranty, number: "25" }]);
    return { material, warranty };
  });
  await haveSession(page, staff);
  await page.goto(staff.url("/dashboard/products?search=claw"));
  await page.getByRole("row").nth(1).getByRole("checkbox").check();
  await page.getByRole("row").nth(2).getByRole("checkbox").check();
  await selection(page).getByRole("button", { name: "Edit…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Edit 2 products" });
  const chooseField = async (name: string) => {
    await dialog.getByRole("combobox", { name: "Custom fields" }).press("Enter");
    await page.getByRole("option", { name, exact: true }).press("Enter");
  };
  await chooseField("Warranty");
  await choose(page, "Warranty", "Raise by a percentage");
  await chooseField("Material");
  await choose(page, "Material", "Clear");
  await dialog.getByRole("button", { name: "Preview" }).press("Enter");
  await expect(dialog).toContainText("Warranty is required");
  await expect(dialog).toContainText("Material is required");
  await expectAccessible(page);
  await choose(page, "Material", "Set to");
  await dialog.getByRole("textbox", { name: "Material" }).fill("Hickory");
  await dialog.getByRole("textbox", { name: "Warranty" }).fill("5");
  await dialog.getByRole("button", { name: "Preview" }).press("Enter");

  await expect(dialog).toContainText("1 product changes.");
  await expect(dialog).toContainText("it has no value in “Warranty” that could be raised or lowered");
  const preview = dialog.getByRole("listitem").last();
  await expect(preview).toContainText("25 → 26.25");
  await expect(preview).toContainText("nothing → Hickory");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Change 1 product" }).press("Enter");
  await expect(page.getByText("1 product was changed")).toBeVisible();
  const values = () =>
    asTenant(staff.organizationId, async () =>
      tenantDb()
        .select({
          productId: productFieldValues.productId,
          fieldId: productFieldValues.fieldId,
          text: productFieldValues.text,
          number: productFieldValues.number,
        })
        .from(productFieldValues),
    );
  expect(await values()).toEqual([
    { productId: one, fieldId: ids.material, text: "Hickory", number: "0.000000" },
    { productId: one, fieldId: ids.warranty, text: "", number: "26.250000" },
  ]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("1 product is as before")).toBeVisible();
  expect(await values()).toEqual([{ productId: one, fieldId: ids.warranty, text: "", number: "25.000000" }]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 667 } });

  test("selected products are edited without scrolling sideways", async ({ page }) => {
    const staff = await withHammers();
    await haveSession(page, staff);
    await page.goto(staff.url("/dashboard/products?search=claw"));
    await page.getByRole("checkbox", { name: "Select Claw hammer 03" }).check();
    await selection(page).getByRole("button", { name: "Edit…" }).click();
    const dialog = page.getByRole("dialog", { name: "Edit 1 product" });
    await choose(page, "Unit", "Set to");
    await dialog.getByRole("textbox", { name: "Unit" }).fill("box");
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBe(0);
    await dialog.getByRole("button", { name: "Preview" }).click();
    await expect(dialog).toContainText("nothing → box");
    expect(await overflow()).toBe(0);
    await dialog.getByRole("button", { name: "Change 1 product" }).click();
    await expect(page.getByText("1 product was changed")).toBeVisible();
  });
});
