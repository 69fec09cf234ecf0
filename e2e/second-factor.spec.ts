import type { Locator, Page } from "@playwright/test";
import { createOrganization, createSecondFactor, unique } from "@test/builders";
import { demoRootTotpSecret } from "../scripts/demo/accounts.mjs";
import { demoPassword, tenantUrl } from "./support/app";
import { staysOpen } from "./support/live";
import { createPerson, enterPassword } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";
import { authenticator, enterCode } from "./support/totp";

const security = "/dashboard/settings/security";

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/login**");
}

async function secretIn(factor: Locator): Promise<string> {
  const shown = factor.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  return ((await shown.textContent()) ?? "").replaceAll(" ", "");
}

const card = (page: Page, name: string) => page.getByRole("region", { name });

test("the life of a second factor: set up, sign in with a code and with a recovery code, each once, turn off", async ({
  page,
}) => {
  const ann = await createPerson(await createOrganization(), "client");
  await enterPassword(page, ann);
  await page.waitForURL("**/dashboard");
  await page.getByRole("button", { name: /Account of/ }).click();
  await page.getByRole("menuitem", { name: "Security settings" }).click();

  const factor = card(page, "Two-factor authentication");
  await factor.getByRole("button", { name: "Set up" }).click();
  await factor.getByLabel("Your password", { exact: true }).fill("wrong");
  await factor.getByRole("button", { name: "Continue" }).click();
  await expect(factor.getByLabel("Your password", { exact: true })).toHaveAccessibleDescription(/wrong/);
  await factor.getByLabel("Your password", { exact: true }).fill(demoPassword);
  await factor.getByRole("button", { name: "Continue" }).click();
  await expect(factor.getByRole("img", { name: /QR code/ })).toBeVisible();
  await expectAccessible(page);
  const secret = await secretIn(factor);
  const app = authenticator(secret);
  await factor.getByLabel("Code from your app").fill("12");
  await factor.getByRole("button", { name: "Turn on" }).click();
  await expect(factor.getByLabel("Code from your app")).toHaveAccessibleDescription(/6-digit code/);
  await enterCode(app, async (code) => {
    await factor.getByLabel("Code from your app").fill(code);
    await factor.getByRole("button", { name: "Turn on" }).click();
    const saved = factor.getByRole("heading", { name: "Save your recovery codes" });
    await expect(saved.or(factor.getByText("This code is not correct"))).toBeVisible();
    return saved.isVisible();
  });
  const codes = await factor.getByRole("listitem").allTextContents();
  expect(codes).toHaveLength(10);
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await factor.getByRole("button", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toBe(`${ann.subdomain}-recovery-codes.txt`);
  await factor.getByRole("button", { name: "I have saved them" }).click();
  await expect(factor.getByText("10 recovery codes are left")).toBeVisible();
  await signOut(page);

  const code = page.getByLabel("Authenticator code");
  const wrong = page.getByText("This code is incorrect");
  const submit = page.getByRole("button", { name: "Sign in" });
  await enterPassword(page, ann);
  await expect(code).toBeFocused();
  await expectAccessible(page);
  let used = "";
  await enterCode(app, async (next) => {
    used = next;
    await code.fill(next);
    await submit.click();
    const there = page.getByRole("heading", { level: 1, name: /Hello/ });
    await expect(there.or(wrong)).toBeVisible();
    return there.isVisible();
  });
  await signOut(page);

  await enterPassword(page, ann);
  await code.fill(used);
  await submit.click();
  await expect(wrong).toBeVisible();
  await page.getByRole("button", { name: "Use a recovery code instead" }).click();
  await page.getByLabel("Recovery code").fill(codes[0]?.toLowerCase() ?? "");
  await submit.click();
  await page.waitForURL("**/dashboard");
  await signOut(page);

  await enterPassword(page, ann);
  await page.getByRole("button", { name: "Use a recovery code instead" }).click();
  await page.getByLabel("Recovery code").fill(codes[0] ?? "");
  await submit.click();
  await expect(wrong).toBeVisible();
  await page.getByLabel("Recovery code").fill(codes[1] ?? "");
  await submit.click();
  await page.waitForURL("**/dashboard");

  await page.goto(ann.url(security));
  await expect(factor.getByText("8 recovery codes are left")).toBeVisible();
  await factor.getByRole("button", { name: "Turn off" }).click();
  await factor.getByLabel("Your password", { exact: true }).fill(demoPassword);
  await factor.getByRole("button", { name: "Use a recovery code instead" }).click();
  await factor.getByLabel("Recovery code").fill(codes[2] ?? "");
  await factor.getByRole("button", { name: "Turn off" }).click();
  await expect(factor.getByRole("button", { name: "Set up" })).toBeVisible();
  await expect(card(page, "Recent activity").getByText("Two-factor authentication turned off")).toBeVisible();
});

test("going back from the code keeps email and password", async ({ page }) => {
  const ann = await createPerson(await createOrganization(), "client");
  await createSecondFactor(ann.organizationId, ann.userId);
  await enterPassword(page, ann);
  await expect(page.getByLabel("Authenticator code")).toBeFocused();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByLabel("Email")).toHaveValue(ann.email);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue(demoPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByLabel("Authenticator code")).toBeFocused();
});

