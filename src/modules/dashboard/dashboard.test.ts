import { createInvitation, createOrganization, createProduct, createUser } from "@test/builders";
import { type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { costOf } from "@test/latencies";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { activityLogs, productStatus, userStatus } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory, router } from "@/server/trpc";
import { dashboardRouter } from "./dashboard.router";

/*
 * At noon: a day that ended between two reads of the clock would be another one. Of tomorrow: Redis, which keeps the real time, stores
 * nothing that was read before it.
 */
beforeEach(() => {
  const noonOfTomorrow = (Math.floor(Date.now() / dayMs) + 1.5) * dayMs;
  vi.useFakeTimers({ toFake: ["Date"], now: noonOfTomorrow });
});
afterEach(() => {
  vi.useRealTimers();
});

const createCaller = createCallerFactory(router({ dashboard: dashboardRouter, products: productsRouter }));
const as = (user: SignedIn) => createCaller(user.context());

const dayMs = 86_400_000;
/** A moment in the day that many days ago in UTC. */
const daysAgo = (days: number, offsetMs = dayMs / 2) =>
  new Date(Math.floor(Date.now() / dayMs) * dayMs - days * dayMs + offsetMs);
const secondsOf = (moment: Date) => Math.floor(moment.getTime() / 1000);

function createActivity(
  organizationId: number,
  createdAt: Date,
  values: Partial<typeof activityLogs.$inferInsert>,
) {
  return withoutTenantScope("test data", (db) =>
    db.insert(activityLogs).values({
      action: "product.update",
      entityType: "product",
      entityId: "1",
      createdAt,
      updatedAt: createdAt,
      ...values,
      organizationId,
    }),
  );
}

describe("the statistics of an organization", () => {
  it("count its products on each day of the period, including those deleted since", async () => {
    const user = await signedInToNewOrganization("admin");
    const { organizationId } = user;
    const made = (createdAt: Date, values = {}) =>
      createProduct(organizationId, { createdAt, updatedAt: createdAt, stock: 2, price: "1.25", ...values });
    await made(daysAgo(40));
    // The first moment of the period, and the last one before it.
    await made(daysAgo(6, 0));
    await made(daysAgo(6, -1));
    await made(daysAgo(0, 0), { stock: 0 });
    await made(daysAgo(10), { status: productStatus.deleted, updatedAt: daysAgo(2) });
    const { products, stock, days } = await as(user).dashboard.overview({ days: 7 });
    expect(days).toEqual([6, 5, 4, 3, 2, 1, 0].map((ago) => daysAgo(ago, 0).getTime()));
    expect(products).toMatchObject({ total: 4, totalBefore: 3, byDay: [4, 4, 4, 4, 3, 3, 4] });
    expect(products.latest).toHaveLength(4);
    expect(stock).toMatchObject({ value: "7.50", outOfStock: 1 });
    expect(stock?.lowest.map((product) => product.stock)).toEqual([0, 2, 2, 2]);
  });

  /** People who joined just before and just after the limits of a period of 30 days and the one before. */
  async function withPeople() {
    const home = await createOrganization();
    const user = await signedIn(home, "admin");
    const joined = (createdAt: Date, roles: string, status: number = userStatus.active) =>
      createUser(home.organizationId, { createdAt: secondsOf(createdAt), roles, status });
    await joined(daysAgo(29, 0), "[c]");
    await joined(daysAgo(29, -1000), "[c]");
    await joined(daysAgo(59, 0), "[s][co]");
    await joined(daysAgo(59, -1000), "[s]");
    await joined(daysAgo(1), "[s]", userStatus.disabled);
    return as(user).dashboard.overview({});
  }

  it("count its people who joined in this period and in the previous one", async () => {
    const { people } = await withPeople();
    expect(people).toEqual({ of: "everybody", total: 5, joined: 2, joinedBefore: 2 });
  });

  it("count its people by role", async () => {
    const { byRole } = await withPeople();
    expect(byRole).toEqual([
      { role: "admin", count: 1 },
      { role: "staff", count: 2 },
      { role: "coordinator", count: 1 },
      { role: "client", count: 2 },
    ]);
  });

  /** Changes just before and just after the limits of a period of 7 days and the one before. */
  async function withChanges() {
    const user = await signedInToNewOrganization("admin");
    const { organizationId } = user;
    const other = await createUser(organizationId, { firstName: "Olga", lastName: "Other", roles: "[s]" });
    const log = (at: Date, actorId: number | null) => createActivity(organizationId, at, { actorId });
    await log(daysAgo(0, 0), other);
    await log(daysAgo(6, 0), other);
    await log(daysAgo(6, 1), user.userId);
    await log(daysAgo(6, -1), user.userId);
    await log(daysAgo(13, 0), null);
    await log(daysAgo(13, -1), null);
    return { user, other, ...(await as(user).dashboard.overview({ days: 7 })) };
  }

  it("count its changes by day in UTC next to those of the previous period", async () => {
    const { changes } = await withChanges();
    expect(changes).toMatchObject({ total: 3, totalBefore: 2, byDay: [2, 0, 0, 0, 0, 0, 1] });
  });

  it("count its changes by person", async () => {
    const { user, other, byPerson } = await withChanges();
    expect(byPerson).toEqual([
      { id: other, name: "Olga Other", count: 2 },
      { id: user.userId, name: "Test User", count: 1 },
    ]);
  });

  it("are those of one organization", async () => {
    const [user, stranger] = [
      await signedInToNewOrganization("admin"),
      await signedInToNewOrganization("admin"),
    ];
    await createProduct(stranger.organizationId);
    await createActivity(stranger.organizationId, new Date(), { actorId: stranger.userId });
    const overview = await as(user).dashboard.overview({});
    expect(overview).toMatchObject({ products: { total: 0, latest: [] }, changes: { total: 0, recent: [] } });
    expect(overview.people?.total).toBe(1);
  });
});

