import { loadAttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { inProcess } from "@test/attack-matrix/in-process";
import { fillInput, withIds } from "@test/attack-matrix/inputs";
import { addRow, tableNamed } from "@test/attack-matrix/rows";
import { createApiKey, createOrganization, platformOrganization, testPassword } from "@test/builders";
import { fileRequest, type SignedIn, signedIn } from "@test/callers";
import { requestOf, send } from "@test/rest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as exportActivityRoute } from "@/app/api/activity/export.csv/route";
import { GET as exportProductsRoute } from "@/app/api/products/export.csv/route";
import { env } from "@/env";
import { grantableToKeys } from "@/lib/permissions";
import { type Procedure, proceduresOf } from "@/server/procedures";
import { createCallerFactory } from "@/server/trpc";
import { allOperations } from "./rest/operations";
import { appRouter } from "./root";

/*
 * Cost prices that no other value has are looked for in every response of every procedure that reads, over tRPC and REST, and
 * in every export. Administrators find them where they belong, which proves that the search finds anything.
 */

/** As digits, whatever formats them. */
const canaries = ["731946", "731947", "731948", "731949"] as const;
const [first, second, third, fourth] = canaries.map((digits) => `${digits}.28`);
const canariesIn = (text: string) =>
  canaries.filter((digits) => text.replace(/[.,\s]/g, "").includes(digits));

const createCaller = createCallerFactory(appRouter);
const fixtures = await loadAttackFixtures();
const procedures = await proceduresOf(appRouter);
/** Mutations that only read, and those that return products. */
const alsoRead = [
  "products.previewBulkEdit",
  "products.checkCounts",
  "products.update",
  "products.adjustStock",
  "products.duplicate",
];
const reads = procedures.filter(
  ({ name, type, meta }) =>
    (type === "query" || alsoRead.includes(name)) &&
    meta.permission !== "public" &&
    meta.servedOn === undefined,
);

let admin: SignedIn;
let productId: number;
let batch: number;
let importId: number;

const limit = env().RATE_LIMIT_PER_MINUTE;
afterAll(() => {
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: limit });
});
beforeAll(async () => {
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 1_000_000 });
  admin = await signedIn(await createOrganization(), "admin");
  const { products } = createCaller(admin.context());
  ({ id: productId } = await products.create({
    ...{ name: "Canary", sku: "CANARY-1", price: "900000.00", cost: first, stock: 3 },
  }));
  await products.create({ name: "Second canary", sku: "CANARY-2", price: "5.00", cost: first });
  await products.update({ id: productId, version: 1, cost: second });
  const edited = await products.bulkEdit({
    items: [{ id: productId, version: 2 }],
    edit: { cost: { set: third ?? "" }, supplier: "Aviary" },
  });
  batch = edited.batch ?? 0;
  const mapping = { sku: "SKU", name: "Name", cost: "Cost price" };
  const begun = await products.imports.begin({ fileName: "f.csv", fingerprint: "f", mapping, rowCount: 1 });
  importId = begun.id;
  const rows = [{ line: 2, cells: { sku: "CANARY-1", name: "Canary", cost: `${fourth} EUR` } }];
  await products.imports.stage({ id: importId, after: 0, rows });
});

/** Everything that the procedure takes, about what has a cost price; and nothing, if it takes that, too. */
async function inputsOf({ name, input }: Procedure, user: SignedIn): Promise<unknown[]> {
  const own: Record<string, number> = {
    products: productId,
    activity_logs: batch,
    product_imports: importId,
  };
  const fixture = fixtures[name] ?? {};
  const { value, slots } = fillInput(
    input,
    (await fixture.fields?.({ ...user, password: testPassword })) ?? {},
  );
  const ids = await Promise.all(
    slots.map(async ({ path, table }) => ({
      path,
      id:
        table === "organization"
          ? user.organizationId
          : (own[table] ?? (await addRow(tableNamed(table), user))),
    })),
  );
  const generated = withIds(value, ids);
  const others: object[] = [
    { id: productId },
    { id: importId },
    { entity: `product:${productId}` },
    { id: productId, version: 4, name: "Canary of another" },
    { id: productId, version: 1, name: "Canary of another" },
    { search: "Canary" },
    { q: "Canary" },
    { batch },
    { of: { ids: [productId] }, edit: { price: { percent: "5" } } },
    { of: { ids: [productId] }, edit: { cost: { percent: "5" } } },
    {},
  ];
  return [generated, ...others.filter((one) => input?.safeParse(one).success)];
}

