import type { Locator, Page } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { slowScripts } from "./support/slow-scripts";
import { expect, test } from "./support/test";

/* Keys that come before what they are for has loaded (decision 62). */

/** The list of an admin with one product, the Anvil; the scripts that it loads from here on wait until the result is called. */
async function openList(page: Page): Promise<() => void> {
  const admin = await createPerson(await createOrganization(), "admin");
  await createProduct(admin.organizationId, { name: "Anvil", price: "10.00", stock: 3 });
  await haveSession(page, admin);
  const { hold, release } = await slowScripts(page);
  await page.goto(admin.url("/dashboard/products"));
  await expect(page.getByText("1–1 of 1 product")).toBeVisible();
  hold();
  return release;
}

test("a price is typed and confirmed before its editor has loaded", async ({ page }) => {
  const load = await openList(page);
  const price = page.getByRole("button", { name: "edit the price of Anvil" });
  await price.press("Enter");
  await page.keyboard.type("1999");
  for (const key of ["Backspace", "Backspace", "Enter"]) await page.keyboard.press(key);
  await expect(price).toBeFocused();
  load();
  await expect(price).toHaveText(/\$19\.00/);
  await expect(price).toBeFocused();
});

test("a view is saved and named before the menu and the dialog have loaded", async ({ page }) => {
  const load = await openList(page);
  const view = page.getByRole("button", { name: "View: Active products" });
  await view.press("Enter");
  for (const key of ["End", "Enter"]) await page.keyboard.press(key);
  await page.keyboard.type("Heavy ones");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toHaveCount(0);
  load();
  await expect(page.getByRole("button", { name: "View: Heavy ones" })).toBeVisible();
});

test("keys for what does not load go nowhere until Escape or a click gives it up", async ({ page }) => {
  await openList(page);
  const price = page.getByRole("button", { name: "edit the price of Anvil" });
  await price.press("Enter");
  await page.keyboard.type("1999");
  await page.keyboard.press("Tab");
  await expect(price).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(price).not.toBeFocused();

  await price.press("Enter");
  await page.keyboard.type("1999");
  const search = page.getByLabel("Search products");
  await search.click();
  await page.keyboard.type("anvil");
  await expect(search).toHaveValue("anvil");
  await expect(price).toHaveText(/\$10\.00/);
});

/** Presses Escape, and then the button, in one task: as on a page that was busy when the keys came. */
const reopen = (opener: Locator) =>
  opener.evaluate(async (button: HTMLElement) => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
    press("Escape");
    for (let count = 0; count < 1000 && button.ariaExpanded === "true"; count += 1) await undefined;
    button.focus();
    // The browser's own click, unless the button does without.
    if (press("Enter")) button.click();
    // Whatever follows in later tasks has happened by then.
    await new Promise((resolve) => setTimeout(resolve, 100));
  });

for (const { name, role } of [
  { name: "Columns", role: "menu" },
  { name: "Filter", role: "dialog" },
] as const) {
  test(`the ${role} of "${name}" keeps the focus when it is opened again at once`, async ({ page }) => {
    (await openList(page))();
    const opener = page.getByRole("button", { name, exact: true });
    await opener.press("Enter");
    const opened = page.getByRole(role);
    await expect(opened.locator(":focus")).toHaveCount(1);
    await reopen(opener);
    await expect(opened.locator(":focus")).toHaveCount(1);
  });
}

/** Presses these keys in one task, as on a page that was busy when they came. */
const pressTogether = (page: Page, keys: string[]) =>
  page.evaluate((pressed) => {
    for (const key of pressed)
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
  }, keys);

test("keys that come before a menu or a list has moved the focus are for where it goes", async ({ page }) => {
  (await openList(page))();
  await page.getByRole("button", { name: "Columns" }).press("Enter");
  const item = (name: string) => page.getByRole("menuitemcheckbox", { name, exact: true });
  await expect(item("SKU")).toBeFocused();
  await pressTogether(page, ["ArrowDown", "ArrowDown", "Enter"]);
  await expect(item("Stock")).not.toBeChecked();
  await expect(item("Stock")).toBeFocused();
  await expect(item("SKU")).toBeChecked();
  await pressTogether(page, ["t", "Enter"]);
  await expect(item("Tags")).toBeChecked();
  await page.keyboard.press("Escape");

  const size = page.getByRole("combobox", { name: "Page size" });
  await size.press("Enter");
  await expect(page.getByRole("option", { name: "10 per page" })).toBeFocused();
  await pressTogether(page, ["ArrowDown", "Enter"]);
  await expect(size).toContainText("20 per page");
});
