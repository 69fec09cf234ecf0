import { createApiKey, createOrganization, createProduct, createUser, unique } from "@test/builders";
import sharp from "sharp";
import { activityLogs } from "../src/server/db/schema";
import { withoutTenantScope } from "../src/server/tenancy/without-tenant-scope";
import { demoPassword } from "./support/app";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

interface Who {
  organizationId: number;
  userId: number;
}

/** Entries of the person, that many days old. */
async function record(
  { organizationId, userId }: Who,
  entries: Partial<typeof activityLogs.$inferInsert>[],
  daysAgo = 0,
): Promise<void> {
  const at = new Date(Date.now() - daysAgo * 86_400_000);
  const entry = { action: "product.update", entityType: "product", entityId: "1" };
  await withoutTenantScope("test data", (db) =>
    db.insert(activityLogs).values(
      entries.map((values) => ({
        ...entry,
        organizationId,
        actorId: userId,
        createdAt: at,
        updatedAt: at,
        ...values,
      })),
    ),
  );
}

test("an administrator finds a change by its filters to read its details and export it as a file", async ({
  page,
  browser,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const stranger = await createPerson(await createOrganization(), "admin");
  const name = unique("Strangers");
  await record(stranger, [{ after: { name } }]);
  const hammer = await createProduct(organization.organizationId, { name: "Claw hammer" });
  const about = { entityId: String(hammer) };
  const story = "A story of a hammer. ".repeat(20).trim();
  await record(admin, [{ ...about, action: "product.delete", before: { name: "Claw hammer" } }], 40);
  await record(
    admin,
    Array.from({ length: 20 }, (_, stock) => ({ ...about, after: { stock } })),
    1,
  );
  await record(admin, [
    { ...about, before: { price: "1234.50" }, after: { price: "1300.00" } },
    { ...about, before: { description: null }, after: { description: story } },
    {
      action: "user.disable",
      entityType: "user",
      entityId: String(admin.userId),
      before: { isActive: true },
      after: { isActive: false },
    },
  ]);
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard"));
  await page.getByRole("link", { name: "Activity", exact: true }).click();
  await page.waitForURL("**/dashboard/activity");
  const list = page.getByRole("region", { name: "Activity", exact: true });
  await expect(list.getByRole("heading", { level: 2 })).toHaveCount(2);
  await expect(list.getByRole("listitem").first()).toContainText("disabled the account of Ann Example");
  await expect(list.getByRole("listitem").first()).toContainText(/Active.*yes.*no/);
  await expect(list.getByRole("listitem").nth(1)).toContainText(
    "Ann Example changed description of Claw hammer",
  );
  await expect(list.getByRole("listitem").nth(1)).not.toContainText(story);
  await list.getByRole("button", { name: "Show all" }).click();
  await expect(list.getByRole("listitem").nth(1)).toContainText(story);
  await expect(list.getByRole("listitem").nth(2)).toContainText(/\$1,234\.50.*\$1,300\.00/);
  await expect(page.getByText(name)).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Older" }).click();
  await page.waitForURL(/before=/);
  await expect(list.getByRole("listitem")).toHaveCount(4);
  await page.getByRole("link", { name: "Newest" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(20);

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Filter activity" });
  await form.getByRole("combobox", { name: "Action" }).click();
  await page.getByRole("option", { name: "Products deleted" }).click();
  await form.getByLabel("To").fill("2020-01-01");
  await expectAccessible(page);
  await form.getByRole("button", { name: "Apply filters" }).click();
  await expect(page.getByText("No activity found", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Remove filter “until Jan 1, 2020”" }).click();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByRole("listitem")).toContainText("moved Claw hammer to the trash");
  expect(page.url()).toContain("?action=product.delete");
  await test.step("what is found is exported", async () => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Export" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/-activity-\d{4}-\d\d-\d\d\.csv$/);
  });
  await list.getByRole("link", { name: "Claw hammer" }).click();
  await page.waitForURL(`**/products/${hammer}`);

  await test.step("older activity is read on a phone before hydration", async () => {
    const phone = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
      storageState: await page.context().storageState(),
    });
    const plain = await phone.newPage();
    await plain.goto(admin.url("/dashboard/activity"));
    await plain.getByRole("link", { name: "Older" }).click();
    await expect(
      plain.getByRole("region", { name: "Activity", exact: true }).getByRole("listitem"),
    ).toHaveCount(4);
    const widths = await plain.locator("html").evaluate((html) => [html.scrollWidth, html.clientWidth]);
    expect(widths[0]).toBe(widths[1]);
    await phone.close();
  });
});

test("what was done at once is one line, whose entries show when it is opened or a search finds them", async ({
  page,
}) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const names = ["Claw hammer", "Hand saw", "Wood glue"];
  for (const name of names) await createProduct(admin.organizationId, { name });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await page.getByRole("checkbox", { name: /all/i }).first().check();
  await page
    .getByRole("button", { name: /^Delete/ })
    .first()
    .click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^(Delete|Move)/ })
    .click();
  // The list is empty before the server has responded.
  await expect(page.getByText("3 products were deleted")).toBeVisible();

  await page.goto(admin.url("/dashboard/activity"));
  const list = page.getByRole("region", { name: "Activity", exact: true });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByRole("listitem")).toContainText("Ann Example moved 3 products to the trash");
  await expect(page.getByText("1 entry", { exact: true })).toBeVisible();
  await list.getByRole("button", { name: "Show entries" }).click();
  for (const name of names) {
    await expect(
      list
        .getByRole("listitem")
        .filter({ hasText: `moved ${name} to the trash` })
        .last(),
    ).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Search activity" }).fill("saw");
  await expect(page).toHaveURL(/search=saw/);
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByRole("listitem")).toContainText("moved Hand saw to the trash");
  await page.getByRole("textbox", { name: "Search activity" }).fill("nothing like it");
  await expect(page.getByText("No activity found", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(list.getByRole("listitem")).toContainText("moved 3 products to the trash");
});