/** Where the canaries are in what the principal reads, over tRPC and REST. */
async function leaksTo(user: SignedIn, accessToken: string): Promise<string[]> {
  const transport = inProcess(appRouter);
  const routes = new Map((await allOperations()).map((operation) => [operation.procedure, operation]));
  const leaks = new Set<string>();
  for (const procedure of reads) {
    const { name, type } = procedure;
    for (const input of await inputsOf(procedure, user)) {
      const { subdomain } = user;
      const { text } = await transport({ procedure: name, type, input, subdomain, accessToken });
      if (canariesIn(text).length > 0) leaks.add(name);
      const operation = routes.get(name);
      if (!operation) continue;
      const response = await send({ ...requestOf(operation, { input }), subdomain, accessToken });
      if (canariesIn(response.text).length > 0) leaks.add(`${name} over REST`);
    }
  }
  return [...leaks].toSorted();
}

async function exportsOf(user: SignedIn, accessToken: string): Promise<string> {
  const person = { ...user, accessToken };
  const texts: string[] = [];
  // One after the other: a person exports one file at a time.
  for (const request of [
    () => exportProductsRoute(fileRequest(person, "/api/products/export.csv")),
    () => exportProductsRoute(fileRequest(person, `/api/products/export.csv?ids=${productId}`)),
    () => exportActivityRoute(fileRequest(person, "/api/activity/export.csv")),
  ]) {
    const response = await request();
    expect([200, 403]).toContain(response.status);
    texts.push(await response.text());
  }
  return texts.join("\n");
}

describe("cost prices are in no response to", () => {
  it.each(["staff", "coordinator", "client"] as const)("%s", { timeout: 120_000 }, async (role) => {
    const user = await signedIn(admin, role);
    expect(await leaksTo(user, user.accessToken)).toEqual([]);
    expect(canariesIn(await exportsOf(user, user.accessToken))).toEqual([]);
  });

  it("an API key of an administrator with every scope but the one for them", {
    timeout: 120_000,
  }, async () => {
    const scopes = grantableToKeys.filter((scope) => scope !== "products:cost");
    const { key } = await createApiKey(admin.organizationId, admin.userId, { scopes });
    expect(await leaksTo(admin, key)).toEqual([]);
    expect(canariesIn(await exportsOf(admin, key))).toEqual([]);
  });
});

it("the platform sees none in what organizations did", async () => {
  const root = await signedIn(await platformOrganization(), "superuser");
  const { tenants } = createCaller(root.context());
  const { items } = await tenants.activity({ subdomain: admin.subdomain, limit: 50 });
  expect(items.length).toBeGreaterThan(3);
  expect(canariesIn(JSON.stringify(items))).toEqual([]);
});

it("administrators find them where they belong", { timeout: 120_000 }, async () => {
  const places = [
    "activityLogs.list",
    "dashboard.overview",
    "products.byId",
    "products.duplicate",
    "products.history",
    "products.imports.byId",
    "products.imports.open",
    "products.imports.rows",
    "products.previewBulkEdit",
    "products.update",
  ];
  const found = await leaksTo(admin, admin.accessToken);
  expect(found).toEqual(places.flatMap((name) => [name, `${name} over REST`]));
  expect(canariesIn(await exportsOf(admin, admin.accessToken))).toHaveLength(3);
});

it("the search reads more than products", () => {
  const areas = new Set(reads.map(({ name }) => name.split(".")[0]));
  expect([...areas]).toEqual(
    expect.arrayContaining(["products", "activityLogs", "dashboard", "search", "savedViews"]),
  );
});
