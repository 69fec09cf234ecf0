import type { Browser, Page } from "@playwright/test";
import { createOrganization, createProduct, createUser, unique } from "@test/builders";
import type { Role } from "../src/lib/permissions";
import { formatRoles } from "../src/lib/roles";
import { tenantUrl } from "./support/app";
import { haveSession } from "./support/session";
import { expect, expectAccessibleEverywhere, test } from "./support/test";

type Organization = Awaited<ReturnType<typeof createOrganization>>;

/** A page of a person with this first name, in a browser of their own. */
async function pageOf(browser: Browser, organization: Organization, firstName: string, role: Role = "admin") {
  const { organizationId, subdomain } = organization;
  const email = `${unique("person")}@example.test`;
  const roles = formatRoles([role]);
  const userId = await createUser(organizationId, { email, firstName, lastName: "Example", roles });
  const context = await browser.newContext();
  const page = await context.newPage();
  await haveSession(page, { organizationId, subdomain, email, userId });
  return { page, context, open: (path: string) => page.goto(tenantUrl(subdomain, path)) };
}

const others = (page: Page) =>
  page.getByRole("banner").getByRole("button", { name: "everyone on this page" });

test("two people at one product see each other come, edit and leave", async ({ browser }) => {
  const organization = await createOrganization();
  const product = `/dashboard/products/${await createProduct(organization.organizationId)}`;
  const ada = await pageOf(browser, organization, "Ada");
  const bob = await pageOf(browser, organization, "Bob");
  await ada.open(product);
  await bob.open(product);
  await expect(others(ada.page)).toContainText("Bob Example is viewing");
  await expect(others(bob.page)).toContainText("Ada Example is viewing");

  await bob.page.getByRole("link", { name: "Edit" }).click();
  await expect(others(ada.page)).toContainText("Bob Example is editing");
  await expect(others(bob.page)).toContainText("Ada Example is viewing");
  await others(ada.page).press("Enter");
  const list = ada.page.getByRole("dialog", { name: "On this page" });
  await expect(list.getByRole("listitem")).toHaveText(/Bob Example\s*Editing/);
  await expectAccessibleEverywhere(ada.page);
  await ada.page.keyboard.press("Escape");
  await expect(others(ada.page)).toBeFocused();

  await bob.page.getByRole("link", { name: "Products" }).first().click();
  await expect(others(ada.page)).toHaveCount(0);
  await bob.open(product);
  await expect(others(ada.page)).toContainText("Bob Example is viewing");
  await bob.page.close();
  await expect(others(ada.page)).toHaveCount(0);
  await Promise.all([ada.context.close(), bob.context.close()]);
});

test("whoever types in the settings edits them, until it is saved, or the session ends", async ({
  browser,
}) => {
  const organization = await createOrganization();
  const ada = await pageOf(browser, organization, "Ada");
  const bob = await pageOf(browser, organization, "Bob");
  await ada.open("/dashboard/settings/organization");
  await bob.open("/dashboard/settings/organization");
  await expect(others(ada.page)).toContainText("Bob Example is viewing");
  await bob.page.getByLabel("About").pressSequentially("We sell anvils");
  await expect(others(ada.page)).toContainText("Bob Example is editing");
  await bob.page.getByRole("button", { name: "Save changes" }).click();
  await expect(others(ada.page)).toContainText("Bob Example is viewing");
  await bob.page.getByRole("button", { name: /Account of/ }).click();
  await bob.page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(others(ada.page)).toHaveCount(0);
  await Promise.all([ada.context.close(), bob.context.close()]);
});

test("one is told of others but not of one's own tabs, a client of nobody", async ({ browser }) => {
  const organization = await createOrganization();
  const product = `/dashboard/products/${await createProduct(organization.organizationId)}`;
  const ada = await pageOf(browser, organization, "Ada");
  const client = await pageOf(browser, organization, "Cleo", "client");
  await client.open(product);
  await ada.open(product);
  await expect(others(ada.page)).toContainText("Cleo Example is viewing");
  const second = await ada.context.newPage();
  await second.goto(tenantUrl(organization.subdomain, product));
  await expect(others(second)).toContainText("Cleo Example is viewing");
  await expect(others(ada.page)).toContainText("Cleo Example is viewing");
  await expect(others(client.page)).toHaveCount(0);
  await Promise.all([ada.context.close(), client.context.close()]);
});
