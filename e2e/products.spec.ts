import type { Page } from "@playwright/test";
import { createProduct as addProduct, createOrganization } from "@test/builders";
import { tenantUrl } from "./support/app";
import { createPerson } from "./support/people";
import { haveDemoSession, haveSession } from "./support/session";
import { slowScripts } from "./support/slow-scripts";
import { expect, expectAccessible, signIn, test, uniqueSku } from "./support/test";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

interface Fields {
  name: string;
  sku: string;
  price: string;
  stock: string;
}

async function createProduct(page: Page, tenant: string, fields: Partial<Fields> = {}): Promise<Fields> {
  const sku = uniqueSku();
  const product = { name: `Product ${sku}`, sku, price: "12.50", stock: "7", ...fields };
  await page.goto(tenantUrl(tenant, "/dashboard/products/create"));
  await page.getByLabel("Name").fill(product.name);
  await page.getByLabel("SKU").fill(product.sku);
  await page.getByLabel(/^Price/).fill(product.price);
  await page.getByLabel("Stock", { exact: true }).fill(product.stock);
  await page.getByRole("button", { name: "Create product" }).click();
  await page.waitForURL(/\/dashboard\/products\/\d+$/);
  return product;
}

/** The page of a product shows its current values next to its history. */
const details = (page: Page) => page.getByRole("region", { name: "Details" });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("the life of a product: sign in, create, edit, conflict, delete, undo, sign out", async ({
  page,
  browser,
}) => {
  await signIn(page, "acme");
  const product = await createProduct(page, "acme");
  await expect(heading(page, product.name)).toBeVisible();
  await expect(details(page).getByText("$12.50")).toBeVisible();

  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel(/^Price/).fill("13.75");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(details(page).getByText("$13.75")).toBeVisible();

  // A colleague changes price and stock while this edit is open.
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Name").fill(`${product.name} renamed`);
  await page.getByLabel(/^Price/).fill("20");
  const colleague = await browser.newPage();
  await haveDemoSession(colleague, "acme", "staff");
  await colleague.goto(page.url());
  await colleague.getByLabel(/^Price/).fill("15.00");
  await colleague.getByLabel("Stock", { exact: true }).fill("99");
  await colleague.getByRole("button", { name: "Save changes" }).click();
  await expect(details(colleague).getByText("$15.00")).toBeVisible();
  await colleague.close();

  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("heading", { name: "Someone else changed this product" })).toBeFocused();
  const price = page.getByRole("group", { name: "Price" });
  await expect(price.getByText("15.00")).toBeVisible();
  await expect(price.getByText("20.00", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue(`${product.name} renamed`);
  await price.getByLabel(/Current value/).check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(heading(page, `${product.name} renamed`)).toBeVisible();
  await expect(details(page).getByText("$15.00")).toBeVisible();
  await expect(details(page).getByText("99", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete product" }).click();
  await page.waitForURL(/\/dashboard\/products$/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/was restored/)).toBeVisible();
  await page.goto(tenantUrl("acme", `/dashboard/products?search=${product.sku}`));
  await expect(page.getByRole("link", { name: `${product.name} renamed` }).first()).toBeVisible();

  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/login**");
  await page.goto(tenantUrl("acme", "/dashboard/products"), { waitUntil: "commit" });
  await page.waitForURL("**/login?next=%2Fdashboard%2Fproducts");
});

test("barcode, supplier, minimum stock and unit: create, edit, conflict, column, filter", async ({
  page,
  browser,
}) => {
  const organization = await createOrganization();
  const [admin, staff] = [
    await createPerson(organization, "admin"),
    await createPerson(organization, "staff"),
  ];
  await addProduct(organization.organizationId, { name: "Hand saw", supplier: "Kestrel Power Tools" });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/create"));
  await page.getByLabel("Name").fill("Claw hammer");
  await page.getByLabel("SKU").fill("HAM-001");
  await page.getByLabel(/^Price/).fill("12.50");
  await page.getByLabel("Stock", { exact: true }).fill("20");
  const supplier = page.getByLabel("Supplier");
  await expect(page.locator(`datalist[id="${await supplier.getAttribute("list")}"] option`)).toHaveAttribute(
    "value",
    "Kestrel Power Tools",
  );
  await supplier.fill("Ironbridge Forge");
  await page.getByLabel("Barcode").fill("4 006381-333932");
  await page.getByLabel("Minimum stock").fill("25");
  await page.getByLabel("Unit").fill("box");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByLabel("Barcode")).toHaveAccessibleDescription(/the last one is 1/);
  await page.getByLabel("Barcode").fill("4 006381-333931");
  await page.getByRole("button", { name: "Create product" }).click();
  for (const value of ["20 box", "25 box", "4006381333931", "Ironbridge Forge"]) {
    await expect(details(page).getByText(value, { exact: true })).toBeVisible();
  }

  await page.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByLabel("Barcode")).toHaveValue("4006381333931");
  await page.getByLabel("Minimum stock").fill("");
  await page.getByLabel("Unit").fill("");
  const colleague = await browser.newPage();
  await haveSession(colleague, staff);
  await colleague.goto(page.url());
  await colleague.getByLabel("Minimum stock").fill("30");
  await colleague.getByLabel("Supplier").fill("Brandt & Sons");
  await colleague.getByRole("button", { name: "Save changes" }).click();
  await expect(details(colleague).getByText("30 box", { exact: true })).toBeVisible();
  await colleague.close();
  await page.getByRole("button", { name: "Save changes" }).click();
  const minimum = page.getByRole("group", { name: "Minimum stock" });
  await expect(minimum.getByText("30", { exact: true })).toBeVisible();
  await expect(page.getByRole("group", { name: "Unit" })).toHaveCount(0);
  await minimum.getByLabel(/Current value/).check();
  await expect(page.getByLabel("Minimum stock", { exact: true })).toHaveValue("30");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(details(page).getByText("Brandt & Sons", { exact: true })).toBeVisible();
  await expect(details(page).getByText("20", { exact: true })).toBeVisible();

  await page.goto(admin.url("/dashboard/products"));
  await expect(page.getByRole("columnheader", { name: "Supplier" })).toHaveCount(0);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Supplier" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Minimum stock" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("row", { name: /Claw hammer/ })).toContainText("Brandt & Sons");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByText("Low stock", { exact: true }).click();
  await page.getByLabel("Supplier").fill("brandt & sons");
  await expect(page.getByRole("row", { name: /Hand saw/ })).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Claw hammer/ })).toContainText("30");
  await expect(page).toHaveURL(/stock=low&supplier=brandt/);
});

