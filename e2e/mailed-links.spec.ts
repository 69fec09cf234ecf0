import type { Page } from "@playwright/test";
import { asTenant, createOrganization } from "@test/builders";
import { issueOneTimeToken } from "../src/server/auth/one-time-tokens";
import { tenantDb } from "../src/server/tenancy/tenant-db";
import { call } from "./support/app";
import { createPerson } from "./support/people";
import { expect, expectAccessible, pressEnter, test } from "./support/test";

const notOurs = "x".repeat(43);
const admin = async () => createPerson(await createOrganization(), "admin");

type Person = Awaited<ReturnType<typeof admin>>;

/** The focused element. */
const focused = (page: Page) => page.locator(":focus");

const pressed = [
  { path: "/confirm-audit-email", button: "Receive copies" },
  { path: "/verify-email", button: "Verify email address" },
  { path: "/change-email", button: "Use this email address" },
  { path: "/keep-email", button: "Keep my email address" },
] as const;
for (const { path, button } of pressed) {
  test(`${path}: pressing the button of a bad link moves the focus to the message`, async ({ page }) => {
    const person = await admin();
    await page.goto(person.url(`${path}#token=${notOurs}`));
    const confirm = page.getByRole("button", { name: button });
    // A server that is down responds first, not before the button shows that it is pressed: it would keep the focus.
    await page.route("**/api/trpc/**", async (route) => {
      await expect(confirm).toBeDisabled();
      await route.abort();
    });
    await pressEnter(confirm);
    await expect(focused(page)).toContainText("The server could not be reached");
    await page.unroute("**/api/trpc/**");
    await pressEnter(confirm);
    await expect(focused(page)).toContainText("This link is not valid here");
    await expectAccessible(page);
  });
}

test("confirming an email moves the focus to the message", async ({ page }) => {
  const person = await admin();
  const copies = await tokenOf(person, "confirm_audit_email", { email: "audit@example.test" });
  const own = await tokenOf(person, "verify_email", { email: person.email });
  for (const { path, button, token, said } of [
    { ...pressed[0], token: copies, said: "You will receive copies from now on" },
    { ...pressed[1], token: own, said: "Your email address is verified" },
  ]) {
    await page.goto(person.url(`${path}#token=${token}`));
    await pressEnter(page.getByRole("button", { name: button }));
    await expect(focused(page)).toContainText(said);
  }
});

for (const path of ["/reset-password", "/accept-invitation"]) {
  test(`${path}: the message about a bad link has the focus`, async ({ page }) => {
    const person = await admin();
    await page.goto(person.url(`${path}#token=${notOurs}`));
    await expect(focused(page)).toContainText("This link is not valid here");
    await page.keyboard.press("Tab");
    await expect(focused(page)).toHaveRole("link");
  });
}

test("the message about a reset link that was used meanwhile has the focus", async ({ page }) => {
  const person = await admin();
  const token = await tokenOf(person, "reset_password");
  await page.goto(person.url(`/reset-password#token=${token}`));
  const password = "vault lamp orbit quiz";
  await page.getByLabel("New password").fill(password);
  const used = await call(person.subdomain, "auth.resetPassword", { body: { token, password } });
  expect(used.status).toBe(200);
  await pressEnter(page.getByRole("button", { name: "Change password" }));
  await expect(focused(page)).toContainText("This link has already been used");
});

const tokenOf = (
  { organizationId, userId }: Person,
  kind: Parameters<typeof issueOneTimeToken>[1]["kind"],
  data?: Record<string, unknown>,
) =>
  asTenant(organizationId, () =>
    tenantDb().transaction((tx) => issueOneTimeToken(tx, { kind, userId, ...(data && { data }) })),
  );
