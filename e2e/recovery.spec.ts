import type { Page } from "@playwright/test";
import { z } from "zod";
import { call, tenantUrl } from "./support/app";
import { linkIn, mailsTo } from "./support/mails";
import { expect, expectAccessible, test } from "./support/test";
import { createWorkspace, ownPassword } from "./support/workspace";

const newPassword = "vault lamp orbit quiz";

type Workspace = Awaited<ReturnType<typeof createWorkspace>>;

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signInTo(page: Page, { subdomain, email }: Workspace, password = ownPassword): Promise<void> {
  await page.goto(tenantUrl(subdomain, "/login"));
  await fillSignIn(page, email, password);
  await page.waitForURL("**/dashboard");
}

/** Requests the link on the open page, and takes it from the mail. */
async function askForLink(page: Page, { subdomain, email }: Workspace): Promise<string> {
  await page.waitForURL("**/forgot-password");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByRole("heading", { name: "Check your inbox" })).toBeFocused();
  const [mail] = await mailsTo(email, /choose a new password/i);
  return linkIn(mail ?? { text: "" }, tenantUrl(subdomain, "/reset-password"));
}

async function setPassword(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("New password").fill(newPassword);
  await page.getByRole("button", { name: "Change password" }).click();
  await page.waitForURL("**/login**");
  await expect(page.getByText("Your password was changed")).toBeVisible();
}

test("a forgotten password: the mailed link sets a new one, once, by which every session ends", async ({
  page,
  browser,
}) => {
  const workspace = await createWorkspace();
  const { subdomain, email } = workspace;
  const elsewhere = await (await browser.newContext()).newPage();
  await signInTo(elsewhere, workspace);

  await page.goto(tenantUrl(subdomain, "/login"));
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  const link = await askForLink(page, workspace);
  await page.goto(link);
  const field = page.getByLabel("New password");
  await expect(field).toBeFocused();
  expect(page.url()).toBe(tenantUrl(subdomain, "/reset-password"));
  // Password managers learn whose password it is.
  await expect(page.locator("input[autocomplete=username]")).toHaveValue(email);
  await field.fill("password1234");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(field).toHaveAccessibleDescription(/too easy to guess/);
  await expectAccessible(page);
  await setPassword(page, link);

  await test.step("every session has ended", async () => {
    await elsewhere.reload();
    await elsewhere.waitForURL("**/login**");
    await fillSignIn(elsewhere, email, ownPassword);
    await expect(elsewhere.getByText("Email or password is wrong")).toBeVisible();
  });
  await fillSignIn(page, email, newPassword);
  await page.waitForURL("**/dashboard");
  await mailsTo(email, /your password .* was changed/i);

  await test.step("the link works once", async () => {
    await elsewhere.goto(link);
    await expect(elsewhere.getByText("This link has already been used")).toBeVisible();
    await elsewhere.getByRole("link", { name: "Request a new link" }).click();
    await elsewhere.waitForURL("**/forgot-password");
  });
  await elsewhere.context().close();
});

test("a link of another workspace says what to do next, but still works in its own", async ({ page }) => {
  const [own, other] = [await createWorkspace(), await createWorkspace()];
  await page.goto(tenantUrl(own.subdomain, "/forgot-password"));
  const link = await askForLink(page, own);
  await page.goto(link.replace(own.subdomain, other.subdomain));
  await expect(page.getByText("This link is not valid here")).toBeVisible();
  await expectAccessible(page);
  await setPassword(page, link);
});

test("a locked-out person sees how long to wait, or gets in at once by a new password", async ({ page }) => {
  const workspace = await createWorkspace();
  const { subdomain, email } = workspace;
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await call(subdomain, "auth.login", { body: { email, password: "wrong" } });
  }
  await page.clock.install();
  await page.goto(tenantUrl(subdomain, "/login"));
  await fillSignIn(page, email, ownPassword);
  const alert = page.getByRole("alert").filter({ hasText: "Too many attempts" });
  await expect(alert).toContainText(/Try again in 1[45] minutes/);
  await page.clock.fastForward("10:00");
  await expect(alert).toContainText(/Try again in [45] minutes/);
  await expect(page.getByLabel("Email")).toHaveValue(email);
  await expectAccessible(page);

  await alert.getByRole("link", { name: "choose a new password" }).click();
  await setPassword(page, await askForLink(page, workspace));
  await fillSignIn(page, email, newPassword);
  await page.waitForURL("**/dashboard");
});

const tokens = z.object({
  result: z.object({ data: z.object({ tokens: z.object({ accessToken: z.string() }) }) }),
});

test("changing the password, which asks for the old one, signs out all devices but this one", async ({
  page,
}) => {
  const workspace = await createWorkspace();
  const { subdomain, email } = workspace;
  const response = await call(subdomain, "auth.login", { body: { email, password: ownPassword } });
  const token = tokens.parse(response.json()).result.data.tokens.accessToken;
  const elsewhere = async () => (await call(subdomain, "auth.me", { token })).status;
  expect(await elsewhere()).toBe(200);

  await signInTo(page, workspace);
  await page.goto(tenantUrl(subdomain, "/dashboard/settings/security"));
  const [current, chosen] = [page.getByLabel("Current password"), page.getByLabel("New password")];
  await chosen.fill(newPassword);
  await expect(page.getByText("Strong.")).toBeVisible();
  await current.fill("not my password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(current).toHaveAccessibleDescription("The password is wrong.");
  await expect(current).toBeFocused();
  await expect(chosen).toHaveValue(newPassword);
  expect(await elsewhere()).toBe(200);

  await current.fill(ownPassword);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Your password was changed")).toBeVisible();
  expect(await elsewhere()).toBe(401);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Security" })).toBeVisible();
  await mailsTo(email, /your password .* was changed/i);
});
