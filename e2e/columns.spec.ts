import type { Page } from "@playwright/test";
import { createProduct as addProduct, createOrganization } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

async function openList(page: Page) {
  const admin = await createPerson(await createOrganization(), "admin");
  await addProduct(admin.organizationId, { name: "Claw hammer" });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await expect(page.locator("tbody[data-rows]")).toBeVisible();
  return admin;
}

const headings = (page: Page) => page.locator("thead [data-column]");
const heading = (page: Page, name: string) => page.getByRole("columnheader", { name });

async function boxOf(page: Page, name: string) {
  // Not by its role: behind a dialog it has none.
  const box = await headings(page).filter({ hasText: name }).boundingBox();
  if (!box) throw new Error(`There is no column ${name}`);
  return box;
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await expect(page.locator("thead tr[data-draggable]")).toBeVisible();
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + width / 2,
  y: y + height / 2,
});

test("columns are dragged to another place and to other widths, which are remembered", async ({ page }) => {
  const admin = await openList(page);
  await expect(headings(page)).toHaveText(["SKU", "Price", "Stock", "Updated"]);
  await drag(page, middle(await boxOf(page, "Stock")), middle(await boxOf(page, "SKU")));
  await expect(headings(page)).toHaveText(["Stock", "SKU", "Price", "Updated"]);
  // It was dragged, not clicked.
  await expect(heading(page, "Stock")).toHaveAttribute("aria-sort", "none");

  const before = { sku: await boxOf(page, "SKU"), price: await boxOf(page, "Price") };
  const edge = { x: before.price.x, y: before.price.y + before.price.height / 2 };
  await drag(page, edge, { ...edge, x: edge.x + 40 });
  await expect.poll(async () => (await boxOf(page, "SKU")).width).toBeCloseTo(before.sku.width + 40, 0);
  expect((await boxOf(page, "Price")).width).toBeCloseTo(before.price.width - 40, 0);

  const response = await page.goto(admin.url("/dashboard/products"));
  const markup = (await response?.text()) ?? "";
  expect(markup.indexOf('data-column="stock"')).toBeLessThan(markup.indexOf('data-column="sku"'));
  await expect(headings(page)).toHaveText(["Stock", "SKU", "Price", "Updated"]);
  expect((await boxOf(page, "SKU")).width).toBeCloseTo(before.sku.width + 40, 0);

  // Escape puts back what is being dragged.
  await page.mouse.move(middle(await boxOf(page, "Price")).x, edge.y);
  await expect(page.locator("thead tr[data-draggable]")).toBeVisible();
  await page.mouse.down();
  await page.mouse.move(middle(await boxOf(page, "Stock")).x, edge.y, { steps: 4 });
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(headings(page)).toHaveText(["Stock", "SKU", "Price", "Updated"]);
});

test("columns are arranged with the keyboard where a URL does not say which to show", async ({ page }) => {
  const admin = await openList(page);
  const { width } = await boxOf(page, "Price");
  await page.getByRole("button", { name: "Columns" }).press("Enter");
  await expect(page.getByRole("menuitemcheckbox").first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Arrange columns" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expectAccessible(page);
  const left = page.getByRole("button", { name: "Move left: Price" });
  await left.press("Enter");
  await expect(headings(page)).toHaveText(["Price", "SKU", "Stock", "Updated"]);
  await expect(left).toBeFocused();
  await left.press("Enter");
  await expect(left).toBeFocused();
  await page.getByRole("button", { name: "Wider: Price" }).press("Enter");
  await expect.poll(async () => (await boxOf(page, "Price")).width).toBe(width + 16);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Columns" })).toBeFocused();

  await test.step("columns of a URL win over one's own", async () => {
    await page.goto(admin.url("/dashboard/products?columns=updatedAt,sku"));
    await expect(headings(page)).toHaveText(["Updated", "SKU"]);
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Stock", exact: true }).click();
    await page.waitForURL(/columns=updatedAt,sku,stock/);
    await page.goto(admin.url("/dashboard/products"));
    await expect(headings(page)).toHaveText(["Price", "SKU", "Stock", "Updated"]);
  });
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitem", { name: "Arrange columns" }).click();
  await page.getByRole("button", { name: "Reset columns" }).click();
  await expect(headings(page)).toHaveText(["SKU", "Price", "Stock", "Updated"]);
});

test("the columns that products always have fit on a usual laptop", async ({ page }) => {
  const admin = await openList(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(admin.url("/dashboard/products?columns=sku,price,stock,description,createdAt,updatedAt"));
  await expect(page.locator("[data-table-frame=fits]")).toBeVisible();
});
