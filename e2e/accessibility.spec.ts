import { rootDomain, tenantUrl } from "./support/app";
import { haveDemoSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

const publicPages = {
  landing: `http://${rootDomain}/`,
  login: tenantUrl("acme", "/login"),
  "forgotten password": tenantUrl("acme", "/forgot-password"),
  "new password without a link": tenantUrl("acme", "/reset-password"),
  "sign-up": `http://${rootDomain}/signup`,
  "workspace finder": `http://${rootDomain}/workspaces`,
  mails: `http://${rootDomain}/mail`,
  verification: tenantUrl("acme", "/verify-email"),
  "copies of mails": tenantUrl("acme", "/confirm-audit-address"),
  "new email": tenantUrl("acme", "/change-email"),
  "former email": tenantUrl("acme", "/keep-email"),
  help: tenantUrl("acme", "/help"),
  status: `http://${rootDomain}/status`,
  invitation: tenantUrl("acme", "/accept-invitation"),
  "unknown workspace": tenantUrl("nobody"),
  "suspended workspace": tenantUrl("dormant", "/login"),
};

// Both themes and both sizes occur; the other two combinations show nothing new and cost a minute.
for (const [colorScheme, size, viewport] of [
  ["light", "wide", { width: 1280, height: 800 }],
  ["dark", "phone", { width: 390, height: 844 }],
] as const) {
  test.describe(`${colorScheme}, ${size}`, () => {
    test.use({ colorScheme, viewport });

    test("public pages have no accessibility violations and do not scroll sideways", async ({ page }) => {
      for (const url of Object.values(publicPages)) {
        await page.goto(url);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });

    test("pages of the workspace have no accessibility violations and do not scroll sideways", async ({
      page,
    }) => {
      await haveDemoSession(page, "acme");
      const list = tenantUrl("acme", "/dashboard/products");
      await page.goto(list);
      const product = await page
        .locator("main a[href^='/dashboard/products/']:not([href$=create])")
        .first()
        .getAttribute("href");
      for (const url of [
        tenantUrl("acme", "/dashboard"),
        list,
        `${list}?search=nothing-is-called-this`,
        `${list}?status=trash&minPrice=5&columns=sku,price,stock,description,createdAt,updatedAt`,
        tenantUrl("acme", "/dashboard/products/create"),
        tenantUrl("acme", product ?? ""),
        tenantUrl("acme", `${product}/edit`),
        tenantUrl("acme", "/dashboard/products/99999999"),
        tenantUrl("acme", "/dashboard/users"),
        tenantUrl("acme", "/dashboard/users?search=nobody-is-called-this"),
        tenantUrl("acme", "/dashboard/users/invite"),
        tenantUrl("acme", "/dashboard/users/invite/several"),
        tenantUrl("acme", "/dashboard/users/invitations"),
        tenantUrl("acme", "/dashboard/settings"),
        tenantUrl("acme", "/dashboard/settings/profile"),
        tenantUrl("acme", "/dashboard/settings/organization"),
        tenantUrl("acme", "/dashboard/settings/security"),
        tenantUrl("acme", "/dashboard/settings/organization-security"),
        tenantUrl("acme", "/dashboard/settings/roles"),
      ]) {
        await page.goto(url);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });
  });
}

async function expectNoSidewaysScroll(page: import("@playwright/test").Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, page.url()).toBeLessThanOrEqual(0);
}
