import type { Page } from "@playwright/test";
import { createOrganization, createSecondFactor, platformOrganization, unique } from "@test/builders";
import { activityLogs } from "../src/server/db/schema";
import { withoutTenantScope } from "../src/server/tenancy/without-tenant-scope";
import { call, devRootDomain, tenantUrl } from "./support/app";
import { linkIn, mailsTo } from "./support/mails";
import { createPerson, enterPassword } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, expectAccessibleEverywhere, test } from "./support/test";
import { authenticator, enterCode } from "./support/totp";

const password = "seven purple walruses dance";
const platform = (path: string) => tenantUrl("platform", path);

/** The test's own superuser, with an authenticator app. */
async function createSuperuser() {
  const organization = await platformOrganization();
  const root = await createPerson(organization, "superuser");
  const app = authenticator(await createSecondFactor(organization.organizationId, root.userId));
  return { root, app };
}

/** Signs in with password and code. */
async function signInAsSuperuser(page: Page): Promise<void> {
  const { root, app } = await createSuperuser();
  await enterPassword(page, root);
  await enterCode(app, async (code) => {
    await page.getByLabel("Authenticator code").fill(code);
    await page.getByRole("button", { name: "Sign in" }).click();
    const there = page.getByRole("heading", { level: 1, name: /Hello/ });
    await expect(there.or(page.getByText("This code is incorrect"))).toBeVisible();
    return there.isVisible();
  });
}

test("a superuser creates a tenant whose first administrator joins at once, then changes its settings and state", async ({
  page,
  browser,
}) => {
  await signInAsSuperuser(page);
  // The operators' overview: the platform, not the goods of its organization.
  await expect(page.getByRole("region", { name: "Newest organizations" })).toBeVisible();
  await expect(page.getByRole("region", { name: "System" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /stock|Products/i })).toHaveCount(0);
  await expectAccessibleEverywhere(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Organizations" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Organizations" })).toBeVisible();
  // Other tests create tenants, too.
  await page.getByRole("textbox", { name: "Search organizations" }).fill("Acme Tools");
  await expect(page.getByRole("link", { name: "Acme Tools" }).first()).toBeVisible();
  await expectAccessibleEverywhere(page);

  const name = unique("Umbrella");
  const subdomain = name.toLowerCase();
  const email = `${unique("first")}@example.test`;
  const elsewhere = { domain: devRootDomain };
  const stranger = { body: { email, password } };
  const responses = async () => [
    (await call(subdomain, "auth.login", stranger)).status,
    (await call(subdomain, "auth.login", { ...stranger, ...elsewhere })).status,
  ];
  // Both instances have now cached that there is no such tenant.
  expect(await responses()).toEqual([404, 404]);
  await page.getByRole("link", { name: "Create organization" }).click();
  await page.getByLabel("Organization", { exact: true }).fill(name);
  await page.getByLabel("Subdomain").fill("acme");
  await expect(page.getByText("The subdomain acme is taken")).toBeVisible();
  await page.getByLabel("Subdomain").fill(subdomain);
  await expect(page.getByText(/is available/)).toBeVisible();
  await page.getByLabel("Email").fill(email);
  await expectAccessibleEverywhere(page);
  await page.getByRole("button", { name: "Create organization" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  expect(await responses()).toEqual([401, 401]);
  const tenantPage = page.url();

  const [mail] = await mailsTo(email, /invited you/);
  const admin = await (await browser.newContext()).newPage();
  await admin.goto(linkIn(mail ?? { text: "" }, tenantUrl(subdomain, "/accept-invitation#token=")));
  await admin.getByLabel("First name").fill("Grace");
  await admin.getByLabel("Last name").fill("Founder");
  await admin.getByLabel("Password", { exact: true }).fill(password);
  await admin.getByRole("button", { name: /^Join/ }).click();
  await admin.waitForURL("**/dashboard");
  const there = await call(subdomain, "auth.login", { body: { email, password }, ...elsewhere });
  expect(there.status).toBe(200);

  await test.step("its settings are changed", async () => {
    await page.goto(tenantPage);
    await expect(page.getByText("Grace Founder").first()).toBeVisible();
    const settings = page.getByRole("region", { name: "Settings" });
    await settings.getByLabel("People", { exact: true }).fill("many");
    await settings.getByRole("button", { name: "Save settings" }).click();
    await expect(settings.getByLabel("People", { exact: true })).toHaveAttribute("aria-invalid", "true");
    await settings.getByLabel("People", { exact: true }).fill("1");
    await settings.getByRole("checkbox", { name: /Branding/ }).uncheck();
    await settings.getByRole("button", { name: "Save settings" }).click();
    await expect(page.getByText(`The settings of ${name} were saved`)).toBeVisible();
    await expect(
      settings.getByText(/prices in USD, numbers and dates as in en-US, time zone UTC/),
    ).toBeVisible();
    await expect(page.getByText(/ changed features and limits of the organization$/)).toBeVisible();
    await expectAccessibleEverywhere(page);
  });

  await test.step("it is suspended, then active again", async () => {
    const suspend = page.getByRole("button", { name: "Suspend" });
    await suspend.click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel("Reason")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(suspend).toBeFocused();
    await suspend.click();
    await dialog.getByRole("button", { name: "Suspend" }).click();
    await expect(dialog.getByLabel("Reason")).toHaveAccessibleDescription(/at least 3 characters/);
    await dialog.getByLabel("Reason").fill("Unpaid invoices");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Suspend" }).click();
    await expect(page.getByText("This organization is suspended")).toBeVisible();
    await expect(page.getByRole("button", { name: "Reactivate" })).toBeFocused();
    await admin.goto(tenantUrl(subdomain, "/dashboard"));
    await expect(admin.getByRole("heading", { name: "This workspace is suspended" })).toBeVisible();
    await page.getByRole("button", { name: "Reactivate" }).click();
    await expect(page.getByText("This organization is suspended")).toHaveCount(0);
    await admin.goto(tenantUrl(subdomain, "/dashboard"));
    await expect(admin.getByRole("heading", { level: 1, name: /Sign in/ })).toBeVisible();
  });
  await admin.context().close();
});

