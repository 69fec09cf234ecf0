import { asTenant, createOrganization, createProduct } from "@test/builders";
import { refusal, refusalOf, signedIn, signedInToNewOrganization } from "@test/callers";
import { costOf } from "@test/latencies";
import { asc } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { activityLogs, productTerms } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";
import { productsRouter } from "./products.router";
import { recordedFields } from "./recorded-fields";

const createCaller = createCallerFactory(productsRouter);

const hammer = { name: "Claw hammer", sku: "HAM-001", price: "12.5", description: null, stock: 3 };

async function admin() {
  const user = await signedInToNewOrganization("admin");
  const activity = () =>
    asTenant(user.organizationId, async () =>
      tenantDb().select().from(activityLogs).orderBy(asc(activityLogs.id)),
    );
  return { ...user, products: createCaller(user.context()), activity };
}

/** utf8mb4_unicode_ci treats most of them as equal. */
const distinctSkus = [
  ...["HAM-001", "ham-001", "HÁM-001", "HA\u0301M-001", "HAM\u200b-001", "ＨＡＭ-001"],
  ...["STRASSE-1", "STRAßE-1", "A-😀-1", "A-🚀-1", "A- -1", "A-\u00a0-1"],
];

describe("creating a product", () => {
  const exact = { ...hammer, name: "Hämmer 🔨", description: "Line 1\nLine 2" };

  it("stores it exactly", async () => {
    const { products } = await admin();
    const created = await products.create(exact);
    expect(created).toMatchObject({
      name: "Hämmer 🔨",
      price: "12.50",
      description: "Line 1\nLine 2",
      stock: 3,
      version: 1,
    });
    expect(await products.byId({ id: created.id })).toMatchObject(created);
  });

  it("shows and records who did it", async () => {
    const { products, activity, userId } = await admin();
    const created = await products.create(exact);
    expect(await products.byId({ id: created.id })).toMatchObject({
      createdByName: "Test User",
      updatedByName: "Test User",
    });
    expect(await activity()).toMatchObject([
      {
        actorId: userId,
        action: "product.create",
        entityId: String(created.id),
        before: null,
        after: { name: "Hämmer 🔨", price: "12.50" },
        ip: expect.stringMatching(/^2001:db8:/),
        userAgent: "vitest",
      },
    ]);
  });

  it("keeps the largest price to the cent", async () => {
    const { products } = await admin();
    expect((await products.create({ ...hammer, price: "9999999999.99" })).price).toBe("9999999999.99");
  });

  it("refuses a SKU that is taken, without writing an audit row", async () => {
    const { products, activity } = await admin();
    const { id } = await products.create(hammer);
    const error = await refusalOf(products.create({ ...hammer, sku: ` ${hammer.sku} ` }));
    expect(error?.code).toBe("DUPLICATE");
    expect(error?.details).toMatchObject({
      fieldErrors: { sku: [expect.any(String)] },
      data: { productId: id, deleted: false },
    });
    expect(await activity()).toHaveLength(1);
  });

  it("treats SKUs as equal only if they are the same text", async () => {
    const { products } = await admin();
    for (const sku of distinctSkus) {
      expect(await products.create({ ...hammer, sku })).toMatchObject({ sku });
      expect((await refusalOf(products.create({ ...hammer, sku })))?.code).toBe("DUPLICATE");
    }
    const { items } = await products.list({ limit: 100 });
    expect(new Set(items.map(({ sku }) => sku))).toEqual(new Set(distinctSkus));
    const [first, second] = items;
    const move = { id: first?.id ?? 0, version: 1, sku: second?.sku };
    expect(await refusalOf(products.update(move))).toMatchObject({
      details: { data: { productId: second?.id } },
    });
  });

  it("finds and sorts by SKU whatever its letter case", async () => {
    const { products } = await admin();
    for (const sku of ["b-0001", "A-0001", "C-0001", "a-0002"]) await products.create({ ...hammer, sku });
    const skusOf = async (input: Parameters<typeof products.list>[0]) =>
      (await products.list(input)).items.map(({ sku }) => sku);
    expect(await skusOf({ sort: "sku" })).toEqual(["A-0001", "a-0002", "b-0001", "C-0001"]);
    expect(await skusOf({ search: "c-0001" })).toEqual(["C-0001"]);
    expect(await skusOf({ search: "A-0", sort: "sku" })).toEqual(["A-0001", "a-0002"]);
  });

  it("ignores the SKUs of other organizations", async () => {
    const [one, other] = await Promise.all([admin(), admin()]);
    await one.products.create(hammer);
    await expect(other.products.create(hammer)).resolves.toMatchObject({ sku: "HAM-001" });
  });

  it("lets exactly one of ten parallel creations of one SKU win", async () => {
    const { products, activity } = await admin();
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => products.create(hammer)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await products.list({})).pagination.total).toBe(1);
    expect(await activity()).toHaveLength(1);
  });

  it.each([
    { name: "ab" },
    { name: "   ab   " },
    { name: "x".repeat(256) },
    { name: "nul\0byte" },
    { name: "lone \ud800 surrogate" },
    { sku: "1234" },
    { sku: "x".repeat(51) },
    { price: "1.999" },
    { price: "-1" },
    { price: "1e3" },
    { price: "10000000000" },
    { price: "" },
    { stock: -1 },
    { stock: 1.5 },
    { stock: 4_294_967_296 },
    { stock: Number.NaN },
    { description: "x".repeat(10_001) },
    { organizationId: 1 },
    { id: 1 },
  ])("refuses %j as invalid input", async (change) => {
    const { products } = await admin();
    await expect(products.create({ ...hammer, ...change })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await products.list({})).pagination.total).toBe(0);
  });
});

