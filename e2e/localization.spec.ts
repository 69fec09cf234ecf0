import { newUserOf } from "@test/attack-matrix/world";
import { createOrganization, createProduct } from "@test/builders";
import { call } from "./support/app";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

const initial = { locale: "en-US", currency: "USD", timeZone: "UTC" };

test.use({ timezoneId: "Asia/Tokyo" });

test("lists, activity and overview follow the currency, formats and time zone that an admin sets", async ({
  page,
  browser,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  await createProduct(organization.organizationId);
  const colleague = await newUserOf(organization, ["admin"]);
  await haveSession(page, admin);
  await page.goto(admin.url("/dashboard/settings/organization"));
  const field = page.getByRole("combobox", { name: "Time zone" });
  await expect(field).toHaveValue("UTC");
  await field.fill("Berlin");
  await page.getByRole("button", { name: "Save localization" }).click();
  await expect(field).toHaveAccessibleDescription(/such as Europe\/Berlin/);
  await page.getByRole("button", { name: "Use my time zone, Asia/Tokyo" }).click();
  await expect(field).toHaveValue("Asia/Tokyo");

  const faster = await call(organization.subdomain, "organizations.updateLocalization", {
    token: colleague.accessToken,
    body: { ...initial, timeZone: "America/Santiago", current: initial },
  });
  expect(faster.status).toBe(200);
  await page.getByRole("button", { name: "Save localization" }).click();
  const conflict = page.getByRole("region", { name: "Someone else changed the localization" });
  await expect(conflict).toContainText("America/Santiago");
  await expect(field).toHaveValue("Asia/Tokyo");
  await field.fill("America/Santiago");
  const currency = page.getByRole("combobox", { name: "Currency" });
  await currency.fill("XXQ");
  await page.getByRole("combobox", { name: "Number and date format" }).fill("de-at");
  await page.getByRole("button", { name: "Save localization" }).click();
  await expect(currency).toHaveAccessibleDescription(/currency in use/);
  await currency.fill("eur");
  await page.getByRole("button", { name: "Save localization" }).click();
  await expect(page.getByText("The localization was saved")).toBeVisible();
  await expect(page.getByText(/€\s1\.234,50/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(admin.url("/dashboard/products"));
  await expect(page.getByRole("cell", { name: /€\s[\d.]+,\d\d/ })).toBeVisible();
  await page.goto(admin.url("/dashboard/activity?from=2026-01-02&to=2026-01-02"));
  await expect(page.getByText("On 02.01.2026 (America/Santiago)")).toBeVisible();
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
  await expect(other.getByRole("region", { name: "Localization" })).toContainText("America/Santiago");
  await expect(other.getByRole("button", { name: "Save localization" })).toHaveCount(0);
  await other.close();
});
