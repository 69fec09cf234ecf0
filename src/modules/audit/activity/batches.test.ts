import { createApiKey, createInvitation, createProduct, createUser } from "@test/builders";
import { type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { row, skipBad, stageAll, workOf } from "@test/import-work";
import { costOf } from "@test/latencies";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { activityLogs } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";
import type { ListActivityInput } from "./activity-logs.schema";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());

const list = (user: SignedIn, input: Partial<ListActivityInput> = {}) =>
  as(user).activityLogs.list({ view: "batches", ...input });

/** Moves that many new products to the trash at once, and returns their ids. */
async function deleteSome(user: SignedIn, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let made = 0; made < count; made++) ids.push(await createProduct(user.organizationId));
  await as(user).products.bulkDelete({ items: ids.map((id) => ({ id, version: 1 })) });
  return ids;
}

describe("what was done at once", () => {
  it("is one line with its size, which opens", async () => {
    const admin = await signedInToNewOrganization("admin");
    const ids = await deleteSome(admin, 3);
    const { items, total } = await list(admin);
    expect(items).toMatchObject([{ action: "product.delete", batch: { size: 3, name: null } }]);
    expect(total).toBe(1);
    const others = await list(admin, { batch: items[0]?.id });
    expect(others.total).toBe(2);
    expect(
      [...others.items, ...items].map(({ entity }) => Number(entity.id)).toSorted((a, b) => a - b),
    ).toEqual(ids);
    expect(await costOf(() => list(admin))).toMatchObject({ statements: 1 });
  });

  it("is one line for each kind of change of an import, however many calls that took, with the name of the file", async () => {
    const admin = await signedInToNewOrganization("admin");
    await createProduct(admin.organizationId, { sku: "SKU-0000" });
    const work = workOf(admin);
    const skus = Array.from({ length: 502 }, (_, index) => `SKU-${String(index).padStart(4, "0")}`);
    const { id } = await stageAll(
      work,
      skus.map((sku) => row(sku)),
    );
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "applying" });
    expect(await work.imports.run({ id, ...skipBad })).toMatchObject({ state: "done" });
    const { items, total } = await list(admin);
    expect(items).toMatchObject([
      { action: "product.update", batch: { size: 1, name: "spring.csv" } },
      { action: "product.create", batch: { size: 501, name: "spring.csv" } },
    ]);
    expect(total).toBe(2);
    expect(await list(admin, { batch: items[1]?.id, limit: 100 })).toMatchObject({
      total: 500,
      items: { length: 100 },
      next: expect.any(Number),
    });
  });

  it("is counted and found as single entries by everyone who asks for these", async () => {
    const admin = await signedInToNewOrganization("admin");
    await deleteSome(admin, 3);
    const entries = await as(admin).activityLogs.list({});
    expect(entries.total).toBe(3);
    expect(entries.items.map(({ batch }) => batch)).toEqual([null, null, null]);
  });

  it("is on one page, with pages that follow each other exactly under any filter that an index has", async () => {
    const admin = await signedInToNewOrganization("admin");
    for (const count of [2, 1, 4, 3]) await deleteSome(admin, count);
    for (const filter of [{}, { actorId: admin.userId }, { action: "product.delete" }]) {
      const sizes: (number | undefined)[] = [];
      let cursor: number | undefined;
      do {
        const page = await list(admin, { ...filter, limit: 2, ...(cursor && { cursor }) });
        expect(page).toMatchObject({ total: 4, totalIsExact: true });
        sizes.push(...page.items.map(({ batch }) => batch?.size));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(sizes).toEqual([3, 4, undefined, 2]);
    }
  });

  it("is shown entry by entry where only some of it is wanted: for one object", async () => {
    const admin = await signedInToNewOrganization("admin");
    const [, second] = await deleteSome(admin, 3);
    const { items, total } = await list(admin, { entity: `product:${second}` });
    expect(items).toMatchObject([{ entity: { id: String(second) }, batch: null }]);
    expect(total).toBe(1);
  });

  it("opens for nobody else: not for another tenant", async () => {
    const admin = await signedInToNewOrganization("admin");
    await deleteSome(admin, 2);
    const [first] = (await list(admin)).items;
    const stranger = await signedInToNewOrganization("admin");
    expect(await list(stranger, { batch: first?.id })).toMatchObject({ items: [], total: 0 });
  });

  it("is shown to coordinators entry by entry: they may see some of it only", async () => {
    const admin = await signedInToNewOrganization("admin");
    const client = await createUser(admin.organizationId);
    const entry = {
      organizationId: admin.organizationId,
      action: "user.update",
      entityType: "user",
      actorId: admin.userId,
      createdAt: new Date(),
      updatedAt: new Date(),
    };
    await withoutTenantScope("test data", async (db) => {
      const [{ insertId: leadId }] = await db
        .insert(activityLogs)
        .values({ ...entry, entityId: String(admin.userId) });
      await db.insert(activityLogs).values({ ...entry, entityId: String(client), leadId });
    });
    const coordinator = await signedIn(admin, "coordinator");
    expect((await list(coordinator)).items).toMatchObject([{ entity: { id: String(client) }, batch: null }]);
    expect((await list(admin)).items).toMatchObject([{ batch: { size: 2 } }]);
  });
});

