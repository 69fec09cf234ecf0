import { createApiKey, createInvitation, createProduct, createUser } from "@test/builders";
import { refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { costOf } from "@test/latencies";
import { describe, expect, it } from "vitest";
import { activityLogs, productStatus } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory, router } from "@/server/trpc";
import { activityLogsRouter } from "./activity-logs.router";
import type { ListActivityInput } from "./activity-logs.schema";

const createCaller = createCallerFactory(router({ activityLogs: activityLogsRouter }));
type Row = typeof activityLogs.$inferInsert;

/** Entries of the account's organization, oldest first, a minute apart up to `until`. */
async function record(
  { organizationId, userId }: SignedIn,
  entries: Partial<Row>[],
  until = new Date(),
): Promise<void> {
  const rows = entries.map((entry, index) => {
    const at = new Date(until.getTime() - (entries.length - 1 - index) * 60_000);
    return {
      organizationId,
      actorId: userId,
      action: "product.update",
      entityType: "product",
      entityId: "1",
      createdAt: at,
      updatedAt: at,
      ...entry,
    };
  });
  await withoutTenantScope("test data", async (db) => {
    for (let start = 0; start < rows.length; start += 2000) {
      await db.insert(activityLogs).values(rows.slice(start, start + 2000));
    }
  });
}

const list = (user: SignedIn, input: Partial<ListActivityInput> = {}) =>
  createCaller(user.context()).activityLogs.list(input);

const actionsOf = ({ items }: { items: { action: string }[] }) => items.map(({ action }) => action);