test("each entry has the picture of the person beside it, or an icon if a program did it", async ({
  page,
}) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const colleague = await createPerson(admin, "staff");
  const { id: apiKeyId } = await createApiKey(admin.organizationId, admin.userId, { name: "Reports" });
  const productId = await createProduct(admin.organizationId, { name: "Claw hammer" });
  const about = { entityId: String(productId) };
  await record(colleague, [{ ...about, after: { stock: 1 } }]);
  await record(admin, [{ ...about, after: { stock: 2 }, actorId: null, apiKeyId }]);
  const picture = sharp({ create: { width: 80, height: 80, channels: 3, background: "#2458d6" } });
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/profile"));
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "ann.png", mimeType: "image/png", buffer: await picture.png().toBuffer() });
  await expect(page.getByText("Your picture was saved")).toBeVisible();
  await record(admin, [{ ...about, after: { stock: 3 } }]);

  for (const [path, region] of [
    ["/dashboard/activity", "Activity"],
    [`/dashboard/products/${productId}`, "History"],
    ["/dashboard", "Recent activity"],
  ] as const) {
    await page.goto(admin.url(path));
    const entries = page.getByRole("region", { name: region, exact: true }).getByRole("listitem");
    const own = entries.filter({ hasText: "Ann Example" }).first().locator("img");
    await expect(own, path).toBeVisible();
    await expect
      .poll(() => own.evaluate((image: HTMLImageElement) => image.naturalWidth), path)
      .toBeGreaterThan(0);
    await expect(entries.filter({ hasText: "API key Reports" }).locator("svg").first(), path).toBeVisible();
    await expect(entries.filter({ hasText: "API key Reports" }).locator("[data-initials]"), path).toHaveCount(
      0,
    );
    // Without a picture, initials.
    await expect(entries.locator("[data-initials]:not(:has(img))"), path).toHaveCount(1);
  }
});

