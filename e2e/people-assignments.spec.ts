import { createOrganization, createUser, unique } from "@test/builders";
import { looks } from "./support/looks";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

test("an advisor who is chosen by keyboard is shown with their clients until they are removed", async ({
  page,
}) => {
  const organization = await createOrganization();
  const admin = await createPerson(organization, "admin");
  const advisorId = await createUser(organization.organizationId, {
    firstName: "Ada",
    lastName: "Byron",
    roles: "[s]",
  });
  const client = await createPerson(organization, "client");
  await haveSession(page, admin);
  await page.goto(admin.url(`/dashboard/users/${client.userId}`));
  await page.getByRole("combobox", { name: "Advisor" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("byr");
  await expect(page.getByRole("option")).toHaveText([/Ada Byron/]);
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: "Advisor" })).toHaveText(/Ada Byron/);
  await expect(page.getByRole("combobox", { name: "Advisor" })).toBeFocused();
  await page.getByRole("combobox", { name: "Sponsor" }).click();
  await page.getByRole("option", { name: /Ada Byron/ }).click();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Ann Example was saved")).toBeVisible();
  await page.getByRole("link", { name: "Ada Byron" }).first().click();

  await page.waitForURL(`**/users/${advisorId}`);
  const clients = page.getByRole("region", { name: "Clients of Ada Byron" });
  await expect(clients.getByRole("link", { name: "Ann Example" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Sponsored by Ada Byron" })).toBeVisible();
  await clients.getByRole("link", { name: "Show in the list" }).click();
  await page.waitForURL(`**/users?advisorId=${advisorId}`);
  await expect(page.getByText("1–1 of 1 people")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ann Example" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Remove filter: Clients of Ada Byron" }).click();
  await expect(page.getByText("1–3 of 3 people")).toBeVisible();

  await page.goto(admin.url(`/dashboard/users/${advisorId}`));
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Ada Byron was removed")).toBeVisible();
  await page.goto(admin.url(`/dashboard/users/${client.userId}`));
  await expect(page.getByRole("combobox", { name: "Advisor" })).toHaveText("No advisor");
});

test("a coordinator filters their own clients, seeing only the names of other advisors", async ({ page }) => {
  const organization = await createOrganization();
  const coordinator = await createPerson(organization, "coordinator");
  const advisorId = await createUser(organization.organizationId, { firstName: "Ada", roles: "[s]" });
  const own = { lastName: unique("Own"), advisorId: coordinator.userId };
  const others = { lastName: unique("Others"), advisorId };
  await createUser(organization.organizationId, own);
  await createUser(organization.organizationId, others);
  await haveSession(page, coordinator);
  await page.goto(coordinator.url("/dashboard/users"));
  await page.getByRole("button", { name: "My clients" }).click();
  await expect(page.getByText("1–1 of 1 people")).toBeVisible();
  await expect(page.getByRole("button", { name: "My clients", pressed: true })).toBeVisible();
  await expect(page.getByRole("link", { name: own.lastName }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "My clients" }).click();
  await page.getByRole("link", { name: others.lastName }).first().click();
  await expect(page.getByText("Ada User")).toBeVisible();
  await expect(page.getByRole("link", { name: "Ada User" })).toHaveCount(0);
});

for (const [colorScheme, viewport] of looks) {
  test.describe(`${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test("people change their own name, which the frame of the page shows at once", async ({ page }) => {
      const organization = await createOrganization();
      const ann = await createPerson(organization, "client");
      await createUser(organization.organizationId, { username: "grace" });
      await haveSession(page, ann);
      await page.goto(ann.url("/dashboard"));
      await page.getByRole("button", { name: "Account of Ann Example" }).click();
      await page.getByRole("menuitem", { name: "Profile" }).click();
      await page.waitForURL("**/settings/profile");
      await page.getByLabel("First name").fill("Grace");
      await page.getByLabel("Username").fill("Grace");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(page.getByLabel("Username")).toHaveAccessibleDescription(/username is taken/);
      await expect(page.getByLabel("First name")).toHaveValue("Grace");
      await expectAccessible(page);
      await page.getByLabel("Username").fill("grace.e");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(page.getByText("Your profile was saved")).toBeVisible();
      await expect(page.getByRole("button", { name: "Account of Grace Example" })).toBeVisible();
    });
  });
}
