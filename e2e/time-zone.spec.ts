import { accountOf } from "@test/attack-matrix/world";
import { createOrganization, createProduct } from "@test/builders";
import { call } from "./support/app";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

test.use({ timezoneId: "Asia/Tokyo" });

test("an admin sets the time zone, and activity and overview say that their days are in it", async ({
  page,
  browser,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  await createProduct(organization.organizationId);
  const colleague = await accountOf(organization, ["admin"]);
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/organization"));
  const field = page.getByRole("combobox", { name: "Time zone" });
  await expect(field).toHaveValue("UTC");
  await field.fill("Berlin");
  await page.getByRole("button", { name: "Save time zone" }).click();
  await expect(field).toHaveAccessibleDescription(/such as Europe\/Berlin/);
  await page.getByRole("button", { name: "Use mine, Asia/Tokyo" }).click();
  await expect(field).toHaveValue("Asia/Tokyo");

  const faster = await call(organization.subdomain, "organizations.updateTimeZone", {
    token: colleague.accessToken,
    body: { timeZone: "America/Santiago", current: "UTC" },
  });
  expect(faster.status).toBe(200);
  await page.getByRole("button", { name: "Save time zone" }).click();
  await expect(page.getByText("Someone else set America/Santiago in the meantime.")).toBeVisible();
  await expect(field).toHaveValue("Asia/Tokyo");
  await field.fill("America/Santiago");
  await page.getByRole("button", { name: "Save time zone" }).click();
  await expect(page.getByText("Time zone set to America/Santiago")).toBeVisible();
  await expectAccessible(page);

  await page.goto(admin.url("/dashboard/activity?from=2026-01-02&to=2026-01-02"));
  await expect(page.getByText("On Jan 2, 2026 (America/Santiago)")).toBeVisible();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(page.getByText("Days are in the organization’s time zone: America/Santiago.")).toBeVisible();
  await page.goto(admin.url("/dashboard/activity"));
  await expect(page.getByRole("heading", { name: /in America\/Santiago$/ }).first()).toBeVisible();
  await page.goto(admin.url("/dashboard"));
  await page.getByRole("button", { name: "Show as table" }).first().click();
  await expect(page.getByRole("columnheader", { name: "Day (America/Santiago)" }).first()).toBeVisible();

  const client = await createPerson(organization, "client");
  const other = await browser.newPage();
  await haveSession(other, client);
  await other.goto(client.url("/dashboard/settings/organization"));
  await expect(other.getByRole("region", { name: "Time zone" })).toContainText("America/Santiago");
  await expect(other.getByRole("button", { name: "Save time zone" })).toHaveCount(0);
  await other.close();
});
