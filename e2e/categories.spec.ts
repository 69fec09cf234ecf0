import type { Page } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessibleEverywhere, test } from "./support/test";

const tree = (page: Page) => page.getByRole("list", { name: "Tree of categories" });
const row = (page: Page, path: string) => tree(page).getByRole("listitem").filter({ hasText: path });
const nameField = (page: Page) => page.getByRole("textbox", { name: "Name" });
const handle = (page: Page, name: string) => page.getByRole("button", { name: `Move ${name}`, exact: true });

async function add(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add category" }).first().click();
  await nameField(page).fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Add category" }).click();
  await expect(handle(page, name)).toBeVisible();
}

const choose = async (page: Page, name: string, item: string) => {
  await page.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

test("people build a tree of categories and move them with keys, menus and the mouse", async ({ page }) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/categories"));
  await expect(page.getByText("No categories yet")).toBeVisible();
  for (const name of ["Tools", "Saws", "Garden"]) await add(page, name);
  await expectAccessibleEverywhere(page);

  await handle(page, "Garden").press("ArrowUp");
  await expect(page.getByText("Garden is now 2 of 3 at the top")).toBeAttached();
  await expect(tree(page).getByRole("listitem")).toHaveText([/^Tools/, /^Garden/, /^Saws/]);
  await expect(handle(page, "Garden")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Garden is now 1 of 1 in Tools")).toBeAttached();
  await expect(tree(page).getByRole("listitem")).toHaveText([/^Tools/, /^Tools \/ Garden/, /^Saws/]);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Garden cannot be moved there")).toBeAttached();

  await choose(page, "Saws", "Move into the one above");
  await expect(tree(page).getByRole("listitem")).toHaveText([/^Tools/, /^Tools \/ Garden/, /^Tools \/ Saws/]);
  await row(page, "Saws").dragTo(row(page, "Garden"), { targetPosition: { x: 200, y: 3 } });
  await expect(tree(page).getByRole("listitem")).toHaveText([/^Tools/, /^Tools \/ Saws/, /^Tools \/ Garden/]);
  await row(page, "Garden").dragTo(row(page, "Saws"), { targetPosition: { x: 200, y: 20 } });
  await expect(tree(page).getByRole("listitem").last()).toHaveText(/^Tools \/ Saws \/ Garden/);

  await choose(page, "Garden", "Rename");
  await nameField(page).fill("Tools / Rakes");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(nameField(page)).toHaveAccessibleDescription(/only inside a word/);
  await nameField(page).fill("Rakes");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(handle(page, "Rakes")).toBeVisible();

  await choose(page, "Saws", "Delete");
  await expect(page.getByText(/move to Tools\./)).toBeVisible();
  await page.getByRole("button", { name: "Delete category" }).click();
  await expect(tree(page).getByRole("listitem")).toHaveText([/^Tools/, /^Tools \/ Rakes/]);
});

test("products are filed under a category and tags, by which people find them", async ({ page }) => {
  const organization = await createOrganization();
  const staff = await createPerson(organization, "staff");
  const id = await createProduct(organization.organizationId, { name: "Fret saw" });
  await createProduct(organization.organizationId, { name: "Oak chair" });
  await haveSession(page, staff);
  await page.goto(staff.url("/dashboard/products/categories"));
  await add(page, "Tools");
  await page.goto(staff.url(`/dashboard/products/${id}/edit`));
  await page.getByLabel("Category", { exact: true }).selectOption("Tools");
  const tags = page.getByLabel("Tags", { exact: true });
  await tags.fill("Fine");
  await tags.press("Enter");
  await tags.pressSequentially("new, FINE,");
  await expect(page.getByRole("list", { name: "Chosen tags" }).getByRole("listitem")).toHaveText([
    "Fine",
    "new",
  ]);
  await page.getByRole("button", { name: "Remove new" }).click();
  await expect(tags).toBeFocused();
  await expectAccessibleEverywhere(page);
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.getByRole("link", { name: "Tools", exact: true }).click();
  await expect(page.getByRole("row", { name: /Fret saw/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Oak chair/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Category Tools/ })).toBeVisible();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByLabel("Category", { exact: true }).selectOption("Any category");
  await expect(page.getByRole("row", { name: /Oak chair/ })).toBeVisible();
  await page.getByLabel("Tag", { exact: true }).fill("fine");
  await expect(page.getByRole("row", { name: /Oak chair/ })).toHaveCount(0);
  await expect(page).toHaveURL(/tag=fine/);
});
