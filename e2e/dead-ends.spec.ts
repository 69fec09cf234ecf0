import { newUserOf } from "@test/attack-matrix/world";
import { createApiKey, createInvitation, createOrganization, unique } from "@test/builders";
import { z } from "zod";
import type { Role } from "../src/lib/permissions";
import { call, tenantUrl } from "./support/app";
import { crawl } from "./support/crawl";
import { haveSession } from "./support/session";
import { expect, test } from "./support/test";

const created = z.object({ result: z.object({ data: z.object({ id: z.number(), version: z.number() }) }) });

/** An organization in which something has happened: its activity names things that still exist, and some that do not. */
async function livelyOrganization() {
  const organization = await createOrganization();
  const { organizationId, subdomain } = organization;
  const people = {
    admin: await newUserOf(organization, ["admin"]),
    staff: await newUserOf(organization, ["staff"]),
    coordinator: await newUserOf(organization, ["coordinator"]),
    client: await newUserOf(organization, ["client"]),
  };
  const gone = await newUserOf(organization, ["client"]);
  const token = people.admin.accessToken;
  const change = async (procedure: string, body: unknown) => {
    const response = await call(subdomain, procedure, { token, body });
    expect(response.status, `${procedure}: ${response.text}`).toBe(200);
    return response.json();
  };
  for (const isDeleted of [false, false, true]) {
    const fields = { name: unique("Desk"), sku: unique("SKU").slice(0, 20), price: "1.00", description: "" };
    const { id, version } = created.parse(await change("products.create", fields)).result.data;
    await change("products.update", { id, version, name: `${fields.name} II` });
    if (isDeleted) await change("products.delete", { id, version: version + 1 });
  }
  await change("users.disable", { id: people.client.userId });
  await change("users.enable", { id: people.client.userId });
  await change("users.remove", { id: gone.userId });
  await createInvitation(organizationId, people.admin.userId);
  await createApiKey(organizationId, people.admin.userId, { scopes: ["products:read"] });
  // Enabling and disabling ended their session.
  return { organization, people: { ...people, client: await newUserOf(organization, ["client"]) } };
}

for (const role of ["admin", "staff", "coordinator", "client"] as const satisfies Role[]) {
  test(`no link that a ${role} sees leads to a page that is not there, or not for them`, async ({ page }) => {
    const { people } = await livelyOrganization();
    const person = people[role];
    // Menus are not part of the page before they are opened.
    await haveSession(page, person);
    await page.goto(tenantUrl(person.subdomain, "/dashboard"));
    await page.getByRole("button", { name: /^Account of/ }).click();
    await expect(page.getByRole("menuitem").first()).toBeVisible();
    const inMenu = await page
      .getByRole("menuitem")
      .evaluateAll((items) => items.flatMap((item) => item.getAttribute("href") ?? []));
    expect(inMenu).toContain("/dashboard/settings/profile");
    const own = inMenu.filter((href) => href.startsWith("/"));
    const visits = await crawl(person, ["/dashboard", ...own]);
    expect(visits.filter(({ status }) => status >= 400)).toEqual([]);
    expect(visits.length).toBeGreaterThan(8);
    expect(visits.map(({ path }) => path)).toContain("/dashboard/settings");
  });
}