describe("changing a product", () => {
  it("writes only what changed", async () => {
    const { products, activity } = await admin();
    const created = await products.create(hammer);
    const changed = await products.update({ ...hammer, id: created.id, version: 1, price: "13" });
    expect(changed).toMatchObject({ price: "13.00", version: 2, name: hammer.name });
    expect((await activity()).at(-1)).toMatchObject({
      action: "product.update",
      before: { price: "12.50" },
      after: { price: "13.00" },
    });
  });

  it("does nothing if nothing differs: no version, no audit row", async () => {
    const { products, activity } = await admin();
    const created = await products.create(hammer);
    expect(
      await products.update({ ...hammer, id: created.id, version: 1, price: "12.500".slice(0, 5) }),
    ).toEqual(created);
    expect(await activity()).toHaveLength(1);
  });

  it("refuses an outdated version with the current product", async () => {
    const { products } = await admin();
    const { id } = await products.create(hammer);
    await products.update({ id, version: 1, stock: 9 });
    const error = await refusalOf(products.update({ id, version: 1, stock: 5 }));
    expect(error?.code).toBe("STALE_VERSION");
    expect(error?.details.data).toMatchObject({ current: { id, stock: 9, version: 2 } });
  });

  it("lets exactly one of ten parallel changes of one version win", async () => {
    const { products } = await admin();
    const { id } = await products.create(hammer);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => products.update({ id, version: 1, stock: 100 + index })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await products.byId({ id })).toMatchObject({ version: 2 });
  });
});

describe("deleting a product", () => {
  it("takes it out of lists and reads until it is restored", async () => {
    const { products, activity } = await admin();
    const { id } = await products.create(hammer);
    await products.delete({ id, version: 1 });
    expect((await products.list({})).items).toEqual([]);
    expect(await refusal(products.byId({ id }))).toBe("NOT_FOUND");
    expect(await refusal(products.update({ id, version: 2, stock: 1 }))).toBe("NOT_FOUND");
    const taken = await refusalOf(products.create(hammer));
    expect(taken?.details.data).toEqual({ productId: id, deleted: true });
    expect(await products.restore({ id })).toMatchObject({ id, sku: hammer.sku, version: 3 });
    expect(await refusal(products.restore({ id }))).toBe("NOT_FOUND");
    expect((await activity()).map(({ action }) => action)).toEqual([
      "product.create",
      "product.delete",
      "product.restore",
    ]);
  });
});

