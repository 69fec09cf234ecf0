import type { Page } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessibleEverywhere, test } from "./support/test";

const list = (page: Page) => page.getByRole("list", { name: "Custom fields" });
const rows = (page: Page) => list(page).getByRole("listitem");
const handle = (page: Page, name: string) => page.getByRole("button", { name: `Move ${name}`, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");

async function add(page: Page, name: string, kind: string, options: string[] = []): Promise<void> {
  await page.getByRole("button", { name: "Add field" }).first().click();
  await dialog(page).getByRole("textbox", { name: "Name" }).fill(name);
  await dialog(page).getByRole("combobox", { name: "Kind" }).selectOption(kind);
  if (options.length > 0) await dialog(page).getByRole("button", { name: "Add option" }).click();
  for (const [index, option] of options.entries()) {
    await dialog(page)
      .getByRole("textbox", { name: `Option ${index + 1}` })
      .fill(option);
    // The next one.
    if (index + 1 < options.length) await page.keyboard.press("Enter");
  }
  await dialog(page).getByRole("button", { name: "Add field" }).click();
  await expect(handle(page, name)).toBeVisible();
}

const choose = async (page: Page, name: string, item: string) => {
  await page.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

test("people order fields of their own with keys, menus and the mouse", async ({ page }) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/fields"));
  await expect(page.getByText("No custom fields yet")).toBeVisible();
  await add(page, "Material", "Text");
  await add(page, "Weight", "Number");
  await add(page, "Color", "Choice", ["Red", "Blue"]);
  await expectAccessibleEverywhere(page);

  await handle(page, "Color").press("ArrowUp");
  await expect(page.getByText("Color is now 2 of 3")).toBeAttached();
  await expect(rows(page)).toHaveText([/^Material/, /^Color/, /^Weight/]);
  await expect(handle(page, "Color")).toBeFocused();
  await rows(page).nth(2).dragTo(rows(page).nth(0));
  await expect(rows(page)).toHaveText([/^Weight/, /^Material/, /^Color/]);
  await choose(page, "Weight", "Move down");
  await expect(rows(page)).toHaveText([/^Material/, /^Weight/, /^Color/]);

  await choose(page, "Weight", "Change");
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("material");
  await dialog(page).getByRole("button", { name: "Save" }).click();
  await expect(dialog(page).getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(
    /already a field with this name/,
  );
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("Net weight");
  await dialog(page).getByRole("checkbox", { name: "Required" }).check();
  await dialog(page).getByRole("button", { name: "Save" }).click();
  await expect(rows(page).nth(1)).toContainText("Number · required");

  await choose(page, "Color", "Delete");
  await expect(page.getByText("No product has a value in it.")).toBeVisible();
  await page.getByRole("button", { name: "Delete field" }).click();
  await expect(rows(page)).toHaveCount(2);
});

test("the form of a product names what is wrong with values of custom fields without losing any", async ({
  page,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const id = await createProduct(organization.organizationId, { name: "Desk" });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/fields"));
  await add(page, "Weight", "Number");
  await add(page, "Manual", "Link");
  await add(page, "Color", "Choice", ["Red", "Blue"]);
  await add(page, "Fragile", "Yes or no");

  await page.goto(admin.url(`/dashboard/products/${id}/edit`));
  await page.getByRole("textbox", { name: "Weight" }).fill("heavy");
  await page.getByRole("textbox", { name: "Manual" }).fill("javascript:alert(1)");
  await page.getByRole("combobox", { name: "Color" }).selectOption("Blue");
  await page.getByRole("combobox", { name: "Fragile" }).selectOption("No");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("textbox", { name: "Weight" })).toHaveAccessibleDescription(/must be a number/);
  await expect(page.getByRole("textbox", { name: "Manual" })).toHaveAccessibleDescription(/must be a link/);
  await expect(page.getByRole("textbox", { name: "Weight" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Weight" })).toHaveValue("heavy");
  await expectAccessibleEverywhere(page);

  await page.getByRole("textbox", { name: "Weight" }).fill("1250.5");
  await page.getByRole("textbox", { name: "Manual" }).fill("https://example.com/desk");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL(admin.url(`/dashboard/products/${id}`));
  await expect(page.getByText("1,250.5")).toBeVisible();
  await expect(page.getByRole("link", { name: "https://example.com/desk" })).toHaveAttribute(
    "href",
    "https://example.com/desk",
  );
  await expect(
    page
      .getByRole("definition")
      .filter({ hasText: /^Blue$/ })
      .first(),
  ).toBeVisible();
  await expect(page.getByText(/changed Weight, Manual, and 2 more/)).toBeVisible();
});

test("of two people who change custom fields of one product, the second chooses where they differ", async ({
  page,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const id = await createProduct(organization.organizationId, { name: "Desk" });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/fields"));
  await add(page, "Material", "Text");
  await add(page, "Finish", "Text");
  await page.goto(admin.url(`/dashboard/products/${id}/edit`));
  await page.getByRole("textbox", { name: "Material" }).fill("Oak");
  const other = await page.context().newPage();
  await other.goto(admin.url(`/dashboard/products/${id}/edit`));
  await other.getByRole("textbox", { name: "Material" }).fill("Pine");
  await other.getByRole("textbox", { name: "Finish" }).fill("Oil");
  await other.getByRole("button", { name: "Save changes" }).click();
  await other.waitForURL(admin.url(`/dashboard/products/${id}`));

  await page.getByRole("button", { name: "Save changes" }).click();
  const disputed = page.getByRole("group", { name: "Material" });
  await expect(disputed.getByRole("radio", { name: /Pine/ })).not.toBeChecked();
  await expect(page.getByRole("textbox", { name: "Finish" })).toHaveValue("Oil");
  await disputed.getByRole("radio", { name: /Pine/ }).check();
  await expect(page.getByRole("textbox", { name: "Material" })).toHaveValue("Pine");
  await disputed.getByRole("radio", { name: /Oak/ }).check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL(admin.url(`/dashboard/products/${id}`));
  await expect(page.getByRole("definition").filter({ hasText: /^Oak$/ }).first()).toBeVisible();
});

test("whoever may not delete products removes no option that products may have", async ({ page }) => {
  const organization = await createOrganization();
  const staff = await createPerson(organization, "staff");
  await haveSession(page, staff);
  await page.goto(staff.url("/dashboard/products/fields"));
  await add(page, "Color", "Choice", ["Red", "Blue"]);
  await choose(page, "Color", "Change");
  const options = dialog(page).getByRole("textbox", { name: /^Option/ });
  const remove = dialog(page).getByRole("button", { name: /^Remove option/ });
  await expect(options).toHaveCount(2);
  await expect(remove).toHaveCount(0);
  await dialog(page).getByRole("button", { name: "Add option" }).click();
  await expect(options).toHaveCount(3);
  await remove.click();
  await expect(options).toHaveCount(2);
});