test("the demo superuser signs in with the printed secret", async ({ page }) => {
  const root = { email: "root@platform.test", url: (path: string) => tenantUrl("platform", path) };
  await enterPassword(page, root);
  const code = page.getByLabel("Authenticator code");
  await expect(code).toBeFocused();
  await enterCode(authenticator(demoRootTotpSecret), async (next) => {
    await code.fill(next);
    await page.getByRole("button", { name: "Sign in" }).click();
    const there = page.getByRole("heading", { level: 1, name: /Hello/ });
    await expect(there.or(page.getByText("This code is incorrect"))).toBeVisible();
    return there.isVisible();
  });
});

test("an organization announces the second factor, then requires it to be set up before the workspace opens", async ({
  page,
  browser,
}) => {
  const organization = await createOrganization({ name: unique("Rules") });
  const admin = await createPerson(organization, "admin");
  const app = authenticator(await createSecondFactor(organization.organizationId, admin.userId));
  const client = await createPerson(organization, "client");

  await enterPassword(page, admin);
  await enterCode(app, async (next) => {
    await page.getByLabel("Authenticator code").fill(next);
    await page.getByRole("button", { name: "Sign in" }).click();
    const there = page.getByRole("heading", { level: 1, name: /Hello/ });
    await expect(there.or(page.getByText("This code is incorrect"))).toBeVisible();
    return there.isVisible();
  });
  const clientContext = await browser.newContext();
  const clientPage = await clientContext.newPage();
  await haveSession(clientPage, client);
  await clientPage.goto(client.url("/dashboard"));

  const rule = card(page, "Sign-in rules");
  await page.goto(admin.url("/dashboard/settings/organization-security"));
  await rule.getByLabel("Require two-factor authentication").check();
  const nextYear = new Date().getFullYear() + 1;
  const dialog = page.getByRole("dialog", { name: "Change the sign-in rules?" });
  await test.step("it is announced", async () => {
    await rule.getByLabel("From", { exact: true }).fill(`${nextYear}-06-01`);
    await rule.getByRole("button", { name: "Save" }).click();
    await dialog.getByLabel("Your password", { exact: true }).fill(demoPassword);
    await dialog.getByRole("button", { name: "Save rules" }).click();
    await expect(page.getByText("The rules were saved")).toBeVisible();
    await expect(card(page, "Security events").getByText(/required for everyone/)).toBeVisible();
    await clientPage.reload();
    await expect(clientPage.getByText("You will need two-factor authentication")).toBeVisible();
    await expect(clientPage.getByText(new RegExp(`Jun 1, ${nextYear}`))).toBeVisible();
    await expectAccessible(clientPage);
  });

  await test.step("it is required", async () => {
    await rule.getByLabel("From", { exact: true }).fill("2026-01-01");
    await rule.getByRole("button", { name: "Save" }).click();
    await dialog.getByLabel("Your password", { exact: true }).fill(demoPassword);
    await dialog.getByRole("button", { name: "Save rules" }).click();
    await expect(card(page, "Security events").getByText(/required for everyone/)).toHaveCount(2);
    // The open page leads there by itself, where it hears of the rule; so does any other page.
    if (staysOpen) await clientPage.waitForURL(`**${security}`);
    await clientPage.goto(client.url("/dashboard/products"));
    await clientPage.waitForURL(`**${security}`);
    await expect(clientPage.getByText("Set up two-factor authentication to continue")).toBeVisible();
    await expectAccessible(clientPage);
    await clientPage.goto(client.url("/dashboard"));
    await clientPage.waitForURL(`**${security}`);
  });

  await test.step("the workspace opens once it is set up", async () => {
    const factor = card(clientPage, "Two-factor authentication");
    await factor.getByRole("button", { name: "Set up" }).click();
    await factor.getByLabel("Your password", { exact: true }).fill(demoPassword);
    await factor.getByRole("button", { name: "Continue" }).click();
    const secret = await secretIn(factor);
    await enterCode(authenticator(secret), async (code) => {
      await factor.getByLabel("Code from your app").fill(code);
      await factor.getByRole("button", { name: "Turn on" }).click();
      const saved = factor.getByRole("heading", { name: "Save your recovery codes" });
      await expect(saved.or(factor.getByText("This code is not correct"))).toBeVisible();
      return saved.isVisible();
    });
    await factor.getByRole("button", { name: "I have saved them" }).click();
    await expect(clientPage.getByText("Set up two-factor authentication to continue")).toBeHidden();
    await clientPage.goto(client.url("/dashboard/products"));
    await expect(clientPage.getByRole("heading", { level: 1, name: "Products" })).toBeVisible();
  });
  await clientContext.close();
});