test("a coordinator sees what concerns clients, staff none of it", async ({ page }) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const userId = await createUser(organization.organizationId, { firstName: "Cleo", lastName: "Client" });
  await record({ ...organization, userId }, [{ action: "user.update_profile", after: { username: "cleo" } }]);
  await record(admin, [{ after: { stock: 7 } }]);
  await haveSession(page, await createPerson(organization, "coordinator"));
  await page.goto(admin.url("/dashboard/activity"));
  const list = page.getByRole("region", { name: "Activity", exact: true });
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await expect(list.getByRole("listitem")).toContainText("Cleo Client changed username of their own profile");
  await expect(page.getByRole("link", { name: "Export" })).toHaveCount(0);
  await page.goto(admin.url(`/dashboard/users/${userId}`));
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("listitem")).toHaveCount(1);

  await haveSession(page, await createPerson(organization, "staff"));
  expect((await page.goto(admin.url("/dashboard/activity")))?.status()).toBe(403);
  await expect(page.getByRole("link", { name: "Activity", exact: true })).toHaveCount(0);
  await page.goto(admin.url(`/dashboard/users/${userId}`));
  await expect(page.getByRole("heading", { level: 1, name: "Cleo Client" })).toBeVisible();
  await expect(history).toHaveCount(0);
});

test("a person's page shows what they did and what was done to their account", async ({ page }) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const userId = await createUser(organization.organizationId, { firstName: "Cleo", lastName: "Client" });
  const about = { entityType: "user", entityId: String(userId) };
  await record(admin, [{ ...about, action: "user.disable" }]);
  await record({ ...organization, userId }, [{ after: { stock: 7 } }]);
  await haveSession(page, admin);
  await page.goto(admin.url(`/dashboard/users/${userId}`));
  const history = page.getByRole("region", { name: "History" });
  await expect(history.getByRole("listitem")).toContainText("Cleo Client changed stock of");
  await history.getByText("Changes to the account").click();
  await expect(history.getByRole("listitem")).toContainText(
    "Ann Example disabled the account of Cleo Client",
  );
  await expectAccessible(page);
  await history.getByRole("link", { name: "All activity" }).click();
  await page.waitForURL(/entity=user/);
  await expect(page.getByRole("button", { name: "Remove filter “About Cleo Client”" })).toBeVisible();
});

test("an administrator who sets how long activity is kept first sees what will be deleted", async ({
  page,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  await record(admin, [{}, {}, {}], 100);
  await record(admin, [{}], 10);
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/organization"));
  const card = page.getByRole("region", { name: "Activity retention" });
  await card.getByText("Custom").click();
  await card.getByRole("textbox", { name: "Days" }).fill("7");
  await card.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("Choose from 30 to 3650 days")).toBeVisible();
  await card.getByRole("textbox", { name: "Days" }).fill("60");
  await card.getByRole("button", { name: "Save" }).click();
  const question = page.getByRole("alertdialog", { name: "Keep activity for 60 days only?" });
  await expect(question).toContainText(/3 entries, from .* to .*, will be deleted/);
  await expectAccessible(page);
  await question.getByRole("button", { name: "Delete and save" }).click();
  const dialog = page.getByRole("dialog", { name: "Change the activity retention?" });
  await dialog.getByLabel("Your password", { exact: true }).fill("not this one, surely");
  await dialog.getByRole("button", { name: "Save setting" }).click();
  await expect(dialog.getByLabel("Your password", { exact: true })).toHaveAccessibleDescription(
    /password is wrong/,
  );
  await dialog.getByLabel("Your password", { exact: true }).fill(demoPassword);
  await dialog.getByRole("button", { name: "Save setting" }).click();
  await expect(page.getByText("Activity is kept for 60 days", { exact: true })).toBeVisible();
  await page.goto(admin.url("/dashboard/activity"));
  await expect(page.getByRole("listitem").filter({ hasText: "Activity retention in days" })).toContainText(
    "60",
  );
});
