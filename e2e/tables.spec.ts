import type { Page } from "@playwright/test";
import { tenantUrl } from "./support/app";
import { haveDemoSession } from "./support/session";
import { expect, test } from "./support/test";

const widths = [320, 390, 768, 900, 1024, 1100, 1280, 1920];

const everyColumn = "columns=sku,price,stock,description,createdAt,updatedAt";

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

test("a table that does not fit scrolls in its frame, and its headings and names stay", async ({ page }) => {
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
});
