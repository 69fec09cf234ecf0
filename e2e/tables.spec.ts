import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { tenantUrl } from "./support/app";
import { haveDemoSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

const widths = [320, 390, 768, 900, 1024, 1100, 1280, 1920];

const everyColumn =
  "columns=sku,price,stock,description,barcode,unit,supplier,minimumStock,createdAt,updatedAt";

const lists = {
  acme: [
    "/dashboard/products",
    `/dashboard/products?${everyColumn}`,
    `/dashboard/products?status=trash&${everyColumn}`,
    "/dashboard/users",
    "/dashboard/users?status=disabled",
    "/dashboard/users/invitations",
    "/dashboard/activity",
    "/dashboard/settings/roles",
    "/dashboard/settings/developers",
  ],
  platform: ["/platform/tenants", "/platform/tenants?status=suspended", "/platform/activity"],
};

/** The headings and names that cannot be read, and whether the page scrolls sideways. */
const unreadable = (page: Page) =>
  page.evaluate(() => {
    const problems: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth} px wide`);
    const isShown = (element: Element) => element.getClientRects().length > 0;
    for (const heading of [...document.querySelectorAll("main thead th:not(:has(> .sr-only))")].filter(
      isShown,
    )) {
      const text = document.createRange();
      text.selectNodeContents(heading);
      const inner = text.getBoundingClientRect();
      const outer = heading.getBoundingClientRect();
      if (inner.left < outer.left || inner.right > outer.right + 1)
        problems.push(`“${heading.textContent}” has ${outer.width} of ${inner.width} px`);
    }
    for (const name of document.querySelectorAll("main tbody th")) {
      const { textAlign } = getComputedStyle(name);
      if (textAlign !== "start") problems.push(`“${name.textContent}” is aligned by ${textAlign}`);
    }
    // Names are cut only if they are long.
    const names = "main :is(tbody th, li) :is(a, span).font-medium";
    for (const name of [...document.querySelectorAll(names)].filter(isShown)) {
      const { width } = name.getBoundingClientRect();
      const isCut = name.scrollWidth > name.clientWidth + 1 || name.scrollHeight > name.clientHeight + 1;
      if (isCut && getComputedStyle(name).display !== "inline" && width < 72)
        problems.push(`“${name.textContent}” has ${width} px`);
    }
    return problems;
  });

for (const [tenant, paths] of Object.entries(lists)) {
  test(`headings and names of the lists of ${tenant} can be read at every width`, async ({ page }) => {
    await haveDemoSession(page, tenant, tenant === "platform" ? "root" : "admin");
    for (const path of paths) {
      await page.goto(tenantUrl(tenant, path));
      await expect(page.locator("main :is(tbody tr, li)").first()).toBeAttached();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await unreadable(page), `${path} at ${width} px`).toEqual([]);
      }
    }
  });
}

test("headings stay below the top bar while the page scrolls", async ({ page }) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard/products?limit=50"));
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.getByRole("row").last().scrollIntoViewIfNeeded();
  const bar = await page.getByRole("banner").boundingBox();
  const heading = page.getByRole("columnheader", { name: "Name" });
  await expect(async () =>
    expect((await heading.boundingBox())?.y).toBe((bar?.y ?? 0) + (bar?.height ?? 0)),
  ).toPass();
});

test("a table that does not fit scrolls in its frame, where its headings and names stay", async ({
  page,
}) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard/products?limit=50"));
  await page.setViewportSize({ width: 800, height: 600 });
  const heading = page.getByRole("columnheader", { name: "Name" });
  const name = page.getByRole("rowheader").last();
  const frame = page.locator("[data-table-frame=scrolls]");
  await frame.evaluate((element) => element.scrollTo({ left: 1000, top: 10_000 }));
  await page
    .getByRole("button", { name: /^Actions for/ })
    .last()
    .click({ trial: true });
  const edges = await frame.boundingBox();
  // After the border of the list and the box that selects a row.
  expect((await name.boundingBox())?.x).toBe((edges?.x ?? 0) + 40);
  expect((await heading.boundingBox())?.x).toBe((edges?.x ?? 0) + 40);
  expect((await heading.boundingBox())?.y).toBe(edges?.y);
  await page.getByRole("row").last().locator("time").click();
  await page.waitForURL(/\/dashboard\/products\/\d+$/);
});

test("a list is one tab stop, in which the keyboard moves, selects and opens", async ({ page }) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard/products"));
  const list = page.locator("tbody[data-rows]");
  const link = (row: number) => list.getByRole("row").nth(row).getByRole("link");
  const press = (key: string) => page.keyboard.press(key);
  await expect(list.locator("[tabindex='0']")).toHaveCount(1);

  await page.getByRole("columnheader", { name: "Updated" }).getByRole("button").focus();
  await press("Tab");
  await expect(link(0)).toBeFocused();
  await press("ArrowDown");
  await press("j");
  await press("k");
  await expect(link(1)).toBeFocused();
  await expectAccessible(page);
  await press("Tab");
  await expect(page.getByRole("combobox", { name: "Page size" })).toBeFocused();
  await press("Shift+Tab");
  await expect(link(1)).toBeFocused();

  await press("x");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("1 selected");
  await press("Shift+ArrowDown");
  await press("Shift+ArrowDown");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("3 selected");
  await press("Shift+ArrowUp");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("2 selected");
  await expect(list.getByRole("checkbox", { checked: true })).toHaveCount(2);
  await expect(link(2)).toBeFocused();

  await press("ArrowRight");
  await press("ArrowDown");
  await expect(
    list
      .getByRole("row")
      .nth(3)
      .getByRole("button", { name: /edit the price/ }),
  ).toBeFocused();
  await press("Enter");
  await expect(list.getByRole("textbox")).toBeFocused();
  await press("j");
  await press("Home");
  await expect(list.getByRole("textbox")).toBeFocused();
  await press("Escape");
  await press("ArrowLeft");
  await press("End");
  await expect(link(9)).toBeFocused();
  await press("Enter");
  await page.waitForURL(/\/dashboard\/products\/\d+$/);
});

test("the tab stop of a list outlives the row that had it", async ({ page }) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard/users"));
  const list = page.locator("tbody[data-rows]");
  await list.getByRole("link").nth(3).focus();
  await page.getByLabel("Search people").fill("client@acme.test");
  await expect(list.getByRole("row")).toHaveCount(1);
  await expect(list.getByRole("link")).toHaveAttribute("tabindex", "0");
});

test("a page of 100 rows is light: rows get their controls when they come near the window, or are printed", async ({
  page,
}) => {
  await haveDemoSession(page, "initech");
  const response = await page.goto(tenantUrl("initech", "/dashboard/products?limit=100"));
  const html = (await response?.text()) ?? "";
  const elements = html.replace(/<script.*?<\/script>/gs, "").match(/<[a-z]/g)?.length;
  expect(elements).toBeLessThanOrEqual(1500);
  expect(gzipSync(html).length).toBeLessThanOrEqual(60_000);

  const rows = page.locator("tbody[data-rows]").getByRole("row");
  await expect(rows).toHaveCount(100);
  const last = rows.last();
  await expect(last.getByRole("rowheader").getByRole("link")).toBeVisible();
  await expect(last.getByRole("button")).toHaveCount(0);
  const middle = rows.nth(60);
  await last.getByRole("link").focus();
  await expect(last.getByRole("checkbox")).toHaveCount(1);
  await expect(last.getByRole("link")).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("1 selected");
  await expect(middle.getByRole("button")).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(rows.getByRole("button", { name: /^Actions for/ })).toHaveCount(100);
});

test("the rows of a list are on the page once, in what fits the width or the paper", async ({ page }) => {
  await haveDemoSession(page, "acme");
  await page.goto(tenantUrl("acme", "/dashboard/products"));
  const [table, cards] = [page.locator("tbody[data-rows]"), page.locator("main ul[data-rows]")];
  await expect(cards).toHaveCount(0);
  await expect(table).toBeVisible();
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(table).toHaveCount(0);
  await expect(cards).toBeVisible();
  // Heard after the list has heard it.
  await page.evaluate(() =>
    window.addEventListener("beforeprint", () => {
      document.title = `${document.querySelectorAll("tbody[data-rows]").length} tables`;
    }),
  );
  await page.pdf();
  await expect(page).toHaveTitle("1 tables");
  await expect(table).toHaveCount(0);
});

test("a long list that a phone prints has everything in each row of its table", async ({ page }) => {
  await haveDemoSession(page, "initech");
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(tenantUrl("initech", "/dashboard/products?limit=100"));
  await expect(page.locator("tbody[data-rows]")).toHaveCount(0);
  // Heard after the list has heard it.
  await page.evaluate(() =>
    window.addEventListener("beforeprint", () => {
      const last = document.querySelector("tbody[data-rows] tr:last-child");
      document.title = `${last?.querySelectorAll("button").length} buttons`;
    }),
  );
  await page.pdf();
  await expect(page).toHaveTitle(/^[1-9]\d* buttons$/);
});