describe("what a role may see of the statistics", () => {
  it("is filtered after the cache, which all roles share", async () => {
    const home = await createOrganization();
    const admin = await signedIn(home, "admin");
    const client = await createUser(home.organizationId);
    await createActivity(home.organizationId, new Date(), { actorId: client });
    const concerning = { actorId: admin.userId, entityType: "user", action: "user.update" };
    await createActivity(home.organizationId, new Date(), { ...concerning, entityId: String(client) });
    await createActivity(home.organizationId, new Date(), { ...concerning, entityId: String(admin.userId) });
    const everything = await as(admin).dashboard.overview({});
    expect(everything).toMatchObject({ people: { of: "everybody", total: 2 }, changes: { total: 3 } });
    expect(everything.changes?.recent).toHaveLength(3);

    const staff = await as(await signedIn(home, "staff")).dashboard.overview({});
    expect(staff).toMatchObject({ people: { of: "everybody" }, changes: null, byPerson: null });
    expect(staff.stock).not.toBeNull();

    const coordinator = await as(await signedIn(home, "coordinator")).dashboard.overview({});
    expect(coordinator).toMatchObject({
      stock: null,
      byRole: null,
      byPerson: null,
      people: { of: "clients", total: 1 },
      changes: { of: "clients", total: 2 },
      gettingStarted: null,
    });
    expect(coordinator.changes?.recent).toHaveLength(2);

    const own = await as(await signedIn(home, "client")).dashboard.overview({});
    expect(own).toMatchObject({
      stock: null,
      people: null,
      byRole: null,
      changes: null,
      byPerson: null,
      gettingStarted: null,
    });
  });
});

describe("the first steps of an organization", () => {
  it("are ticked off according to the data", async () => {
    const user = await signedInToNewOrganization("admin");
    const { gettingStarted } = await as(user).dashboard.overview({});
    expect(gettingStarted).toEqual({
      emailVerified: true,
      products: false,
      people: false,
      branding: false,
      secondFactor: false,
    });
    await createInvitation(user.organizationId, user.userId);
    await as(user).products.create({ name: "First product", sku: "FIRST-1", price: "1.00" });
    const later = await as(user).dashboard.overview({});
    expect(later.gettingStarted).toMatchObject({ products: true, people: true });
  });
});

describe("an organization that is a month old", () => {
  it("sees no first steps", async () => {
    const home = await createOrganization();
    await createUser(home.organizationId, { createdAt: secondsOf(daysAgo(31)) });
    const user = await signedIn(home, "admin");
    expect((await as(user).dashboard.overview({})).gettingStarted).toBeNull();
  });
});

describe("the cache of the statistics", () => {
  const isCached = (user: SignedIn) =>
    expect.poll(() => redis().get(keys.tenantCache(user.organizationId, "dashboard"))).toMatch(/^[^?]+ \{/);

  async function cachedOverview() {
    const user = await signedInToNewOrganization("admin");
    await as(user).dashboard.overview({});
    await isCached(user);
    return user;
  }

  it("is read without SQL", async () => {
    const user = await cachedOverview();
    expect((await costOf(() => as(user).dashboard.overview({}))).statements).toBe(0);
  });

  it("shows a change with the next request", async () => {
    const user = await cachedOverview();
    await as(user).products.create({ name: "New product", sku: "NEW-12", price: "1.00" });
    expect((await as(user).dashboard.overview({})).products.total).toBe(1);
    // Not only because it is no longer cached at all.
    await isCached(user);
    expect(await as(user).dashboard.overview({})).toMatchObject({
      products: { total: 1 },
      changes: { total: 1 },
    });
  });

  it("is invalidated for every period", async () => {
    const user = await signedInToNewOrganization("admin");
    for (const days of [7, 30, 90] as const) await as(user).dashboard.overview({ days });
    await as(user).products.create({ name: "New product", sku: "NEW-12", price: "1.00" });
    for (const days of [7, 30, 90] as const) {
      expect((await as(user).dashboard.overview({ days })).products.total).toBe(1);
    }
  });
});
