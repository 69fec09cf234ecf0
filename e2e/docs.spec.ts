import { demoPassword, tenantUrl } from "./support/app";
import { haveDemoSession } from "./support/session";
import { expect, expectAccessible, test, uniqueSku } from "./support/test";

test("people who are not signed in can read the reference, but have to sign in to try requests", async ({
  page,
}) => {
  await page.goto(tenantUrl("acme", "/docs"));
  await expect(page.getByRole("heading", { name: "API reference" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Find an operation").filter({ visible: true }).fill("products create");
  await page
    .getByRole("navigation", { name: "Operations" })
    .getByRole("link", { name: "Create a product" })
    .click();
  await expect(page.getByRole("heading", { name: "Create a product", level: 1 })).toBeVisible();
  await expect(page.getByText("/api/v1/products", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Sign in to try it" }).click();
  await page.getByLabel("Email").fill("admin@acme.test");
  await page.getByLabel("Password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/docs/productsCreate");
  await expect(page.getByRole("button", { name: "Send POST" })).toBeVisible();
});

test("requests are tried with the session until they are carried out, without losing input to errors", async ({
  page,
}) => {
  await haveDemoSession(page, "acme", "admin");
  await page.goto(tenantUrl("acme", "/docs/productsList"));
  await test.step("a query is sent", async () => {
    await page.getByLabel("limit", { exact: true }).fill("2");
    await page.getByRole("button", { name: "Send GET" }).click();
    await expect(page.getByText("200 OK")).toBeVisible();
    await expect(page.getByRole("region", { name: "Response body" })).toContainText('"pagination"');
    await expect(page.getByRole("region", { name: "As a curl command" })).toContainText(
      "/api/v1/products?limit=2",
    );
  });

  await page.goto(tenantUrl("acme", "/docs/productsCreate"));
  const body = page.getByLabel("Body, as JSON");
  const product = { name: "Claw hammer", sku: uniqueSku(), price: "1.999", stock: 1 };
  await test.step("errors lose no input", async () => {
    await body.fill('{"name": "Claw hammer", "price"');
    await page.getByRole("button", { name: "Send POST" }).click();
    await expect(page.getByText(/Not valid JSON/)).toBeVisible();
    await expect(body).toBeFocused();
    await body.fill(JSON.stringify(product));
    await page.getByRole("button", { name: "Send POST" }).click();
    await expect(page.getByText("400 Bad Request")).toBeVisible();
    await expect(page.getByRole("region", { name: "Response body" })).toContainText('"price"');
    await expect(body).toHaveValue(JSON.stringify(product));
  });
  await test.step("a change is carried out", async () => {
    await body.fill(JSON.stringify({ ...product, price: "1.99" }));
    await page.getByRole("button", { name: "Send POST" }).click();
    await expect(page.getByText("201 Created")).toBeVisible();
  });
  await expectAccessible(page);
});

test("an unknown operation is not found", async ({ page }) => {
  const missing = await page.goto(tenantUrl("acme", "/docs/nothing"));
  expect(missing?.status()).toBe(404);
});

test("the reference is also on the root domain", async ({ page }) => {
  const root = await page.goto(tenantUrl("acme", "/docs").replace("acme.", ""));
  expect(root?.status()).toBe(200);
});
