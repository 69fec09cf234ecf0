import { newUserOf } from "@test/attack-matrix/world";
import { createOrganization, createProduct, unique } from "@test/builders";
import { encodeBrowserSession, sessionCookieName } from "../src/server/auth/browser-session";
import { call, demoPassword, rootDomain, tenantUrl } from "./support/app";
import { http } from "./support/http";
import { linkIn, mailsTo } from "./support/mails";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, pressEnter, test } from "./support/test";

test("an admin changes the details of the organization without losing typed text when someone is faster", async ({
  page,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const colleague = await newUserOf(organization, ["admin"]);
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard"));
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Organization", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Organization" })).toBeVisible();

  const name = unique("Renamed");
  await page.getByLabel("Name", { exact: true }).fill("x");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription(/at least 2/);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("combobox", { name: "Representative" }).click();
  await page.getByPlaceholder("Search by name or email").fill(admin.email);
  await page.getByRole("option", { name: new RegExp(admin.email) }).click();
  const auditEmail = `${unique("audit")}@example.test`;
  await page.getByLabel("Audit email").fill(auditEmail);

  const theirs = { details: "Written by a colleague", version: 0 };
  const faster = await call(organization.subdomain, "organizations.update", {
    token: colleague.accessToken,
    body: theirs,
  });
  expect(faster.status).toBe(200);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Someone else changed the organization")).toBeVisible();
  await expect(page.getByLabel("About")).toHaveValue(theirs.details);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("The organization was saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue(name);
  await expect(page.getByRole("combobox", { name: "Representative" })).toHaveText(/Ann Example/);
  const audit = page.getByLabel("Audit email");
  await expect(audit).toHaveValue("");
  await expect(audit).toHaveAccessibleDescription(new RegExp(`${auditEmail} receives copies once`));
  const [mail] = await mailsTo(auditEmail, /^Copies of emails/);
  await page.goto(linkIn(mail ?? { text: "" }, admin.url("/confirm-audit-email")));
  await page.getByRole("button", { name: "Receive copies" }).click();
  await expect(page.getByText("You will receive copies from now on")).toBeVisible();
  await page.goto(admin.url("/dashboard/settings/organization"));
  await expect(audit).toHaveValue(auditEmail);
  await expect(page).toHaveTitle(new RegExp(name));
});

test("an unconfirmed audit email is withdrawn without losing text typed in other fields", async ({
  page,
}) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const auditEmail = `${unique("audit")}@example.test`;
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/organization"));
  const audit = page.getByLabel("Audit email");
  await audit.fill(auditEmail);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(audit).toHaveAccessibleDescription(new RegExp(`${auditEmail} receives copies once`));
  await expectAccessible(page);

  await page.getByLabel("About").fill("Typed before");
  await pressEnter(page.getByRole("button", { name: "Withdraw request" }));
  await expect(page.getByText(`The request to ${auditEmail} was withdrawn`)).toBeVisible();
  await expect(audit).toBeFocused();
  await expect(audit).toHaveAccessibleDescription(/^Receives a blind copy/);
  await expect(page.getByRole("button", { name: "Withdraw request" })).toBeHidden();
  const saved = page.waitForResponse(/organizations\.update/);
  await page.getByRole("button", { name: "Save changes" }).click();
  expect((await saved).status()).toBe(200);
  await page.reload();
  await expect(page.getByLabel("About")).toHaveValue("Typed before");

  const [mail] = await mailsTo(auditEmail, /^Copies of emails/);
  await page.goto(linkIn(mail ?? { text: "" }, admin.url("/confirm-audit-email")));
  await pressEnter(page.getByRole("button", { name: "Receive copies" }));
  await expect(page.locator(":focus")).toContainText("This link is no longer valid");
});