test("a superuser acts as someone under a banner and both names until stopping leads back", async ({
  page,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  await haveSession(page, (await createSuperuser()).root);
  await page.goto(platform(`/platform/tenants/${organization.subdomain}`));
  const start = page.getByRole("button", { name: "Start a support session as Ann Example" });
  await start.click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(start).toBeFocused();
  await start.click();
  await page.getByRole("dialog").getByLabel("Reason").fill("Cannot find the export");
  await page.getByRole("button", { name: "Start support session" }).click();
  await page.waitForURL(admin.url("/dashboard"));
  const banner = page.getByRole("region", { name: "Support session" });
  await expect(banner.getByText("Support session of Ann Example as", { exact: true })).toBeVisible();
  await expect(banner.getByRole("status")).toHaveText(/Everything is recorded under both names/);
  await expect(banner.getByRole("timer")).toHaveText(/^(30:00|29:\d\d)$/);

  await page.goto(admin.url("/dashboard/settings/security"));
  await expect(
    page.getByRole("heading", { level: 1, name: "Not available in a support session" }),
  ).toBeVisible();
  await page.goto(admin.url("/dashboard/products/create"));
  await expect(banner).toBeInViewport();
  await expectAccessibleEverywhere(page);
  await page.getByLabel("Name", { exact: true }).fill("Ladder of support");
  await page.getByLabel("SKU").fill("LADDER-1");
  await page.getByLabel(/^Price/).fill("12.00");
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ladder of support" })).toBeVisible();

  const otherTab = await page.context().newPage();
  await otherTab.goto(admin.url("/dashboard/products"));
  await expect(otherTab.getByRole("region", { name: "Support session" })).toBeVisible();
  const typing = await page.context().newPage();
  await typing.goto(admin.url("/dashboard/products/create"));
  await typing.getByLabel("Name", { exact: true }).fill("Not saved yet");

  await banner.getByRole("button", { name: "Stop" }).click();
  await expect(otherTab.getByText("Your support session has ended")).toBeVisible();
  await expect(typing.getByText("Your support session has ended.")).toBeVisible();
  await expect(typing.getByRole("region", { name: "Support session" })).toHaveCount(0);
  await expect(typing.getByLabel("Name", { exact: true })).toHaveValue("Not saved yet");
  await expectAccessible(typing);
  await page.waitForURL(/\/platform\/tenants\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "All activity" }).click();
  await expect(page.getByText("Ann Example, in a support session as Ann Example")).toHaveCount(2);
  await expect(page.getByText("Ladder of support").first()).toBeVisible();
  await expectAccessibleEverywhere(page);
  await page.goto(admin.url("/dashboard"));
  await expect(page.getByText("Your support session has ended")).toBeVisible();
});

test("what an organization did at once is one line of the console's activity, which opens", async ({
  page,
}) => {
  const organization = await createOrganization();
  const { organizationId, subdomain } = organization;
  const { userId: actorId } = await createPerson(organization, "admin");
  const at = new Date();
  const entry = { organizationId, actorId, action: "product.create", entityType: "product" };
  const entryOf = (index: number) => ({
    ...entry,
    ...{ entityId: String(index), after: { name: `Hammer no. ${index}` }, createdAt: at, updatedAt: at },
  });
  await withoutTenantScope("test data", async (db) => {
    const [{ insertId: leadId }] = await db
      .insert(activityLogs)
      .values({ ...entryOf(1), batchName: "spring.csv" });
    await db
      .insert(activityLogs)
      .values(Array.from({ length: 24 }, (_, index) => ({ ...entryOf(index + 2), leadId })));
  });
  await haveSession(page, (await createSuperuser()).root);
  await page.goto(platform(`/platform/activity?tenant=${subdomain}`));
  const entries = page.getByRole("region", { name: "Activity of all organizations" }).getByRole("listitem");
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText("Ann Example created 25 products (spring.csv)");
  await page.getByRole("button", { name: "Show entries" }).click();
  await expect(entries).toHaveCount(26);
  await expect(entries.filter({ hasText: "created Hammer no. 25" }).last()).toBeVisible();
  // They are on another host.
  await expect(entries.getByRole("link", { name: /Hammer/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("the platform's pages exist only on its own host, for superusers", async ({ page }) => {
  const outsider = await createPerson(await createOrganization(), "admin");
  await haveSession(page, outsider);
  await page.goto(outsider.url("/dashboard"));
  await expect(page.getByRole("link", { name: "Organizations" })).toHaveCount(0);
  expect((await page.goto(outsider.url("/platform/tenants")))?.status()).toBe(404);
  const organization = await platformOrganization();
  await haveSession(page, await createPerson(organization, "admin"));
  expect((await page.goto(platform("/platform/activity")))?.status()).toBe(403);
  // A superuser without a second factor is redirected to its setup.
  await haveSession(page, await createPerson(organization, "superuser"));
  await page.goto(platform("/platform"), { waitUntil: "commit" });
  await page.waitForURL("**/dashboard/settings/security");
});
