import { createOrganization, createProduct } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, test } from "./support/test";

test("people of an organization that writes 9,05 € type prices that way in form, list and filter", async ({
  page,
}) => {
  const organization = await createOrganization({ settings: { locale: "de-DE", currency: "EUR" } });
  const admin = await createPerson(organization, "admin");
  const id = await createProduct(organization.organizationId, { name: "Anvil", price: "9.05" });
  await createProduct(organization.organizationId, { name: "Hammer", price: "99.00" });
  await haveSession(page, admin);

  await page.goto(admin.url(`/dashboard/products/${id}/edit`));
  const price = page.getByRole("textbox", { name: "Price (EUR)", exact: true });
  await expect(price).toHaveValue("9,05");
  await price.fill("12,505");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(price).toHaveAccessibleDescription(/must be an amount such as 12,50, at most/);
  await expect(price).toHaveValue("12,505");
  await price.fill("1.012,5");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("1.012,50 €").first()).toBeVisible();

  await page.goto(admin.url("/dashboard/products"));
  await page.getByRole("button", { name: "edit the price of Anvil" }).click();
  const inline = page.getByRole("textbox", { name: "Price of Anvil" });
  await expect(inline).toHaveValue("1012,50");
  await inline.fill("12,505");
  await inline.press("Enter");
  await expect(inline).toHaveAccessibleDescription(/must be an amount such as 12,50, at most/);
  await inline.fill("12,50 €");
  await inline.press("Enter");
  await expect(page.getByRole("row", { name: /Anvil/ })).toContainText("12,50 €");

  await page.getByRole("button", { name: "Filter" }).click();
  const highest = page.getByRole("textbox", { name: "Price to" });
  await highest.fill("12,505");
  await expect(highest).toHaveAccessibleDescription(/must be an amount such as 12,50, at most/);
  await highest.fill("12,50");
  await expect(page.getByRole("row", { name: /Hammer/ })).toHaveCount(0);
  await expect(page.getByRole("row", { name: /Anvil/ })).toBeVisible();
  await expect(page).toHaveURL(/maxPrice=12\.50/);
  await page.keyboard.press("Escape");
  const filter = page.getByRole("button", { name: "Filter", exact: true });
  await expect(filter).toBeFocused();
  await filter.click();
  await expect(page.getByRole("textbox", { name: "Price to" })).toHaveValue("12,50");

  await page.goto(admin.url("/dashboard/products/import"));
  const content = "SKU;Name;Price\nSAW-001;Saw;12,5051\nSAW-002;Hand saw;9,05 €\n";
  await page
    .getByLabel("Choose a CSV file, or drop it here")
    .setInputFiles({ name: "prices.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Check 2 rows" }).click();
  await expect(
    page.getByText("Price: currency ignored in line 3 (“9,05 €” is read as “9,05”)"),
  ).toBeVisible();
  await expect(page.getByText(/^Price must be an amount such as 12,50, at most 9999999999,99/)).toBeVisible();
});
