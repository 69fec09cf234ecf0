import { createOrganization, unique } from "@test/builders";
import { tenantUrl } from "./support/app";
import { linkIn, mailsTo } from "./support/mails";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

const password = "seven purple walruses dance";

test("someone is invited, joins by the mailed link, gets another role and has to sign in again with it", async ({
  page,
  browser,
}) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const email = `${unique("guest")}@example.test`;
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard"));
  await page.getByRole("link", { name: "People", exact: true }).click();
  // The overview has a link to invite people, too.
  await page.waitForURL("**/dashboard/users");
  await page.getByRole("link", { name: "Invite", exact: true }).click();
  await page.getByLabel("Email").fill("not an address");
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/Enter an email address/);
  await page.getByLabel("Email").fill(admin.email);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/already belongs to someone/);
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`${email} was invited`)).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("");
  await expectAccessible(page);

  const [mail] = await mailsTo(email, /invited you/);
  const link = linkIn(mail ?? { text: "" }, tenantUrl(admin.subdomain, "/accept-invitation#token="));
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await guest.getByLabel("First name").fill("Grace");
  await guest.getByLabel("Last name").fill("Newcomer");
  await guest.getByLabel("Password", { exact: true }).fill("short");
  await guest.getByRole("button", { name: /^Join/ }).click();
  await expect(guest.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/at least 12/);
  await expect(guest.getByLabel("First name")).toHaveValue("Grace");
  await expectAccessible(guest);
  await guest.getByLabel("Password", { exact: true }).fill(password);
  await guest.getByRole("button", { name: /^Join/ }).click();
  await guest.waitForURL("**/dashboard");
  await guest.goto(admin.url("/dashboard/products"));
  await expect(guest.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
  await expect(guest.getByRole("link", { name: "Create product" })).toHaveCount(0);

  await page.goto(admin.url("/dashboard/users?search=newcomer"));
  await page.getByRole("link", { name: "Grace Newcomer" }).first().click();
  await page.getByRole("checkbox", { name: /Staff/ }).check();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Grace Newcomer was saved")).toBeVisible();
  await expectAccessible(page);

  await guest.goto(admin.url("/dashboard/products"));
  await guest.waitForURL("**/login**");
  await guest.getByLabel("Email").fill(email);
  await guest.getByLabel("Password", { exact: true }).fill(password);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await expect(guest.getByRole("link", { name: "Create product" }).first()).toBeVisible();

  await page.getByRole("button", { name: "Disable" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Disable" }).click();
  await expect(page.getByText("Grace Newcomer was disabled")).toBeVisible();
  await guest.goto(admin.url("/dashboard/products"));
  await guest.waitForURL("**/login**");
  await guest.context().close();
});

test("an open invitation can be resent or revoked, after which its links say what to do", async ({
  page,
}) => {
  const admin = await createPerson(await createOrganization(), "admin");
  const email = `${unique("guest")}@example.test`;
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/users/invite"));
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByText(`${email} was invited`)).toBeVisible();
  await page.goto(admin.url("/dashboard/users/invitations"));
  await page.getByRole("button", { name: `Resend the invitation to ${email}` }).click();
  await expect(page.getByText("A new link was sent")).toBeVisible();
  await page.getByRole("button", { name: `Revoke the invitation of ${email}` }).click();
  await expectAccessible(page);
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("No open invitations")).toBeVisible();

  const mails = await mailsTo(email, /invited you/, 2);
  const problems = { 0: "This invitation is no longer valid", 1: "This link is not valid here" };
  for (const [index, problem] of Object.entries(problems)) {
    const begin = tenantUrl(admin.subdomain, "/accept-invitation#token=");
    await page.goto("about:blank");
    await page.goto(linkIn(mails[Number(index)] ?? { text: "" }, begin));
    await expect(page.getByText(problem)).toBeVisible();
  }
});

test("two admins edit one person: the later one saves what was typed on top of the change, which is shown", async ({
  page,
  browser,
}) => {
  const organization = await createOrganization();
  const [first, second, target] = [
    await createPerson(organization, "admin"),
    await createPerson(organization, "admin"),
    await createPerson(organization, "client"),
  ];
  const other = await (await browser.newContext()).newPage();
  for (const [tab, admin] of [[page, first] as const, [other, second] as const]) {
    await haveSession(tab, admin);
    await tab.goto(admin.url(`/dashboard/users/${target.userId}`));
    await expect(tab.getByLabel("First name")).toHaveValue("Ann");
  }
  await other.getByLabel("Last name").fill("Elsewhere");
  await other.getByRole("button", { name: "Save changes" }).click();
  await expect(other.getByText("Ann Elsewhere was saved")).toBeVisible();
  await other.context().close();
  await page.getByLabel("First name").fill("Anna");
  await page.getByRole("combobox", { name: "Sponsor" }).click();
  await page.getByRole("option", { name: first.email }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Someone else changed this person")).toBeVisible();
  await expect(page.getByLabel("First name")).toHaveValue("Anna");
  await expect(page.getByLabel("Last name")).toHaveValue("Elsewhere");
  await expect(page.getByRole("combobox", { name: "Sponsor" })).toHaveText(/Ann Example/);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Anna Elsewhere was saved")).toBeVisible();
});

test("coordinators see only clients, clients see nobody", async ({ page }) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const coordinator = await createPerson(organization, "coordinator");
  const client = await createPerson(organization, "client");
  await haveSession(page, coordinator);
  await page.goto(coordinator.url("/dashboard/users"));
  await expect(page.getByText(client.email)).toHaveCount(1);
  await expect(page.getByText(admin.email)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Invite" })).toHaveCount(0);
  expect((await page.goto(coordinator.url(`/dashboard/users/${admin.userId}`)))?.status()).toBe(404);
  expect((await page.goto(coordinator.url("/dashboard/users/invite")))?.status()).toBe(403);
  await page.context().clearCookies();
  await haveSession(page, client);
  await page.goto(client.url("/dashboard"));
  await expect(page.getByRole("link", { name: "People", exact: true })).toHaveCount(0);
  expect((await page.goto(client.url("/dashboard/users")))?.status()).toBe(403);
  expect((await page.goto(client.url(`/dashboard/users/${admin.userId}`)))?.status()).toBe(403);
  await expect(page).toHaveTitle(/^No access/);
});
