import { createOrganization, createProduct, createUser } from "@test/builders";
import { signedIn } from "@test/callers";
import { costOf } from "@test/latencies";
import { expect, test } from "vitest";
import type { Role } from "@/lib/permissions";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { productStatus } from "@/server/db/schema";
import { createCallerFactory } from "@/server/trpc";
import { searchRouter } from "./search.router";

const createCaller = createCallerFactory(searchRouter);

async function workspace() {
  const organization = await createOrganization();
  const { organizationId } = organization;
  const as = async (role: Role) => createCaller((await signedIn(organization, role)).context());
  const add = (values: Parameters<typeof createProduct>[1]) => createProduct(organizationId, values);
  return { organization, organizationId, as, add };
}

test("what begins with the query comes first, an equal SKU before everything", async () => {
  const { as, add } = await workspace();
  await add({ name: "Axe with hammer", sku: "A-00001" });
  await add({ name: "Sledgehammer", sku: "A-00002" });
  await add({ name: "Hammer", sku: "Z-00001" });
  await add({ name: "Zebra", sku: "HAMMER" });
  await add({ name: "Gone hammer", sku: "A-00003", status: productStatus.deleted });
  const { products, isSimilar } = await (await as("client")).find({ query: "hammer" });
  expect(products.map(({ name }) => name)).toEqual(["Zebra", "Hammer", "Axe with hammer", "Sledgehammer"]);
  expect(isSimilar).toBe(false);
});

test("a typo finds similar products, which are marked as such", async () => {
  const { as, add } = await workspace();
  await add({ name: "Claw hammer", sku: "A-00001" });
  expect(await (await as("client")).find({ query: "claw hamer" })).toMatchObject({
    products: [{ name: "Claw hammer" }],
    isSimilar: true,
  });
});

test("nobody finds what belongs to another organization", async () => {
  const { add: addElsewhere, organizationId: elsewhere } = await workspace();
  await addElsewhere({ name: "Foreign hammer", sku: "F-00001" });
  await createUser(elsewhere, { firstName: "Foreign", lastName: "Person" });
  const search = await (await workspace()).as("admin");
  expect(await search.find({ query: "foreign" })).toEqual({ products: [], isSimilar: false, people: [] });
  expect(await search.find({ query: "foriegn" })).toEqual({ products: [], isSimilar: false, people: [] });
});

test("people find the people they may see: clients none, coordinators clients, staff everyone but those removed", async () => {
  const { as, organizationId } = await workspace();
  const ids = {
    client: await createUser(organizationId, { firstName: "Quentin", lastName: "Aaa", roles: "[c]" }),
    staff: await createUser(organizationId, { firstName: "Quentin", lastName: "Bbb", roles: "[s]" }),
  };
  await createUser(organizationId, { firstName: "Quentin", lastName: "Ccc", roles: "[c]", status: 0 });
  const seen = async (role: Role) =>
    (await (await as(role)).find({ query: "quen" })).people.map(({ id }) => id);
  expect(await seen("client")).toEqual([]);
  expect(await seen("coordinator")).toEqual([ids.client]);
  expect(await seen("staff")).toEqual([ids.client, ids.staff]);
});

test("products in the trash are not found", async () => {
  const { as, add } = await workspace();
  await add({ name: "Hammer", sku: "A-00001", status: productStatus.deleted });
  const search = await as("admin");
  expect((await search.find({ query: "hammer" })).products).toEqual([]);
});

test("a query of punctuation finds nothing", async () => {
  const { as, add } = await workspace();
  await add({ name: "100 % wool", sku: "A-00001" });
  const search = await as("client");
  expect((await search.find({ query: "%" })).products).toEqual([]);
});

test("an empty query is refused", async () => {
  const { as } = await workspace();
  const search = await as("client");
  await expect(search.find({ query: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("products take one round trip to the database, people another at the same time", async () => {
  const { organization, add } = await workspace();
  await add({ name: "Hammer", sku: "A-00001" });
  const costAs = async (role: Role) => {
    const user = await signedIn(organization, role);
    const find = () => createCaller(user.context()).find({ query: "hammer" });
    await find();
    await expect.poll(() => redis().get(keys.session(user.organizationId, user.userId))).not.toBeNull();
    return costOf(find);
  };
  expect(await costAs("client")).toMatchObject({ redisRounds: 1, statements: 3, sqlRoundTrips: 1 });
  expect(await costAs("staff")).toMatchObject({ redisRounds: 1, statements: 4, sqlRoundTrips: 2 });
});