test("names every wrong field at the field, keeps what was typed and puts the focus on the first", async ({
  page,
}) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard/products/create"));
  await page.getByLabel("Name").fill("ab");
  await page.getByLabel("SKU").fill("abc");
  await page.getByLabel(/^Price/).fill("1.999");
  await page.getByLabel("Stock", { exact: true }).fill("-1");
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/at least 3 characters/);
  await expect(page.getByLabel("SKU")).toHaveAccessibleDescription(/at least 5 characters/);
  await expect(page.getByLabel(/^Price/)).toHaveAccessibleDescription(/12\.50/);
  await expect(page.getByLabel("Stock", { exact: true })).toHaveAccessibleDescription(/below 0/);
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByLabel(/^Price/)).toHaveValue("1.999");
});

test("what is typed before the page's script has loaded is kept for the script to send", async ({ page }) => {
  await haveDemoSession(page, "acme");
  const product = await createProduct(page, "acme");
  const edit = `${page.url()}/edit`;
  const scripts = await slowScripts(page);
  scripts.hold();
  await page.goto(edit, { waitUntil: "commit" });
  await expect(page.getByLabel("Name")).toHaveValue(product.name);
  await page.getByLabel(/^Price/).fill("15.00");
  await page.getByLabel(/^Price/).press("Enter");
  await expect(page.getByRole("button", { name: "Save changes" })).toBeDisabled();
  await page.getByLabel("Stock", { exact: true }).fill("99");
  scripts.release();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(details(page).getByText("$15.00")).toBeVisible();
  await expect(details(page).getByText("99", { exact: true })).toBeVisible();
  await expect(heading(page, product.name)).toBeVisible();
});

test("a search typed before the page's script has loaded is carried out", async ({ page }) => {
  await haveDemoSession(page, "acme");
  const scripts = await slowScripts(page);
  scripts.hold();
  await page.goto(tenantUrl("acme", "/dashboard/products"), { waitUntil: "commit" });
  await page.getByLabel("Search products").fill("zzz nothing is called this");
  scripts.release();
  await expect(page.getByText("No products found")).toBeVisible();
});

test("a SKU in use is refused at the field, one in the trash is offered for restoring", async ({ page }) => {
  await haveDemoSession(page, "globex");
  const product = await createProduct(page, "globex");
  await page.goto(tenantUrl("globex", "/dashboard/products/create"));
  await page.getByLabel("Name").fill("Another one");
  await page.getByLabel("SKU").fill(product.sku);
  await page.getByLabel(/^Price/).fill("1");
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByLabel("SKU")).toHaveAccessibleDescription(/Another product has this SKU/);
  await expect(page.getByLabel("Name")).toHaveValue("Another one");

  await page.goto(tenantUrl("globex", `/dashboard/products?search=${product.sku}`));
  await page.getByRole("link", { name: product.name }).first().click();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete product" }).click();
  await page.waitForURL(/\/dashboard\/products$/);
  await page.goto(tenantUrl("globex", "/dashboard/products/create"));
  await page.getByLabel("Name").fill("Another one");
  await page.getByLabel("SKU").fill(product.sku);
  await page.getByLabel(/^Price/).fill("1");
  await page.getByRole("button", { name: "Create product" }).click();
  await page.getByRole("button", { name: /Restore/ }).click();
  await expect(page.getByText(/was restored/).first()).toBeVisible();
});

test("people who may only read see no way to change, with 403 for a typed URL", async ({ page }) => {
  for (const role of ["client", "coordinator"]) {
    await haveDemoSession(page, "acme", role);
    await page.goto(tenantUrl("acme", "/dashboard/products"));
    await expect(page.getByRole("row")).toHaveCount(11);
    await expect(page.getByRole("link", { name: "Create product" })).toHaveCount(0);
    const response = await page.goto(tenantUrl("acme", "/dashboard/products/create"));
    expect(response?.status()).toBe(403);
    await page.context().clearCookies();
  }
});

test("a repeated click creates one product", async ({ page }) => {
  await haveDemoSession(page, "acme");
  const sku = uniqueSku();
  await page.goto(tenantUrl("acme", "/dashboard/products/create"));
  await page.getByLabel("Name").fill(`Clicked twice ${sku}`);
  await page.getByLabel("SKU").fill(sku);
  await page.getByLabel(/^Price/).fill("1");
  let creations = 0;
  page.on("request", (request) => {
    if (request.url().includes("products.create")) creations += 1;
  });
  await page.getByRole("button", { name: "Create product" }).dblclick();
  await page.waitForURL(/\/dashboard\/products\/\d+$/);
  expect(creations).toBe(1);
});
