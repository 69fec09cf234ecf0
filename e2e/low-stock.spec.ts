import { createOrganization } from "@test/builders";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessibleEverywhere, test } from "./support/test";

test("whoever wants mails about low stock says so in the profile", async ({ page }) => {
  const client = await createPerson(await createOrganization(), "client");
  await haveSession(page, client);
  // As a mail links to it.
  await page.goto(client.url("/dashboard/settings/profile#low-stock"));
  const card = page.getByRole("region", { name: "Low stock" });
  const choice = card.getByRole("checkbox", { name: "Email me when products become low or run out" });
  await expect(card).toBeInViewport();
  await expect(choice).not.toBeChecked();
  await choice.check();
  await expectAccessibleEverywhere(page);
  await card.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("You will get emails about low stock")).toBeVisible();
  await page.reload();
  await expect(choice).toBeChecked();
  await choice.uncheck();
  await card.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("You will get no more emails about low stock")).toBeVisible();
  await page.reload();
  await expect(choice).not.toBeChecked();
});