describe("a search of the activity", () => {
  it("finds entries of the organization by all words in object, person, key and kind of change", async () => {
    const admin = await signedInToNewOrganization("admin");
    const { organizationId } = admin;
    const ada = await createUser(organizationId, { firstName: "Ada", lastName: "Lovelace", roles: "[a]" });
    const hammer = await createProduct(organizationId, { name: "Claw hammer", sku: "HAM-CLAW" });
    const saw = await createProduct(organizationId, { name: "Hand saw", sku: "SAW-1" });
    const guest = await createInvitation(organizationId, ada, { email: "grace@example.test" });
    const { id: apiKeyId } = await createApiKey(organizationId, ada, { name: "Warehouse robot" });
    const at = { createdAt: new Date(), updatedAt: new Date(), organizationId };
    await withoutTenantScope("test data", (db) =>
      db.insert(activityLogs).values([
        { ...at, action: "product.update", entityType: "product", entityId: String(hammer), actorId: ada },
        { ...at, action: "product.delete", entityType: "product", entityId: String(saw), apiKeyId },
        {
          ...at,
          action: "invitation.create",
          entityType: "invitation",
          entityId: String(guest),
          actorId: admin.userId,
        },
        { ...at, action: "user.disable", entityType: "user", entityId: String(ada), actorId: admin.userId },
      ]),
    );
    const found = async (search: string) => {
      const { items, total } = await list(admin, { search });
      expect(total).toBe(items.length);
      return items.map(({ action }) => action);
    };
    expect(await found("hammer")).toEqual(["product.update"]);
    expect(await found("ham-claw")).toEqual(["product.update"]);
    expect(await found("lovelace")).toEqual(["user.disable", "product.update"]);
    expect(await found("grace@example")).toEqual(["invitation.create"]);
    expect(await found("robot")).toEqual(["product.delete"]);
    expect(await found("deleted products")).toEqual(["product.delete"]);
    expect(await found("trash")).toEqual(["product.delete"]);
    expect(await found("invited")).toEqual(["invitation.create"]);
    // All words.
    expect(await found("ada hammer")).toEqual(["product.update"]);
    expect(await found("ada saw")).toEqual([]);
    // A percent sign is no wildcard.
    expect(await found("%%%")).toEqual([]);
    const stranger = await signedInToNewOrganization("admin");
    expect((await list(stranger, { search: "hammer" })).items).toEqual([]);
  });

  it("finds one of many that were changed at once", async () => {
    const admin = await signedInToNewOrganization("admin");
    const [, , third] = await deleteSome(admin, 3);
    const { name } = (await as(admin).products.list({ status: "trash", limit: 10 })).items.find(
      ({ id }) => id === third,
    ) ?? { name: "?" };
    expect((await list(admin, { search: name })).items).toMatchObject([
      { entity: { id: String(third), name } },
    ]);
  });

  it("shows coordinators no more than they see without it", async () => {
    const admin = await signedInToNewOrganization("admin");
    await deleteSome(admin, 2);
    const coordinator = await signedIn(admin, "coordinator");
    expect((await list(coordinator, { search: "deleted" })).items).toEqual([]);
  });
});
