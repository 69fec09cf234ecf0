import type { Page } from "@playwright/test";
import { createOrganization, createProduct } from "@test/builders";
import { signedIn } from "@test/callers";
import { deferred } from "../src/server/deferred";
import { call } from "./support/app";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, pressEnter, test } from "./support/test";

/* Where the focus goes when something that opened over the page closes, and while a button works. */

async function openPage(page: Page, path: string) {
  const admin = await createPerson(await createOrganization(), "admin");
  await createProduct(admin.organizationId, { name: "Anvil" });
  await haveSession(page, admin);
  await page.goto(admin.url(path));
}

test("a question that a menu leads to gives the focus back to the button of the menu", async ({ page }) => {
  await openPage(page, "/dashboard/products");
  const button = page.getByRole("button", { name: "Actions for Anvil" }).first();
  const question = page.getByRole("alertdialog");
  // What it needs has not loaded the first time.
  for (const close of ["Escape", "Enter"]) {
    await button.press("Enter");
    await page.getByRole("menuitem", { name: "Delete…" }).press("Enter");
    await expect(question.getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.keyboard.press(close);
    await expect(question).toBeHidden();
    await expect(button).toBeFocused();
  }
});

test("a question that a form asks gives the focus back to what was pressed", async ({ page }) => {
  await openPage(page, "/dashboard/settings/organization");
  const field = page.getByLabel("New subdomain");
  await field.fill(`moved-${Date.now()}`);
  for (const pressed of [page.getByRole("button", { name: "Change subdomain" }), field]) {
    await pressed.press("Enter");
    await expect(page.getByRole("alertdialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("alertdialog")).toBeHidden();
    await expect(pressed).toBeFocused();
  }
});

test("a question that another one leads to gives the focus back to what was pressed", async ({ page }) => {
  await openPage(page, "/dashboard/settings/organization");
  const card = page.getByRole("region", { name: "Activity retention" });
  await card.getByText("Custom").click();
  await card.getByRole("textbox", { name: "Days" }).fill("60");
  const save = card.getByRole("button", { name: "Save" });
  await pressEnter(save);
  await page.getByRole("alertdialog").getByRole("button", { name: "Save" }).press("Enter");
  await expect(page.getByLabel("Your password", { exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(save).toBeFocused();
});

test("a button that works keeps the focus without hearing another press", async ({ page }) => {
  await openPage(page, "/dashboard/settings/profile");
  const card = page.getByRole("region", { name: "Low stock" });
  const save = card.getByRole("button", { name: "Save" });
  const held = deferred<void>();
  let sent = 0;
  await page.route("**/api/trpc/users.setLowStockMails*", async (route) => {
    sent += 1;
    await held.promise;
    await route.continue();
  });
  await card.getByRole("checkbox").check();
  await pressEnter(save);
  await expect(save).toHaveAttribute("aria-busy", "true");
  await save.press("Enter");
  await card.getByRole("checkbox").press("Enter");
  await save.focus();
  held.resolve();
  await expect(page.getByText("You will get emails about low stock")).toBeVisible();
  await expect(save).toBeFocused();
  expect(sent).toBe(1);
});

test("the reason why something was not done takes the focus from the button that was pressed", async ({
  page,
}) => {
  await openPage(page, "/dashboard/settings/profile");
  await page.route("**/api/trpc/users.setLowStockMails*", (route) => route.abort());
  const card = page.getByRole("region", { name: "Low stock" });
  await card.getByRole("checkbox").check();
  await pressEnter(card.getByRole("button", { name: "Save" }));
  await expect(card.locator(":focus")).toContainText("could not be reached");
});

test("the focus goes from a row that is deleted to what is beside it", async ({ page }) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const { accessToken: token } = await signedIn(organization, "admin");
  for (const name of ["Material", "Weight", "Color"])
    await call(organization.subdomain, "customFields.create", { token, body: { name, kind: "text" } });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products/fields"));
  const actions = (name: string) => page.getByRole("button", { name: `Actions for ${name}`, exact: true });
  for (const [name, next] of [
    ["Material", actions("Weight")],
    ["Color", actions("Weight")],
    ["Weight", page.getByRole("button", { name: "Add field" })],
  ] as const) {
    await actions(name).press("Enter");
    await page.getByRole("menuitem", { name: "Delete…" }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete field" }).press("Enter");
    await expect(actions(name)).toBeHidden();
    await expect(next).toBeFocused();
  }
});

test("the navigation of a phone gives the focus back, or hands it to the page that it leads to", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPage(page, "/dashboard/products");
  const button = page.getByRole("button", { name: "Open navigation" });
  await button.press("Enter");
  const navigation = page.getByRole("dialog");
  await expect(navigation).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(navigation).toBeHidden();
  await expect(button).toBeFocused();

  await button.press("Enter");
  await navigation.getByRole("link", { name: "People" }).press("Enter");
  await expect(page.getByRole("heading", { name: "People", level: 1 })).toBeVisible();
  await expect(page.locator("#content")).toBeFocused();
});
