import { eq } from "drizzle-orm";
import { deleteExpiredDemos } from "../src/modules/onboarding/demo/expire";
import { invalidateCached } from "../src/server/cache/cached";
import { keys } from "../src/server/cache/keys";
import { demoTenants, tenants } from "../src/server/db/schema";
import { withoutTenantScope } from "../src/server/tenancy/without-tenant-scope";
import { rootUrl } from "./support/app";
import { expect, expectAccessibleEverywhere, test } from "./support/test";

/** Ends the demo, as its 24 hours would. */
const end = (subdomain: string) =>
  withoutTenantScope("test data", async (db) => {
    const [record] = await db
      .select({ id: tenants.id })
      .from(tenants)
      .where(eq(tenants.subdomain, subdomain));
    const expiresAt = new Date(Date.now() - 1000);
    await db
      .update(demoTenants)
      .set({ expiresAt })
      .where(eq(demoTenants.tenantId, record?.id ?? ""));
    // Nothing else changes when it ends.
    await invalidateCached(keys.tenant(subdomain));
  });

test("the landing page leads into a demo with products, which is gone when its time is up", async ({
  page,
}) => {
  const openedAt = Date.now();
  await page.goto(rootUrl());
  await page.getByRole("button", { name: "Try the demo" }).click();
  await page.waitForURL(/\/dashboard$/);
  await expect(page.getByRole("heading", { level: 1, name: "Hello, Guest" })).toBeVisible();
  const [subdomain = ""] = new URL(page.url()).host.split(".");
  expect(subdomain).toMatch(/^demo-/);

  const banner = page.getByRole("region", { name: "Demo", exact: true });
  await expect(banner).toContainText("everything in it is deleted then");
  const until = Date.parse((await banner.getByRole("time").getAttribute("datetime")) ?? "");
  expect(until - openedAt).toBeGreaterThanOrEqual(86_400_000);
  await expect(banner.getByRole("link")).toHaveAttribute("href", rootUrl("/signup"));
  await expect(page.getByText("12 sample products are in your catalog")).toBeVisible();
  await expectAccessibleEverywhere(page);

  await page.getByRole("link", { name: "Products", exact: true }).first().click();
  await expect(page.getByRole("row").nth(12)).toBeVisible();
  await expect(banner).toBeVisible();

  await end(subdomain);
  const unknown = page.getByRole("heading", { name: "Workspace not found" });
  await page.reload();
  await expect(unknown).toBeVisible();
  // Until then only the clock has hidden it.
  await deleteExpiredDemos(() => false);
  await page.reload();
  await expect(unknown).toBeVisible();
});

test("a demo that its visitor has left leads to another one", async ({ page, context }) => {
  await page.goto(rootUrl());
  await page.getByRole("button", { name: "Try the demo" }).click();
  await page.waitForURL(/\/dashboard$/);
  await context.clearCookies();
  await page.reload();
  await expect(page.getByRole("heading", { name: "You are not signed in to this demo" })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.getByRole("link", { name: "Start another demo" }).click();
  await expect(page.getByRole("button", { name: "Try the demo" })).toBeVisible();
});

test("a demo says what it does not have", async ({ page }) => {
  await page.goto(rootUrl());
  await page.getByRole("button", { name: "Try the demo" }).click();
  await page.waitForURL(/\/dashboard$/);
  await page.goto(new URL("/dashboard/users/invite", page.url()).href);
  await page.getByLabel("Email").fill("someone@example.test");
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText("This is not available in the demo.")).toBeVisible();
});

test("the landing page says when to try again if no demo is left", async ({ page }) => {
  const message = "All demo workspaces are in use. Try again in 3 hours, or create a workspace of your own.";
  await page.route("**/api/trpc/signUp.startDemo*", (route) =>
    route.fulfill({
      status: 429,
      contentType: "application/json",
      body: JSON.stringify([
        {
          error: { message, code: -32029, data: { code: "TOO_MANY_REQUESTS", appCode: "TOO_MANY_REQUESTS" } },
        },
      ]),
    }),
  );
  await page.goto(rootUrl());
  await page.getByRole("button", { name: "Try the demo" }).click();
  await expect(page.getByRole("alert").filter({ hasText: message })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.unroute("**/api/trpc/signUp.startDemo*");
  await page.getByRole("button", { name: "Try the demo" }).click();
  await page.waitForURL(/\/dashboard$/);
});
