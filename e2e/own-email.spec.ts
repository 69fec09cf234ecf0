import { createOrganization, unique } from "@test/builders";
import { demoPassword } from "./support/app";
import { linkIn, mailsTo } from "./support/mails";
import { createPerson, enterPassword } from "./support/people";
import { haveSession } from "./support/session";
import { expect, expectAccessible, test } from "./support/test";

test("a client changes their email by the link that is sent there, until the former one gets it back", async ({
  page,
  browser,
}) => {
  const ann = await createPerson(await createOrganization(), "client");
  const to = `${unique("new")}@example.test`;
  await haveSession(page, ann);
  await page.goto(ann.url("/dashboard/settings"));
  await page.getByRole("link", { name: "Profile" }).click();
  await page.getByRole("button", { name: "Change email" }).click();
  const email = page.getByLabel("New email");
  await expect(email).toBeFocused();
  await email.fill("not an address");
  await page.getByLabel("Your password").fill("not the password");
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(email).toHaveAccessibleDescription(/Enter an email address/);
  await email.fill(to);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByLabel("Your password")).toHaveAccessibleDescription("The password is wrong.");
  await expectAccessible(page);
  await page.getByLabel("Your password").fill(demoPassword);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByText(`We sent a link to ${to}`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Use another email" })).toBeFocused();
  await expectAccessible(page);

  const other = await (await browser.newContext()).newPage();
  const [mail] = await mailsTo(to, /^Confirm your new email/);
  await other.goto(linkIn(mail ?? { text: "" }, ann.url("/change-email")));
  await other.getByRole("button", { name: "Use this email address" }).click();
  await expect(other.locator(":focus")).toContainText(`You sign in with ${to} from now on`);
  await enterPassword(other, { ...ann, email: to });
  await other.waitForURL("**/dashboard");

  await page.reload();
  await expect(page.getByText("You can change it again on")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change email" })).toHaveCount(0);

  await test.step("the former email gets it back", async () => {
    const [notice] = await mailsTo(ann.email, /was changed$/);
    await other.goto(linkIn(notice ?? { text: "" }, ann.url("/keep-email")));
    await other.getByRole("button", { name: "Keep my email address" }).click();
    await expect(other.locator(":focus")).toContainText(`We sent a link to ${ann.email}`);
    await mailsTo(ann.email, /^Choose a new password/);
    await page.goto(ann.url("/dashboard"), { waitUntil: "commit" });
    await page.waitForURL("**/login**");
  });
});
