import { createOrganization, createProduct } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

async function withHammer() {
  const admin = await createPerson(await createOrganization(), "admin");
  await createProduct(admin.organizationId, { name: "Steel hammer", sku: "HAM-001" });
  return admin;
}

test("the form names products with a near-twin of the typed SKU, but still creates the product", async ({
  page,
}) => {
  const admin = await withHammer();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/create"));
  await page.getByLabel("Name").fill("Small hammer");
  await page.getByLabel(/^Price/).fill("9.50");
  await page.getByLabel("SKU").fill("ham-001");
  await expect(page.getByText("Looks like the SKU of “Steel hammer” (HAM-001)")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("SKU").fill("HAM-002");
  await expect(page.getByText("Looks like the SKU")).toHaveCount(0);
  await page.getByLabel("SKU").fill("HÁM-001");
  await expect(page.getByText("Looks like the SKU")).toBeVisible();
  await page.getByRole("button", { name: "Create product" }).click();
  await page.waitForURL(/\/dashboard\/products\/\d+$/);
  await page.goto(admin.url("/dashboard/products"));
  await expect(page.getByText("1–2 of 2 products")).toBeVisible();
});

test("the check of an import names new products whose SKUs are near-twins of others", async ({ page }) => {
  const admin = await withHammer();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/import"));
  const rows = ["SKU,Name,Price", "Ham-001,Hammer,1.00", "SAW-001,Saw,2.00", "SÄW-001,Saw,2.00"];
  await page.locator("input[type=file]").setInputFiles({
    name: "twins.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`${rows.join("\r\n")}\r\n`),
  });
  const lookUp = /imports\.twins/;
  await page.route(lookUp, (route) => route.abort());
  await page.getByRole("button", { name: /^Check/ }).click();
  const failure = page.getByRole("alert").filter({ hasText: "check for near-duplicate SKUs failed" });
  await expect(failure).toBeVisible();
  await page.unroute(lookUp);
  await failure.getByRole("button", { name: "Try again" }).click();
  const warning = page
    .getByRole("alert")
    .filter({ hasText: "2 new products have almost the same SKUs as others" });
  await expect(warning.getByRole("listitem")).toHaveText([
    "Line 2: Ham-001, similar to HAM-001 of “Steel hammer”",
    "Line 4: SÄW-001, similar to SAW-001 in line 3",
  ]);
  await expectAccessible(page);
});