describe("the activity of an organization", () => {
  it("says of a product in the trash that it is there, so that nothing links to a page that is gone", async () => {
    const admin = await signedInToNewOrganization("admin");
    const here = await createProduct(admin.organizationId, { name: "Here" });
    const gone = await createProduct(admin.organizationId, { name: "Gone", status: productStatus.deleted });
    await record(admin, [{ entityId: String(here) }, { entityId: String(gone) }]);
    const { items } = await list(admin);
    expect(items.map(({ entity }) => entity)).toEqual([
      { type: "product", id: String(gone), name: "Gone", inTrash: true },
      { type: "product", id: String(here), name: "Here" },
    ]);
  });

  it("shows nothing of other organizations", async () => {
    const admin = await signedInToNewOrganization("admin");
    const stranger = await signedInToNewOrganization("admin");
    await record(stranger, [{ action: "product.delete" }]);
    await record(admin, [{ action: "product.update" }]);
    expect(actionsOf(await list(admin))).toEqual(["product.update"]);
  });

  it("shows who changed what, with names, source, before and after, latest first", async () => {
    const admin = await signedInToNewOrganization("admin");
    const product = await createProduct(admin.organizationId, { name: "Claw hammer" });
    await record(admin, [
      {
        entityId: String(product),
        before: { stock: 1 },
        after: { stock: 2 },
        ip: "2001:db8::9",
        requestId: "r1",
      },
      {
        action: "user.disable",
        entityType: "user",
        entityId: String(admin.userId),
        impersonator: "Rita Root",
      },
      { action: "thing.paint", entityType: "thing", entityId: String(product) },
    ]);
    const { items, next } = await list(admin);
    expect(items).toMatchObject([
      { action: "thing.paint", entity: { type: "thing", id: String(product), name: null } },
      { action: "user.disable", entity: { type: "user", name: "Test User" }, impersonator: "Rita Root" },
      {
        action: "product.update",
        entity: { type: "product", id: String(product), name: "Claw hammer" },
        actor: { id: admin.userId, name: "Test User" },
        apiKey: null,
        before: { stock: 1 },
        after: { stock: 2 },
        ip: "2001:db8::9",
        requestId: "r1",
        at: expect.stringMatching(/Z$/),
      },
    ]);
    expect(next).toBeNull();
  });

  it("names the API key instead of a person if a program acted", async () => {
    const admin = await signedInToNewOrganization("admin");
    const { id: apiKeyId } = await createApiKey(admin.organizationId, admin.userId, { name: "Reports" });
    await record(admin, [{}, { actorId: null, apiKeyId }]);
    const { items } = await list(admin, { apiKeyId });
    expect(items).toMatchObject([{ actor: null, apiKey: { id: apiKeyId, name: "Reports" } }]);
  });

  it("comes page by page, each entry once, with the total", async () => {
    const admin = await signedInToNewOrganization("admin");
    await record(
      admin,
      Array.from({ length: 5 }, (_, index) => ({ entityId: String(index) })),
    );
    const seen: string[] = [];
    let cursor: number | undefined;
    for (const expected of [2, 2, 1]) {
      const page = await list(admin, { limit: 2, ...(cursor && { cursor }) });
      expect(page.items).toHaveLength(expected);
      expect(page).toMatchObject({ total: 5, totalIsExact: true });
      seen.push(...page.items.map(({ entity }) => entity.id));
      cursor = page.next ?? undefined;
    }
    expect(cursor).toBeUndefined();
    expect(seen).toEqual(["4", "3", "2", "1", "0"]);
    expect(await costOf(() => list(admin))).toMatchObject({ statements: 1 });
  });

  it("is filtered by person, action, type and object, all of them together", async () => {
    const admin = await signedInToNewOrganization("admin");
    const other = await signedIn(admin, "staff");
    await record(admin, [
      { action: "product.create", entityId: "1" },
      { action: "product.delete", entityId: "2" },
      { action: "product_line.create", entityType: "product_line" },
      { action: "user.update", entityType: "user", actorId: other.userId },
    ]);
    const found = async (filter: Partial<ListActivityInput>) => {
      const listed = await list(admin, filter);
      expect(listed).toMatchObject({ total: listed.items.length, totalIsExact: true });
      return actionsOf(listed);
    };
    expect(await found({ actorId: other.userId })).toEqual(["user.update"]);
    expect(await found({ action: "product.create" })).toEqual(["product.create"]);
    // The underscore is not a wildcard, and the dot ends the type.
    expect(await found({ action: "product." })).toEqual(["product.delete", "product.create"]);
    expect(await found({ entity: "product" })).toEqual(["product.delete", "product.create"]);
    expect(await found({ entity: "product:1" })).toEqual(["product.create"]);
    expect(await found({ entity: "product", action: "product.delete", actorId: admin.userId })).toEqual([
      "product.delete",
    ]);
    expect(await found({ entity: "product:1", actorId: other.userId })).toEqual([]);
  });

  it("is filtered by whole days in UTC", async () => {
    const admin = await signedInToNewOrganization("admin");
    for (const [index, moment] of [
      "2026-01-01T23:59:59.999Z",
      "2026-01-02T00:00:00.000Z",
      "2026-01-02T23:59:59.999Z",
      "2026-01-03T00:00:00.000Z",
    ].entries()) {
      await record(admin, [{ entityId: String(index) }], new Date(moment));
    }
    const found = async (filter: Partial<ListActivityInput>) =>
      (await list(admin, filter)).items.map(({ entity }) => entity.id);
    expect(await found({ from: "2026-01-02", to: "2026-01-02" })).toEqual(["2", "1"]);
    expect(await found({ from: "2026-01-03" })).toEqual(["3"]);
    expect(await found({ to: "2026-01-01" })).toEqual(["0"]);
    expect(await found({ from: "2027-01-01" })).toEqual([]);
    expect(await found({ to: "2025-01-01" })).toEqual([]);
    expect(await found({ from: "0000-01-01", to: "9999-12-31" })).toEqual(["3", "2", "1", "0"]);
    expect(await found({ from: "0000-01-01", to: "9999-12-30" })).toEqual(["3", "2", "1", "0"]);
    expect(await found({ from: "9999-12-31" })).toEqual([]);
    expect(await found({ from: "2026-01-02", action: "product." })).toEqual(["3", "2", "1"]);
  });

  it("reads on for rare matches only on request, unless an index has them", async () => {
    const admin = await signedInToNewOrganization("admin");
    const common = Array.from({ length: 10_050 }, () => ({}));
    await record(admin, [{ action: "rare.do", entityType: "rare" }, ...common]);
    const first = await list(admin, { action: "rare." });
    expect(first).toMatchObject({ items: [], total: 1, totalIsExact: true });
    const second = await list(admin, { action: "rare.", cursor: first.next ?? 0 });
    expect(actionsOf(second)).toEqual(["rare.do"]);
    expect(second.next).toBeNull();
    // Indexes have these, however old.
    expect(actionsOf(await list(admin, { action: "rare.do" }))).toEqual(["rare.do"]);
    // Also if a page finds some.
    await record(admin, [{ action: "rare.undo", entityType: "rare" }]);
    const third = await list(admin, { action: "rare." });
    expect(actionsOf(third)).toEqual(["rare.undo"]);
    const days = { from: "2000-01-01", to: "9999-12-30" };
    expect(await list(admin, { action: "rare.", ...days })).toMatchObject({
      items: third.items,
      next: third.next,
    });
    const fourth = await list(admin, { action: "rare.", cursor: third.next ?? 0, ...days });
    expect(fourth).toMatchObject({ items: [{ action: "rare.do" }], next: null });
  });
});