test("an organization moves: the old subdomain redirects to the same page on the new one, where people sign in", async ({
  page,
}) => {
  const organization = await createOrganization();
  const { subdomain: old } = organization;
  const admin = await createPerson(organization, "admin");
  const program = await newUserOf(organization, ["staff"]);
  const cookie = `${sessionCookieName()}=${await encodeBrowserSession(program)}`;
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/organization"));
  const field = page.getByLabel("New subdomain");
  await field.fill("acme");
  await expect(field).toHaveAccessibleDescription(/acme is taken/);
  const moved = unique("moved");
  await field.fill(moved);
  await expect(field).toHaveAccessibleDescription(/is available/);
  await page.getByRole("button", { name: "Change subdomain" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText(/Nobody else can ever use it/)).toBeVisible();
  await expectAccessible(page);
  const confirm = dialog.getByRole("button", { name: "Change subdomain" });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole("textbox").fill(old);
  await confirm.click();
  await page.waitForURL(tenantUrl(moved, "/login?note=moved"));
  await expect(page.getByText("Your workspace has moved here")).toBeVisible();

  const path = "/dashboard/products?search=claw+hammer&page=2";
  const host = `${old}.${rootDomain}`;
  const notOrSignedIn: Record<string, string>[] = [{}, { cookie }];
  for (const headers of notOrSignedIn) {
    const response = await http({ host, path, headers });
    expect(response.status).toBe(307);
    expect(response.headers.location).toBe(tenantUrl(moved, path));
  }
  const refused = await call(old, "auth.me", { token: program.accessToken });
  expect(refused.status).toBe(404);
  expect(refused.json()).toMatchObject({
    error: { data: { appCode: "TENANT_MOVED", details: { url: tenantUrl(moved) } } },
  });
  expect((await call(moved, "auth.me", { token: program.accessToken })).status).toBe(200);
  expect((await call("acme", "auth.me", { token: program.accessToken })).status).toBe(401);

  // Also from within the app: the browser still holds the session of the old host.
  await page.goto(tenantUrl(old, path), { waitUntil: "commit" });
  await page.waitForURL((url) => url.host === `${moved}.${rootDomain}` && url.pathname === "/login");
  await page.getByLabel("Email").fill(admin.email);
  await page.getByLabel("Password", { exact: true }).fill(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(tenantUrl(moved, path));
});

test("an admin limits the session length, as the security events show", async ({ page }) => {
  const admin = await createPerson(await createOrganization(), "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/organization-security"));
  await page.getByLabel("8 hours").check();
  await expect(page.getByText(/end as soon as you save/)).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Change the sign-in rules?" });
  await dialog.getByLabel("Your password", { exact: true }).fill("not this one, surely");
  await dialog.getByRole("button", { name: "Save rules" }).click();
  await expect(dialog.getByLabel("Your password", { exact: true })).toHaveAccessibleDescription(
    /password is wrong/,
  );
  await expectAccessible(page);
  await dialog.getByLabel("Your password", { exact: true }).fill(demoPassword);
  await dialog.getByRole("button", { name: "Save rules" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("The rules were saved")).toBeVisible();
  await expect(page.getByText("Sessions limited to 8 hours")).toBeVisible();
  await page.getByLabel("Custom").check();
  await page.getByLabel("Hours", { exact: true }).fill("721");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Hours", { exact: true })).toHaveAccessibleDescription(/from 1 to 720/);
  await page.getByLabel("Hours", { exact: true }).fill("36");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await dialog.getByLabel("Your password", { exact: true }).fill(demoPassword);
  await dialog.getByRole("button", { name: "Save rules" }).click();
  await expect(page.getByText("Sessions limited to 36 hours")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Hours", { exact: true })).toHaveValue("36");
});

test("the roles are visible only to those who may see people", async ({ page }) => {
  const organization = await createOrganization();
  const staff = await createPerson(organization, "staff");
  const client = await createPerson(organization, "client");
  await haveSession(page, staff);
  await page.goto(staff.url("/dashboard/settings/roles"));
  const row = (name: RegExp) => page.getByRole("row", { name });
  await expect(row(/^Delete products/).getByRole("cell")).toHaveText(["Yes", "No", "No", "No"]);
  await expect(row(/^Create and edit products/).getByRole("cell")).toHaveText(["Yes", "Yes", "No", "No"]);
  await expect(row(/^Active people/).getByRole("cell")).toHaveText(["0", "1", "0", "1"]);
  await expect(page.getByRole("columnheader", { name: /Staff.*yours/ })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /Superuser/ })).toHaveCount(0);
  await page.context().clearCookies();
  await haveSession(page, client);
  expect((await page.goto(client.url("/dashboard/settings/roles")))?.status()).toBe(403);
  await page.goto(client.url("/dashboard/settings/organization"));
  await expect(page.getByText("Administrators can change this.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change subdomain" })).toHaveCount(0);
});

test("an organization at its product limit sees why it cannot add any until one is deleted", async ({
  page,
}) => {
  const organization = await createOrganization({ settings: { limits: { products: 2 } } });
  await createProduct(organization.organizationId, { name: "Claw hammer" });
  const admin = await createPerson(organization, "admin");
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/products"));
  await expect(page.getByText("You can add 1 more product (limit: 2).")).toBeVisible();
  await createProduct(organization.organizationId, { name: "Spirit level" });
  await page.reload();
  await expect(page.getByText("Your organization has reached its limit of 2 products.")).toHaveCount(1);
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByRole("dialog").getByText(/Delete one to make room/)).toBeVisible();
  await expectAccessible(page);
  await page.goto(admin.url("/dashboard/settings/organization"));
  await expect(page.getByText("2 of 2 (100%)")).toBeVisible();
  await expect(page.getByText("Limit reached")).toBeVisible();
  await page.goto(admin.url("/dashboard/products/create"));
  await expect(page.getByText("Your organization has reached its limit of 2 products.")).toBeVisible();
  await expect(page.getByLabel("SKU")).toHaveCount(0);
  await page.getByRole("link", { name: "Browse products" }).click();
  await page.getByRole("link", { name: "Claw hammer" }).first().click();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("You can add 1 more product (limit: 2).")).toBeVisible();
  await page.getByRole("link", { name: "Create product" }).first().click();
  await expect(page.getByLabel("SKU")).toBeVisible();
});
