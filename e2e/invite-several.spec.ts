import { createOrganization, createUser, unique } from "@test/builders";
import { looks } from "./support/looks";
import { mailsTo } from "./support/mails";
import { createPerson } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

const guest = () => `${unique("guest")}@example.test`;

for (const [colorScheme, viewport] of looks) {
  test.describe(`${colorScheme}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test("a pasted list and a file are sent only once each row is checked and corrected", async ({
      page,
    }) => {
      const organization = await createOrganization({ settings: { limits: { users: 6 } } });
      const admin = await createPerson(organization, "admin");
      const [first, second, third] = [guest(), guest(), guest()];
      await haveSession(page, admin);
      await page.goto(admin.url("/dashboard/users/invite"));
      await page.getByRole("link", { name: "Several" }).click();
      await expect(page.getByText("5 of 6 seats left")).toBeVisible();
      await page.getByRole("button", { name: "Review list" }).click();
      const addresses = page.getByLabel("Email addresses");
      await expect(addresses).toHaveAccessibleDescription(/Enter at least one email address/);
      await addresses.fill(`Ada Byron <${first}>, ${admin.email}\n${first}`);
      await page.setInputFiles("input[type=file]", {
        name: "people.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(
          `Name;Email Address [Required];Role;Unit\n"Hopper; Grace";${second};staff;Sales\nBo;${third};boss;\nX;nonsense;;`,
        ),
      });
      await expect(page.getByText("6 rows found")).toBeVisible();
      await expect(
        page.getByText("Ignored columns, because invitations do not use them: Unit."),
      ).toBeVisible();
      await expect(addresses).toHaveValue(
        new RegExp(`"Hopper; Grace" <${second}>, staff\\nBo <${third}>, boss`),
      );
      // The focus has scrolled the page; a control half under the top bar would count as too small.
      await page.evaluate(() => window.scrollTo(0, 0));
      await expectAccessible(page);
      await page.getByRole("button", { name: "Review list" }).click();
      await expect(page.getByText(/2 people can be invited; 4 rows have problems/)).toBeVisible();
      const row = (text: string) => page.getByRole("listitem").filter({ hasText: text });
      await expect(row(admin.email)).toContainText("Already belongs to someone here");
      await expect(row(first).nth(1)).toContainText("Duplicate of an earlier row");
      await expect(row("nonsense")).toContainText("not an email address");
      await expect(row(third)).toContainText("Unknown role: “boss”");
      await expectAccessible(page);

      await page.getByRole("button", { name: `Remove ${admin.email}` }).click();
      await page.getByRole("button", { name: `Roles of ${third}: boss` }).click();
      await page.getByRole("menuitemcheckbox", { name: "Coordinator" }).click();
      await page.keyboard.press("Escape");
      await expect(page.getByText(/3 people can be invited; 2 rows have problems/)).toBeVisible();
      // The data changes: the second email gets an account.
      await createUser(admin.organizationId, { email: second });
      await page.getByRole("button", { name: "Send 3 invitations" }).click();
      await expect(page.getByText("Nobody was invited yet")).toBeVisible();
      await expect(row(second)).toContainText("Already belongs to someone here");
      await page.getByRole("button", { name: "Edit list" }).click();
      await expect(addresses).toHaveValue(new RegExp(`${third}, coordinator`));
      await addresses.fill(`${first}, client\n${third}, coordinator`);
      await page.getByRole("button", { name: "Review list" }).click();
      await page.getByRole("button", { name: "Send 2 invitations" }).click();
      await expect(page.getByText("2 people were invited")).toBeVisible();
      await expect(page.getByText("2 of 6 seats left")).toBeVisible();
      await expectAccessible(page);
      for (const email of [first, third]) expect(await mailsTo(email, /invited you/)).toHaveLength(1);
      await page.getByRole("link", { name: "View open invitations" }).click();
      await expect(page.getByText(third)).toBeVisible();
      await expect(page.getByText("1–2 of 2 invitations")).toBeVisible();
    });
  });
}