describe("the total of a search", () => {
  it("counts every match, however far back, each once, up to ten thousand", async () => {
    const admin = await signedInToNewOrganization("admin");
    const { organizationId, userId } = admin;
    const ada = await createUser(organizationId, { firstName: "Ada", lastName: "Lovelace", roles: "[a]" });
    const hammer = await createProduct(organizationId, { name: "Claw hammer", description: "hammered" });
    const guest = await createInvitation(organizationId, ada, { email: "grace@example.test" });
    const { id: apiKeyId } = await createApiKey(organizationId, ada, { name: "Warehouse robot" });
    const about = (entityType: string, id: number) => ({ entityType, entityId: String(id) });
    const common = Array.from({ length: 10_050 }, () => ({ entityId: "0" }));
    await record(admin, [
      { action: "product.delete", ...about("product", hammer), actorId: ada },
      { action: "user.disable", ...about("user", ada) },
      { action: "user.enable", ...about("user", ada), actorId: ada },
      { action: "invitation.create", ...about("invitation", guest) },
      { action: "product.create", ...about("product", hammer), actorId: null, apiKeyId },
      { action: "api_key.revoke", ...about("api_key", apiKeyId), batchName: "Robots of spring.csv" },
      ...common,
    ]);
    const counted = async (search: string, filter: Partial<ListActivityInput> = {}) => {
      const { items, total, totalIsExact } = await list(admin, { search, limit: 100, ...filter });
      expect(items.length).toBeLessThanOrEqual(total);
      return [total, totalIsExact];
    };
    expect(await counted("hammer")).toEqual([2, true]);
    expect(await counted("lovelace")).toEqual([3, true]);
    expect(await counted("grace@example")).toEqual([1, true]);
    expect(await counted("robot")).toEqual([2, true]);
    expect(await counted("spring")).toEqual([1, true]);
    expect(await counted("deleted")).toEqual([1, true]);
    expect(await counted("ada hammer")).toEqual([1, true]);
    expect(await counted("created hammer robot")).toEqual([1, true]);
    expect(await counted("lovelace", { action: "user.", view: "batches" })).toEqual([2, true]);
    expect(await counted("lovelace", { actorId: userId })).toEqual([1, true]);
    expect(await counted("§")).toEqual([0, true]);
    // There is nothing to look for further back.
    expect(await list(admin, { search: "hammers of nobody" })).toMatchObject({ total: 0, next: null });
    expect(await counted("changed")).toEqual([10_000, false]);
    expect(await counted("changed products", { actorId: userId })).toEqual([10_000, false]);
  });
});

describe("a coordinator", () => {
  it("sees only what clients did and changes to clients, whatever the filters", async () => {
    const admin = await signedInToNewOrganization("admin");
    const [coordinator, client, both] = [
      await signedIn(admin, "coordinator"),
      await signedIn(admin, "client"),
      await signedIn(admin, "client", "staff"),
    ];
    const about = (user: SignedIn) => ({ entityType: "user", entityId: String(user.userId) });
    await record(admin, [
      { action: "user.a", ...about(client) },
      { action: "user.b", ...about(both) },
      { action: "user.c", actorId: client.userId },
      { action: "user.d", actorId: both.userId },
      { action: "user.e", entityType: "product", entityId: String(client.userId) },
    ]);
    await record(admin, [{ action: "user.f", actorId: client.userId, ...about(client) }]);
    const visible = await list(coordinator);
    expect(actionsOf(visible)).toEqual(["user.f", "user.c", "user.a"]);
    expect(visible).toMatchObject({ total: 3, totalIsExact: true });
    expect(await list(coordinator, { action: "user.f" })).toMatchObject({ total: 1, totalIsExact: true });
    expect(await list(coordinator, { search: "no-such-name" })).toMatchObject({ items: [], total: 0 });
    expect(actionsOf(await list(coordinator, { actorId: admin.userId }))).toEqual(["user.a"]);
    expect(actionsOf(await list(coordinator, { entity: `user:${both.userId}` }))).toEqual([]);
    expect(actionsOf(await list(coordinator, { action: "user.e" }))).toEqual([]);
    expect(await list(admin)).toMatchObject({ items: { length: 6 } });
  });

  it("does not see the source", async () => {
    const admin = await signedInToNewOrganization("admin");
    const coordinator = await signedIn(admin, "coordinator");
    const client = await signedIn(admin, "client");
    await record(admin, [{ actorId: client.userId, ip: "2001:db8::9", requestId: "r1" }]);
    expect((await list(coordinator)).items).toMatchObject([{ ip: null, requestId: null }]);
  });

  it("is the lowest role that sees any", async () => {
    const admin = await signedInToNewOrganization("admin");
    for (const role of ["client", "staff"] as const) {
      const other = await signedIn(admin, role);
      expect(await refusal(list(other)), role).toBe("FORBIDDEN");
    }
  });
});
