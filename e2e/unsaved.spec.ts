import type { Page } from "@playwright/test";
import { newUserOf } from "@test/attack-matrix/world";
import { createOrganization, createProduct } from "@test/builders";
import { call, demoPassword } from "./support/app";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import {
  expect,
  expectAccessible,
  expectAccessibleEverywhere,
  pressEnter,
  test,
  uniqueSku,
} from "./support/test";

test.use({ serviceWorkers: "allow" });

async function openAsAdmin(page: Page, path: string) {
  const admin = await createPerson(await createOrganization(), "admin");
  await haveSession(page, admin);
  await page.goto(admin.url(path));
  return admin;
}

/** Waits until the page's scripts run: before, a link would load the next page as a whole. */
const untilReady = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** As the browser's button does, which waits for nothing. */
const goBack = (page: Page) => page.evaluate(() => window.history.back());
const goForward = (page: Page) => page.evaluate(() => window.history.forward());

const notices = (page: Page) => page.getByRole("status").filter({ has: page.locator("strong") });
const leaveQuestion = (page: Page) => page.getByRole("alertdialog", { name: "Discard your changes?" });

test("a form that outlives its session is saved after signing in in another tab", async ({
  page,
  context,
}) => {
  const admin = await openAsAdmin(page, "/dashboard/products/create");
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Typed before the session ended");
  await context.clearCookies();
  // What is typed there is looked up.
  await page.getByLabel("SKU").fill(uniqueSku());
  await expect(notices(page)).toContainText("Your session has ended.");
  await expect(name).toHaveValue("Typed before the session ended");
  await page.getByLabel(/^Price/).fill("12.50");
  await pressEnter(page.getByRole("button", { name: "Create product" }));
  await expect(page.getByRole("alert").filter({ hasText: "The product was not saved" })).toContainText(
    "Your session has ended.",
  );
  await expectAccessibleEverywhere(page);

  const opened = context.waitForEvent("page");
  await notices(page).getByRole("link", { name: "Sign in in a new tab" }).press("Enter");
  const other = await opened;
  await other.getByLabel("Email").fill(admin.email);
  await other.getByLabel("Password", { exact: true }).fill(demoPassword);
  await other.getByRole("button", { name: "Sign in" }).click();
  await other.waitForURL("**/dashboard");
  await expect(notices(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Typed before the session ended" })).toBeVisible();
});

test("without anything typed, the end of the session leads to the sign-in page in every tab", async ({
  page,
  context,
}) => {
  const admin = await openAsAdmin(page, "/dashboard/products");
  const other = await context.newPage();
  await other.goto(admin.url("/dashboard/users"));
  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await other.waitForURL(admin.url("/login?next=%2Fdashboard%2Fusers"));
});

const forms = [
  { from: "/dashboard/users", path: "/dashboard/users/invite", field: "Email", save: "Send invitation" },
  {
    from: "/dashboard/settings/security",
    path: "/dashboard/settings/profile",
    field: "First name",
    save: "Save changes",
  },
  {
    from: "/dashboard/settings/profile",
    path: "/dashboard/settings/organization",
    field: "About",
    save: "Save changes",
  },
];

for (const { from, path, field, save } of forms) {
  test(`what is typed at ${path} is asked about before it is lost, even after the session has ended`, async ({
    page,
    context,
  }) => {
    await openAsAdmin(page, from);
    await untilReady(page);
    await page.locator(`main a[href="${path}"]`).first().click();
    await page.waitForURL(`**${path}`);
    const text = page.getByLabel(field);
    await text.click();
    await text.press("ControlOrMeta+a");
    await text.pressSequentially("ada@example");

    const reload = page.waitForEvent("dialog");
    // Ends only with the response.
    page.evaluate(() => window.location.reload()).catch(() => undefined);
    const question = await reload;
    expect(question.type()).toBe("beforeunload");
    await question.dismiss();
    await page.getByRole("link", { name: "Overview" }).first().click();
    await leaveQuestion(page).getByRole("button", { name: "Keep editing" }).press("Enter");
    await expect(leaveQuestion(page)).toHaveCount(0);
    for (const times of ["once", "and once more"]) {
      await goBack(page);
      await expect(leaveQuestion(page), times).toBeVisible();
      await leaveQuestion(page).getByRole("button", { name: "Keep editing" }).press("Enter");
      await expect(leaveQuestion(page)).toHaveCount(0);
      await expect(page).toHaveURL(new RegExp(`${path}$`));
    }
    await expect(text).toHaveValue("ada@example");

    await text.fill(field === "Email" ? "ada@example.test" : "Ada");
    await context.clearCookies();
    await page.getByRole("button", { name: save }).first().click();
    await expect(page.getByRole("alert").getByRole("link", { name: "Sign in in a new tab" })).toBeVisible();
    await expect(text).toHaveValue(/^(ada@example\.test|Ada)$/);

    await goBack(page);
    await expectAccessible(page);
    await leaveQuestion(page).getByRole("button", { name: "Discard changes" }).click();
    await page.waitForURL(new RegExp(`${from}$|/login`));
  });
}

test("Back and Forward ask before typed text is lost, then go where they should", async ({ page }) => {
  const { url } = await openAsAdmin(page, "/dashboard/users");
  await untilReady(page);
  const to = async (path: string) => {
    await page.locator(`a[href="${path}"]:visible`).first().click();
    await page.waitForURL(`**${path}`);
  };
  await to("/dashboard/users/invite");
  await to("/dashboard/activity");
  await goBack(page);
  await page.waitForURL("**/dashboard/users/invite");
  const email = page.getByLabel("Email");
  await email.pressSequentially("ada@example");

  const keep = async (go: (page: Page) => Promise<void>) => {
    await go(page);
    await leaveQuestion(page).getByRole("button", { name: "Keep editing" }).press("Enter");
    await expect(leaveQuestion(page)).toHaveCount(0);
    await expect(page).toHaveURL(url("/dashboard/users/invite"));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Invite");
    await expect(email).toHaveValue("ada@example");
  };
  await keep(goBack);
  await keep(goForward);
  await keep(goBack);
  await goBack(page);
  await leaveQuestion(page).getByRole("button", { name: "Discard changes" }).press("Enter");
  await page.waitForURL("**/dashboard/users");
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
});

test("without typed text, Back and Forward do not ask", async ({ page }) => {
  await openAsAdmin(page, "/dashboard/users");
  await untilReady(page);
  await page.locator('main a[href="/dashboard/users/invite"]').first().click();
  await page.waitForURL("**/dashboard/users/invite");
  await page.getByLabel("Email").pressSequentially("ada");
  await page.getByLabel("Email").clear();
  await goBack(page);
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  await goForward(page);
  await page.waitForURL("**/dashboard/users/invite");
  await expect(leaveQuestion(page)).toHaveCount(0);
});

test("a dialog keeps what is typed when the session has ended", async ({ page, context }) => {
  const { organizationId, url } = await openAsAdmin(page, "/dashboard");
  await createProduct(organizationId);
  await page.goto(url("/dashboard/products"));
  await page.getByRole("button", { name: /^View:/ }).click();
  await page.getByRole("menuitem", { name: "Save as a new view" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByLabel("Name").fill("Anvils");
  await context.clearCookies();
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(dialog.getByRole("link", { name: "Sign in in a new tab" })).toBeVisible();
  await expect(dialog.getByLabel("Name")).toHaveValue("Anvils");
  await expectAccessible(page);
});

test("offline, a save and a page that is opened say at once that there is no connection", async ({
  page,
  context,
}) => {
  const admin = await openAsAdmin(page, "/dashboard/products/create");
  await untilReady(page);
  await page.getByLabel("Name", { exact: true }).fill("Typed offline");
  await page.getByLabel("SKU").fill(uniqueSku());
  await page.getByLabel(/^Price/).fill("3.00");
  await context.setOffline(true);
  await expect(notices(page)).toContainText("You are offline.");
  await test.step("a save is refused at once, to be tried again", async () => {
    const create = page.getByRole("button", { name: "Create product" });
    await pressEnter(create);
    const problem = page.getByRole("alert").filter({ hasText: "The product was not saved" });
    await expect(problem).toContainText("Try again when you are back online");
    await expect(create).toBeEnabled();
    await expectAccessibleEverywhere(page);
    await context.setOffline(false);
    await expect(problem).toContainText("You are back online: try again.");
    await expect(notices(page)).toHaveCount(0);
    await pressEnter(create);
    await expect(page.getByRole("heading", { level: 1, name: "Typed offline" })).toBeVisible();
    await expect(page.getByText("“Typed offline” was created")).toHaveCount(1);
  });

  await context.setOffline(true);
  await test.step("a page that is opened is our own", async () => {
    await page.goto(admin.url("/dashboard/users"));
    await expect(page.getByRole("heading", { level: 1, name: "No connection" })).toBeVisible();
    await expectAccessibleEverywhere(page);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await context.setOffline(false);
    await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  });
});

test("a link that is followed offline leads to our own page, after asking about what is typed", async ({
  page,
  context,
}) => {
  await openAsAdmin(page, "/dashboard/users/invite");
  await untilReady(page);
  await page.getByLabel("Email").pressSequentially("ada@example");
  await context.setOffline(true);
  await page.getByRole("link", { name: "Activity" }).first().click();
  await leaveQuestion(page).getByRole("button", { name: "Discard changes" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "No connection" })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Activity" })).toBeVisible();
});

test("a response that is not the API's is told from no response", async ({ page }) => {
  await openAsAdmin(page, "/dashboard/settings/profile");
  const body = "<!doctype html><h1>Bad gateway</h1>";
  await page.route("**/api/trpc/users.updateProfile*", (route) =>
    route.fulfill({ status: 502, contentType: "text/html", body }),
  );
  await page.getByLabel("First name").fill("Augusta");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The changes were not saved" })).toContainText(
    "The server responded with an error (HTTP 502).",
  );
});

test("two people who change the same settings see each other's version before one is overwritten", async ({
  page,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const colleague = await newUserOf(organization, ["admin"]);
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/organization"));
  const about = page.getByRole("textbox", { name: "About" });
  await about.fill("Mine");
  const change = { details: "Theirs", version: 0 };
  const token = colleague.accessToken;
  await call(organization.subdomain, "organizations.update", { token, body: change });
  const save = page.getByRole("button", { name: "Save changes" });
  await pressEnter(save);
  const conflict = page.getByRole("region", { name: "Someone else changed the organization" });
  const choices = conflict.getByRole("group", { name: "About" });
  await expect(choices.getByRole("radio", { name: "Your value Mine" })).toBeChecked();
  await expectAccessibleEverywhere(page);
  await choices.getByRole("radio", { name: "Current value Theirs" }).press("Space");
  await expect(about).toHaveValue("Theirs");
  await choices.getByRole("radio", { name: "Your value Mine" }).press("Space");
  await expect(about).toHaveValue("Mine");
  await pressEnter(save);
  await expect(page.getByText("The organization was saved")).toBeVisible();
  await expect(conflict).toHaveCount(0);
  await page.reload();
  await expect(about).toHaveValue("Mine");
});
