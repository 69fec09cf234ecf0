import { asTenant, createProduct, createUser } from "@test/builders";
import { signedInToNewOrganization } from "@test/callers";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { activityLogs, organization } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";
import { appRouter } from "./root";

const createCaller = createCallerFactory(appRouter);

/** An organization whose texts were stored as older versions accepted them. */
async function setUp() {
  const user = await signedInToNewOrganization("admin");
  const recorded = () =>
    asTenant(user.organizationId, async () =>
      tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
    );
  return { ...user, api: createCaller(user.context()), recorded };
}

it("line breaks in a product's name survive what a form or a file sends back", async () => {
  const { organizationId, api, recorded } = await setUp();
  const id = await createProduct(organizationId, {
    ...{ name: "Claw\r\nhammer", sku: "HAM\t001", price: "1.00", description: "a\r\nb" },
  });
  const product = await api.products.byId({ id });
  const given = { name: "Claw hammer", sku: "HAM 001", description: "a\nb" };
  expect(await api.products.update({ id, version: 1, ...given })).toMatchObject({ version: 1 });
  expect(await recorded()).toEqual([]);
  expect(product.description).toBe("a\r\nb");
  await api.products.update({ id, version: 1, ...given, price: "2" });
  expect(await recorded()).toMatchObject([{ before: { price: "1.00" }, after: { price: "2.00" } }]);
});

it("line breaks in a person's name survive what a form sends back", async () => {
  const { organizationId, api, recorded } = await setUp();
  const id = await createUser(organizationId, { firstName: "Ada\nMaria", lastName: "By\tron", roles: "[c]" });
  const names = { firstName: "Ada Maria", lastName: "By ron" };
  expect(await api.users.update({ id, version: 1, ...names })).toMatchObject({ version: 1 });
  expect(await recorded()).toEqual([]);
});

it("line breaks in an organization's name and details survive what a form sends back", async () => {
  const { organizationId, subdomain, api, recorded } = await setUp();
  const old = { name: `Tools\n${subdomain}`, details: "a\r\nb" };
  await withoutTenantScope("test data", (db) =>
    db.update(organization).set(old).where(eq(organization.id, organizationId)),
  );
  const given = { name: `Tools ${subdomain}`, details: "a\nb" };
  expect(await api.organizations.update({ version: 0, ...given })).toMatchObject({ version: 0 });
  expect(await recorded()).toEqual([]);
});
