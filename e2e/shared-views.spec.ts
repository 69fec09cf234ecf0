import type { Page } from "@playwright/test";
import { createProduct as addProduct, createOrganization, createSavedView } from "@test/builders";
import { letHear } from "./support/live";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

/** An organization with a product in stock and one that is not, and a person of the role. */
async function withStock() {
  const home = await createOrganization();
  await addProduct(home.organizationId, { name: "Claw hammer", stock: 12 });
  await addProduct(home.organizationId, { name: "Sledge hammer", stock: 0 });
  return home;
}

const openViews = (page: Page, name: string) => page.getByRole("button", { name: `View: ${name}` }).click();
const names = (page: Page) => page.getByRole("rowheader");

test("a view that a coordinator shares opens for everyone, unless they or a URL choose another", async ({
  page,
  browser,
}) => {
  const home = await withStock();
  const coordinator = await createPerson(home, "coordinator");
  await haveSession(page, coordinator);
  await page.goto(coordinator.url("/dashboard/products?stock=out"));
  await openViews(page, "All products");
  await page.getByRole("menuitem", { name: "Save as a new view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("To order");
  await page.getByRole("button", { name: "Save view" }).click();
  await openViews(page, "To order");
  await page.getByRole("menuitemcheckbox", { name: "Everyone’s default" }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: "Shared with everyone" })).toBeChecked();

  const client = await createPerson(home, "client");
  const other = await (await browser.newContext()).newPage();
  await haveSession(other, client);
  await other.goto(client.url("/dashboard/products"));
  await expect(names(other)).toHaveText(["Sledge hammer"]);
  await openViews(other, "To order");
  await expect(other.getByRole("menuitem", { name: "Manage views" })).toHaveCount(0);
  await expect(other.getByRole("menuitemcheckbox")).toHaveText(["My default"]);
  await other.getByRole("menuitemradio", { name: "All products" }).click();
  await expect(names(other)).toHaveText(["Claw hammer", "Sledge hammer"]);
  await other.waitForURL(/view=all$/);
  await openViews(other, "All products");
  await other.getByRole("menuitemcheckbox", { name: "My default" }).click();
  await expect(other.getByRole("menuitemcheckbox", { name: "My default" })).toBeChecked();
  await other.goto(client.url("/dashboard/products"));
  await expect(names(other)).toHaveText(["Claw hammer", "Sledge hammer"]);

  await page.goto(coordinator.url("/dashboard/products?sort=-name"));
  await expect(names(page)).toHaveText(["Sledge hammer", "Claw hammer"]);
  await page.goto(coordinator.url("/dashboard/products"), { waitUntil: "commit" });
  await page.waitForURL(/view=\d+/);
  await expect(names(page)).toHaveText(["Sledge hammer"]);

  // It is taken back, and the open page of another person notices.
  await openViews(page, "To order");
  await page.getByRole("menuitemcheckbox", { name: "Shared with everyone" }).click();
  await expect(page.getByRole("menuitemcheckbox", { name: "Shared with everyone" })).not.toBeChecked();
  await letHear(other);
  await openViews(other, "All products");
  await expect(other.getByRole("menuitemradio")).toHaveText(["All products"]);
});

test("the id of a view that the person does not see shows the list that the URL describes", async ({
  page,
}) => {
  const home = await withStock();
  const admin = await createPerson(home, "admin");
  const stranger = await createPerson(await createOrganization(), "admin");
  const elsewhere = await createSavedView(stranger.organizationId, stranger.userId, { isShared: true });
  const colleague = await createPerson(home, "staff");
  const unshared = await createSavedView(home.organizationId, colleague.userId);
  await haveSession(page, admin);
  for (const id of [elsewhere, unshared, 2_000_000_000]) {
    await page.goto(admin.url(`/dashboard/products?view=${id}&stock=in`));
    await expect(names(page)).toHaveText(["Claw hammer"]);
    await expect(page.getByRole("button", { name: "View: Active products" })).toBeVisible();
  }
});

test("filters apply while they are chosen, to be read as a sentence", async ({ page }) => {
  const home = await withStock();
  const admin = await createPerson(home, "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("dialog").getByText("In stock").click();
  await expect(names(page)).toHaveText(["Claw hammer"]);
  await page.getByLabel("Price from").fill("5");
  await page.waitForURL(/minPrice=5/);
  await expect(page.getByRole("dialog")).toBeVisible();
  // What is typed last applies, even if the popover closes at once.
  await page.getByLabel("Price to").fill("7");
  await page.keyboard.press("Escape");
  await page.waitForURL(/maxPrice=7/);
  await expect(page.getByText("No products found")).toBeVisible();
  const sentence = page.getByRole("list", { name: "Active filters" });
  await expect(sentence).toHaveText(/^In stock,\s*price .5\.00 to .7\.00$/);
  await expectAccessible(page);
  await page.getByRole("button", { name: /Remove filter “price/ }).click();
  await expect(sentence).toHaveText("In stock");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(names(page)).toHaveCount(2);
});