test("an administrator resets the second factor of someone who lost the phone", async ({ page, browser }) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const client = await createPerson(organization, "client");
  await createSecondFactor(organization.organizationId, client.userId);
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/organization-security"));
  const people = card(page, "Two-factor authentication of people");
  await people.getByLabel("Search people").fill(client.email);
  await expect(people.getByRole("listitem")).toHaveCount(1);
  await people.getByRole("button", { name: /Reset/ }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Reset two-factor authentication" })
    .click();
  await expect(page.getByText(/was reset/)).toBeVisible();
  await expect(card(page, "Security events").getByText("Two-factor authentication reset")).toBeVisible();
  await expectAccessible(page);
  const clientPage = await browser.newPage();
  await enterPassword(clientPage, client);
  await clientPage.waitForURL("**/dashboard");
  await clientPage.close();
});

test("one device signs another one out, then all others at once", async ({ page, browser }) => {
  const ann = await createPerson(await createOrganization(), "client");
  await enterPassword(page, ann);
  await page.waitForURL("**/dashboard");
  const others = await Promise.all([browser.newPage(), browser.newPage(), browser.newPage()]);
  for (const other of others) {
    await enterPassword(other, ann);
    await other.waitForURL("**/dashboard");
  }
  await page.goto(ann.url(security));
  const devices = card(page, "Devices");
  await expect(devices.getByRole("listitem")).toHaveCount(4);
  await expect(devices.getByText("This device")).toHaveCount(1);
  await devices
    .getByRole("button", { name: /^Sign out Chrome/ })
    .first()
    .click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
  await expect(devices.getByRole("listitem")).toHaveCount(3);
  await devices.getByRole("button", { name: "Sign out of all other sessions" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out of all other sessions" }).click();
  await expect(devices.getByText("You are not signed in anywhere else")).toBeVisible();
  for (const other of others) {
    await other.goto(ann.url(security));
    await other.waitForURL("**/login**");
    await other.close();
  }
  await page.reload();
  await expect(devices.getByRole("listitem")).toHaveCount(1);
});
