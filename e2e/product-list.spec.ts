import { readFile } from "node:fs/promises";
import { createProduct as addProduct, createOrganization } from "@test/builders";
import { tenantUrl } from "./support/app";
import { createPerson } from "./support/people";
import { haveDemoSession, haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

/** A person with their own catalog: 130 products, of which every tenth is out of stock. */
async function withCatalog() {
  const admin = await createPerson(await createOrganization(), "admin");
  for (let index = 0; index < 130; index += 1) {
    const number = String(index).padStart(3, "0");
    await addProduct(admin.organizationId, {
      name: `${index % 2 ? "Claw" : "Sledge"} hammer ${number}`,
      sku: `HAM-${number}-X`,
      description: index === 77 ? "Mit Stiel aus Esche, geölt" : null,
      price: `${index}.50`,
      stock: index % 10,
    });
  }
  return admin;
}

test("search, sort and page are in the URL and survive reload and back", async ({ page }) => {
  await haveDemoSession(page, "initech");
  await page.goto(tenantUrl("initech", "/dashboard/products"));
  await page
    .getByRole("columnheader", { name: "Price" })
    .getByRole("button")
    .or(page.getByRole("columnheader", { name: "Price" }).getByRole("link"))
    .click();
  await page.waitForURL(/sort=price/);
  await page
    .getByRole("link", { name: "Page 2" })
    .or(page.getByRole("button", { name: "Page 2" }))
    .click();
  await page.waitForURL(/page=2/);
  await expect(page.getByText("11–20 of")).toBeVisible();
  const rows = page.getByRole("row");
  const secondPage = await rows.allTextContents();
  await page.reload();
  await expect(rows).toHaveText(secondPage);
  await page.goBack();
  await expect(page.getByText("1–10 of")).toBeVisible();
  await page.goForward();
  await expect(rows).toHaveText(secondPage);
  await page.getByLabel("Search products").fill("zzz nothing is called this");
  await page.waitForURL(/search=zzz/);
  expect(page.url()).not.toContain("page=2");
  await expect(page.getByText("No products found")).toBeVisible();
});

test("Back right after a list has turned to another page leads to the page before", async ({ page }) => {
  await haveDemoSession(page, "initech");
  await page.goto(tenantUrl("initech", "/dashboard/products?sort=price"));
  await page.getByRole("link", { name: "Page 2" }).evaluate((link: HTMLElement) => {
    // Before the router has seen the other page.
    link.click();
    window.history.back();
  });
  await expect(page).toHaveURL(/sort=price$/);
  await expect(page.getByText("1–10 of")).toBeVisible();
  await expect(page.getByRole("link", { name: "Page 1", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
});

test("what has changed today, this week or since a day is found and exported, also in a saved view", async ({
  page,
}) => {
  const { organizationId, subdomain } = await createOrganization();
  const admin = await createPerson({ organizationId, subdomain }, "admin");
  await addProduct(organizationId, { name: "Claw hammer" });
  await addProduct(organizationId, { name: "Hand saw", updatedAt: new Date("2026-02-03T12:00:00Z") });
  await addProduct(organizationId, { name: "Wood glue", updatedAt: new Date("2025-02-03T12:00:00Z") });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Filter products" });
  await form.getByText("Today", { exact: true }).click();
  await expect(page.getByText("1–1 of 1 products")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove filter “Changed today”" })).toBeVisible();
  await form.getByText("This week").click();
  await page.waitForURL(/changedSince=week/);
  await form.getByText("Since a day").click();
  await expect(page.getByText("1–3 of 3 products")).toBeVisible();
  await form.getByLabel("Since", { exact: true }).fill("2026-02-03");
  await expect(page.getByText("1–2 of 2 products")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Remove filter “Changed since Feb 3, 2026”" })).toBeVisible();
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export" }).click();
  const content = await readFile(await (await file).path(), "utf8");
  expect(content).toContain("Claw hammer");
  expect(content).toContain("Hand saw");
  expect(content).not.toContain("Wood glue");

  await page.getByRole("button", { name: "View: Active products" }).click();
  await page.getByRole("menuitem", { name: "Save as a new view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("News");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "View: News" })).toBeVisible();
  await page.goto(admin.url("/dashboard/products"));
  await page.getByRole("button", { name: "View: Active products" }).click();
  await page.getByRole("menuitemradio", { name: "News" }).click();
  await expect(page.getByText("1–2 of 2 products")).toBeVisible();
  await page.getByRole("button", { name: "Remove filter “Changed since Feb 3, 2026”" }).click();
  await expect(page.getByText("1–3 of 3 products")).toBeVisible();
});

test("a filtered list is saved as the default view, changed, renamed and deleted", async ({ page }) => {
  const admin = await withCatalog();
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await page.getByLabel("Search products").fill("GEOLT ham-077");
  await expect(page.getByText("1–1 of 1 products")).toBeVisible();
  await page.getByLabel("Search products").fill("sledge");

  await page.getByRole("button", { name: "Filter" }).click();
  await expectAccessible(page);
  await page.getByLabel("Price from").fill("20,5");
  await page.getByLabel("Price to").fill("10");
  await page.getByLabel("Price to").press("Enter");
  await expect(page.getByLabel("Price from")).toHaveAccessibleDescription(/12\.50/);
  await page.getByLabel("Price from").fill("20.50");
  await page.getByLabel("Price to").press("Enter");
  await expect(page.getByLabel("Price to")).toHaveAccessibleDescription(/below the lowest/);
  await page.getByLabel("Price to").fill("60.5");
  await page.getByRole("dialog").getByText("Out of stock").click();
  await expect(page.getByText("1–5 of 5 products")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Filter", exact: true })).toBeFocused();
  await expect(page.getByRole("row").nth(1)).toContainText("Sledge hammer 020");
  await page.getByRole("columnheader", { name: "Price" }).getByRole("button").click();
  await page.getByRole("columnheader", { name: "Price" }).getByRole("button").click();
  await page.waitForURL(/sort=-price/);
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Description" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Updated" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Columns" })).toBeFocused();
  await expect(page.getByRole("columnheader", { name: "Description" })).toBeVisible();

  // Without the mouse from here on.
  await page.getByRole("button", { name: "View: Active products" }).press("Enter");
  await expect(page.getByRole("menuitemradio", { name: "Active products" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Save as a new view" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(/required/);
  await page.keyboard.type("Sledges to order");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  const view = page.getByRole("button", { name: "View: Sledges to order" });
  await expect(view).toBeFocused();

  await page.goto(admin.url("/dashboard"));
  await page.getByRole("link", { name: "Products", exact: true }).first().click();
  await page.waitForURL(/view=\d+/);
  await expect(page.getByRole("row").nth(1)).toContainText("Sledge hammer 060");
  await expect(page.getByRole("columnheader", { name: "Updated" })).toHaveCount(0);

  await page.getByRole("button", { name: "Remove filter “Out of stock”" }).click();
  await expect(page.getByText("1–10 of 21 products")).toBeVisible();
  await expect(view).toContainText("changed");
  await view.click();
  await page.getByRole("menuitem", { name: "Save changes to" }).click();
  await expect(view).not.toContainText("changed");
  await view.click();
  await page.getByRole("menuitem", { name: "Manage views" }).click();
  await page.getByRole("button", { name: "Edit the view “Sledges to order”" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Sledges");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Delete the view “Sledges”" }).click();
  const restored = page.waitForResponse((response) => response.url().includes("/savedViews.create"));
  await page.getByRole("button", { name: "Undo" }).click();
  expect((await restored).ok()).toBe(true);
  await page.goto(admin.url("/dashboard/products"), { waitUntil: "commit" });
  await page.waitForURL(/view=\d+/);
  await page.getByRole("button", { name: "View: Sledges" }).click();
  await page.getByRole("menuitemradio", { name: "Active products" }).click();
  await page.waitForURL(/view=all$/);
  await expect(page.getByText("1–10 of 130 products")).toBeVisible();
});

test("pages link to each other to the end of a long list, also without script", async ({ browser }) => {
  const admin = await withCatalog();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await haveSession(plain, admin);
  await plain.goto(admin.url("/dashboard/products?sort=sku"));
  await expect(plain.getByText("1–10 of 130 products")).toBeVisible();
  for (let number = 2; number <= 9; number += 1) {
    await plain.getByRole("link", { name: "Next page" }).click();
    await expect(plain.getByText(`${number * 10 - 9}–${number * 10} of`)).toBeVisible();
  }
  await expect(plain.getByText("81–90 of 130 products")).toBeVisible();
  await plain.getByRole("link", { name: "Page 13" }).click();
  await expect(plain.getByRole("row").last()).toContainText("HAM-129-X");
  await plain.getByRole("link", { name: "Previous page" }).click();
  await expect(plain.getByRole("row").nth(1)).toContainText("HAM-110-X");
  await plain.getByRole("link", { name: "Page 1", exact: true }).click();
  await expect(plain.getByRole("row").nth(1)).toContainText("HAM-000-X");
  await context.close();
});

test("a list page arrives with its rows: nothing is fetched before the first paint", async ({ page }) => {
  await haveDemoSession(page, "acme");
  // Other tests change Acme's products meanwhile, which would be fetched.
  await page.route(/live\.changes/, (route) => route.abort());
  const calls: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/trpc/products.list")) calls.push(request.url());
  });
  await page.goto(tenantUrl("acme", "/dashboard/products"));
  await expect(page.getByRole("row")).toHaveCount(11);
  expect(calls).toEqual([]);
});