describe("the response to a change", () => {
  const odd = [
    hammer,
    { ...hammer, name: "  Spaces at the ends \t", sku: "spaced  ", price: "5" },
    { ...hammer, name: "Crème 🔨👩‍🔧 ﬁ Å Å", description: " \u00a0Line 1\r\nLine\\2 ' \" % _ ` " },
    { ...hammer, price: "0007.5", description: "", stock: 4_294_967_295 },
    { ...hammer, price: "9999999999.99", description: "0".repeat(9_000) },
    { name: "No more than it needs", sku: "LEAST", price: "0" },
  ];

  it.each(odd)("is exactly what is read later: %#", async (fields) => {
    const { products, activity } = await admin();
    const read = async (id: number) => {
      const { createdByName: _, updatedByName: __, cover: ___, ...product } = await products.byId({ id });
      return product;
    };
    /** What lists and changes of the stock or the trash leave out. */
    const plain = async (id: number) => {
      const { category: _, tags: __, cost: ___, customFields: ____, ...product } = await read(id);
      return JSON.stringify(product);
    };
    const created = await products.create(fields);
    const { id } = created;
    expect(JSON.stringify(created)).toBe(JSON.stringify(await read(id)));
    const copy = await products.duplicate({ id });
    expect(JSON.stringify(copy)).toBe(JSON.stringify(await read(copy.id)));
    const { name, description } = created;
    const other = { name: `${name}!`, description: `${description} 🪑 `, price: "3.1", stock: 7 };
    const updated = await products.update({ id, version: 1, ...other });
    expect(JSON.stringify(updated)).toBe(JSON.stringify(await read(id)));
    const unchanged = await products.update({ id, version: 2, price: "3.10" });
    expect(JSON.stringify(unchanged)).toBe(JSON.stringify(updated));
    const adjusted = await products.adjustStock({ id, delta: -1 });
    expect(JSON.stringify(adjusted)).toBe(await plain(id));
    await products.delete({ id, version: 3 });
    const restored = await products.restore({ id });
    expect(JSON.stringify(restored)).toBe(await plain(id));
    const { version: _, createdAt: __, updatedAt: ___, id: ____, ...after } = created;
    expect((await activity())[0]?.after).toEqual(recordedFields(after));
  });

  it("costs two round trips to the database if nothing has to be read for it, otherwise three, even with a limit", async () => {
    const settings = { limits: { products: 1000 } };
    const user = await signedIn(await createOrganization({ settings }), "admin");
    const products = createCaller(user.context());
    const { id } = await products.create(hammer);
    const roundTrips = async (call: () => Promise<unknown>) => (await costOf(call)).sqlRoundTrips;
    expect([
      await roundTrips(() => products.create({ ...hammer, sku: "HAM-002", description: "A word more" })),
      await roundTrips(() => products.update({ id, version: 1, name: "Sledge hammer", sku: "HAM-003" })),
      await roundTrips(() => products.adjustStock({ id, delta: 1 })),
      await roundTrips(() => products.delete({ id, version: 3 })),
      await roundTrips(() => products.restore({ id })),
      await roundTrips(() => products.bulkDelete({ items: [{ id, version: 5 }] })),
      await roundTrips(() => products.bulkRestore({ items: [{ id, version: 6 }] })),
    ]).toEqual([2, 3, 3, 3, 3, 3, 3]);
  });

  it("comes after everything that belongs to it: if one part fails, none of it stays", async () => {
    const { products, activity, organizationId } = await admin();
    const { id } = await products.create(hammer);
    await products.create({ ...hammer, sku: "HAM-002" });
    const terms = () =>
      asTenant(organizationId, async () =>
        tenantDb().select().from(productTerms).orderBy(productTerms.productId, productTerms.term),
      );
    const before = [await terms(), await activity()];
    expect(await refusal(products.update({ id, version: 1, name: "Other name", sku: "HAM-002" }))).toBe(
      "DUPLICATE",
    );
    expect(await refusal(products.create({ ...hammer, name: "Other name" }))).toBe("DUPLICATE");
    expect([await terms(), await activity()]).toEqual(before);
  });
});

describe("the cost of a read", () => {
  it("is one statement after one round trip to Redis, once session and total are cached", async () => {
    const user = await signedInToNewOrganization("client");
    const id = await createProduct(user.organizationId);
    // Like each request: with its own context.
    const products = () => createCaller(user.context());
    await products().byId({ id });
    await expect.poll(() => redis().get(keys.session(user.organizationId, user.userId))).not.toBeNull();
    expect(await costOf(() => products().byId({ id }))).toMatchObject({ redisRounds: 1, statements: 1 });
    await createProduct(user.organizationId, { name: "Some words more", stock: 1 });
    const narrowed = { search: "some words more", minPrice: "1", stock: "in" } as const;
    const totals = keys.tenantTotal(user.organizationId, "products", "*");
    for (const input of [{}, narrowed]) await products().list(input);
    await expect.poll(async () => (await redis().keys(totals)).length).toBe(2);
    for (const input of [{}, narrowed, { page: 2 }]) {
      expect(await costOf(() => products().list(input))).toMatchObject({ redisRounds: 1, statements: 1 });
    }
  });
});

describe("permissions", () => {
  it("let admins do everything, staff write, others with a role read", async () => {
    const organization = await createOrganization();
    const id = await createProduct(organization.organizationId);
    const outcomes = async (
      ...roles: Parameters<typeof signedIn> extends [unknown, ...infer Roles] ? Roles : never
    ) => {
      const products = createCaller((await signedIn(organization, ...roles)).context());
      const allowed = async (call: Promise<unknown>) =>
        (await call.catch(({ code }) => code)) !== "FORBIDDEN";
      return {
        read: await allowed(products.byId({ id })),
        write: await allowed(products.update({ id, version: 999, stock: 1 })),
        delete: await allowed(products.delete({ id, version: 999 })),
      };
    };
    expect(await outcomes("admin")).toEqual({ read: true, write: true, delete: true });
    expect(await outcomes("staff")).toEqual({ read: true, write: true, delete: false });
    expect(await outcomes("coordinator")).toEqual({ read: true, write: false, delete: false });
    expect(await outcomes("client")).toEqual({ read: true, write: false, delete: false });
    expect(await outcomes("client", "staff")).toEqual({ read: true, write: true, delete: false });
    expect(await outcomes()).toEqual({ read: false, write: false, delete: false });
  });
});
