import { asTenant, createApiKey, createOrganization, createProduct, unique } from "@test/builders";
import { activityLogs } from "../src/server/db/schema";
import { tenantDb } from "../src/server/tenancy/tenant-db";
import { call, demoPassword } from "./support/app";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

test("a program works with the key that an admin creates, under its own name, until the key is revoked", async ({
  page,
}) => {
  const organization = await createOrganization();
  const { organizationId, subdomain } = organization;
  await createProduct(organizationId, { name: "Claw hammer" });
  const admin = await createPerson(organization, "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings"));
  await page.getByRole("link", { name: "Developers" }).click();
  await expect(page.getByText("No API keys yet")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Create key" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/required/);
  await expect(page.getByText("Choose at least one")).toBeVisible();
  const name = unique("Warehouse");
  await page.getByLabel("Name").fill(name);
  await page.getByRole("checkbox", { name: /^Create and edit products/ }).check();
  await expect(page.getByRole("checkbox", { name: /^See products/ })).toBeChecked();
  await page.getByRole("radio", { name: "Never" }).check({ force: true });
  await expect(page.getByText(/works until someone revokes it/)).toBeVisible();
  await page.getByRole("radio", { name: "30 days" }).check({ force: true });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Your password").fill("not the password");
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByLabel("Your password")).toHaveAccessibleDescription(/wrong/);
  await page.getByLabel("Your password").fill(demoPassword);
  await page.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByText("It is shown only once")).toBeVisible();
  await expectAccessible(page);
  const token = await page.getByText(/^mmr_/).textContent();
  if (!token) throw new Error("No key is shown");
  await expect(page.getByText(`Authorization: Bearer ${token}`)).toBeVisible();

  await test.step("a program works with it under its own name", async () => {
    const listed = await call(subdomain, "products.list", { token, query: {} });
    expect({ status: listed.status, text: listed.text }).toMatchObject({
      status: 200,
      text: expect.stringContaining("Claw hammer"),
    });
    const product = { name: "Anvil", sku: unique("SKU"), price: "9.00", stock: 1 };
    expect((await call(subdomain, "products.create", { token, body: product })).status).toBe(200);
    expect((await call(subdomain, "users.list", { token, query: {} })).status).toBe(403);
    const activities = await asTenant(organizationId, async () => tenantDb().select().from(activityLogs));
    expect(activities.find(({ action }) => action === "product.create")).toMatchObject({
      actorId: null,
      apiKeyId: expect.any(Number),
    });
  });

  await page.getByRole("button", { name: "I have saved it" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
  await expect(page.getByText(/last used/)).toBeVisible();
  await expect(page.getByText(token)).toHaveCount(0);
  await expectAccessible(page);
  await test.step("it is refused once it is revoked", async () => {
    await page.getByRole("button", { name: `Revoke the key ${name}` }).click();
    await expectAccessible(page);
    await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
    await expect(page.getByText(`The key “${name}” was revoked`)).toBeVisible();
    expect((await call(subdomain, "products.list", { token, query: {} })).status).toBe(401);
    await expect(page.getByText("Revoked", { exact: true })).toBeVisible();
  });
});

test("on a phone, a key gets other scopes and a new secret while the old one still works for a while", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const { key: old, id } = await createApiKey(organization.organizationId, admin.userId, { name: "Shop" });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/developers"));
  await page.getByRole("link", { name: "Shop" }).click();
  await page.waitForURL(`**/developers/${id}`);
  await page.getByRole("checkbox", { name: /^See the workspace/ }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The key was saved")).toBeVisible();
  expect((await call(organization.subdomain, "auth.me", { token: old })).status).toBe(200);
  await page.getByRole("button", { name: "Rotate secret" }).click();
  await page.getByLabel("Your password").fill(demoPassword);
  await page.getByRole("button", { name: "Rotate secret" }).click();
  const token = (await page.getByText(/^mmr_\w{12}_/).textContent()) ?? "";
  await expectAccessible(page);
  for (const secret of [old, token]) {
    expect((await call(organization.subdomain, "auth.me", { token: secret })).status).toBe(200);
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test("people who may not manage keys have no page for them", async ({ page }) => {
  const organization = await createOrganization();
  const staff = await createPerson(organization, "staff");
  await haveSession(page, staff);
  const response = await page.goto(staff.url("/dashboard/settings/developers"));
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("link", { name: "Developers" })).toHaveCount(0);
});
