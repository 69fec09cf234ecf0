import { asTenant, createOrganization } from "@test/builders";
import { refusal, signedIn } from "@test/callers";
import { and, asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/permissions";
import { activityLogs } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";
import { savedViewsRouter } from "./saved-views.router";
import { shareViewInput } from "./saved-views.schema";

const createCaller = createCallerFactory(savedViewsRouter);
const list = "products";

/** Several people of one organization. */
async function people<const Roles extends Role[]>(...roles: Roles) {
  const home = await createOrganization();
  const views = await Promise.all(
    roles.map(async (role) => createCaller((await signedIn(home, role)).context())),
  );
  return { ...home, views };
}

type Views = ReturnType<typeof createCaller>;

const refused = (call: Promise<unknown> | undefined) => refusal(Promise.resolve(call));

const save = async (views: Views | undefined, name: string, params = {}) => {
  const view = await views?.create({ list, name, params });
  return view?.id ?? 0;
};
const viewsOf = async (views: Views | undefined) => (await views?.list({ list })) ?? [];
const namesOf = async (views: Views | undefined) => (await viewsOf(views)).map(({ name }) => name);
/** The view that the list opens with. */
const startOf = async (views: Views | undefined) => (await viewsOf(views)).find(({ opens }) => opens)?.name;

describe("shared views", () => {
  async function sharedByCoordinator() {
    const {
      views: [coordinator, client, admin],
    } = await people("coordinator", "client", "admin");
    const id = await save(coordinator, "Low stock", { stock: "low" });
    await coordinator?.share({ id, isShared: true });
    return { coordinator, client, admin, id };
  }

  it("are seen by everyone", async () => {
    const { client, id } = await sharedByCoordinator();
    expect(await viewsOf(client)).toMatchObject([
      { id, name: "Low stock", params: { stock: "low" }, isShared: true, isOwn: false, opens: false },
    ]);
  });

  it("are changed and deleted only by those who may share", async () => {
    const { coordinator, client, admin, id } = await sharedByCoordinator();
    expect(await refused(client?.update({ id, name: "Mine" }))).toBe("FORBIDDEN");
    expect(await refused(client?.update({ id, params: {} }))).toBe("FORBIDDEN");
    expect(await refused(client?.delete({ id }))).toBe("FORBIDDEN");
    await admin?.update({ id, name: "To order" });
    expect(await namesOf(client)).toEqual(["To order"]);
    await admin?.delete({ id });
    expect(await namesOf(coordinator)).toEqual([]);
  });

  it.each(["client", "staff"] as const)("are not shared by %s", async (role) => {
    const {
      views: [person],
    } = await people(role);
    const id = await save(person, "Mine");
    expect(await refused(person?.share({ id, isShared: true }))).toBe("FORBIDDEN");
  });

  it("once taken back, are neither seen by others nor anybody's default", async () => {
    const {
      views: [admin, client],
    } = await people("admin", "client");
    const id = await save(admin, "Low stock");
    await admin?.share({ id, isShared: true });
    await client?.chooseDefault({ list, id });
    expect(await startOf(client)).toBe("Low stock");
    await admin?.share({ id, isShared: false });
    expect([await namesOf(client), await namesOf(admin)]).toEqual([[], ["Low stock"]]);
    await admin?.share({ id, isShared: true });
    expect(await startOf(client)).toBeUndefined();
  });

  it("have different names, also when two are shared at once", async () => {
    const {
      views: [one, other],
    } = await people("admin", "coordinator");
    const ids = [await save(one, "Low"), await save(other, "Low")];
    const attempts = [
      one?.share({ id: ids[0] ?? 0, isShared: true }),
      other?.share({ id: ids[1] ?? 0, isShared: true }),
    ];
    const outcomes = await Promise.all(attempts.map(refused));
    expect(outcomes.sort()).toEqual(["DUPLICATE", undefined]);
    const third = await save(one, "Lower");
    await one?.share({ id: third, isShared: true });
    expect(await refused(one?.update({ id: third, name: "Low" }))).toBe("DUPLICATE");
  });

  it("have different names, also when two are renamed, or one is renamed and shared, at once", async () => {
    const {
      views: [one, other],
    } = await people("admin", "coordinator");
    const sharedNames = async () =>
      (await viewsOf(one)).filter(({ isShared }) => isShared).map(({ name }) => name);
    for (const round of Array.from({ length: 5 }, (_, index) => `Round ${index}`)) {
      const ids = [await save(one, `${round} A`), await save(other, `${round} B`)];
      await one?.share({ id: ids[0] ?? 0, isShared: true });
      await other?.share({ id: ids[1] ?? 0, isShared: true });
      const renamed = [one, other].map((views, index) => views?.update({ id: ids[index] ?? 0, name: round }));
      expect((await Promise.all(renamed.map(refused))).sort()).toEqual(["DUPLICATE", undefined]);

      const late = await save(other, `${round} C`);
      const both = [other?.update({ id: late, name: round }), other?.share({ id: late, isShared: true })];
      expect(await Promise.all(both.map(refused))).toContain("DUPLICATE");
    }
    const names = await sharedNames();
    expect(new Set(names).size).toBe(names.length);
  });

  it("of the trash are for those who see it: others cannot tell that there are any", async () => {
    const {
      views: [admin, coordinator, client],
    } = await people("admin", "coordinator", "client");
    const id = await save(admin, "Deleted", { status: "trash" });
    await admin?.share({ id, isShared: true, isOrganizationDefault: true });
    expect([await startOf(admin), await namesOf(client)]).toEqual(["Deleted", []]);
    const attempts = [
      client?.chooseDefault({ list, id }),
      client?.update({ id, isDefault: true }),
      coordinator?.update({ id, name: "Mine" }),
      coordinator?.share({ id, isShared: false }),
      coordinator?.delete({ id }),
    ];
    expect(await Promise.all(attempts.map(refused))).toEqual(attempts.map(() => "NOT_FOUND"));
    expect(await startOf(admin)).toBe("Deleted");
  });

  it("leave an entry in the activity with what they became", async () => {
    const {
      organizationId,
      views: [admin],
    } = await people("admin");
    const id = await save(admin, "Low");
    await admin?.share({ id, isShared: true, isOrganizationDefault: true });
    await admin?.update({ id, params: { stock: "low" } });
    await admin?.share({ id, isShared: false });
    const entries = await asTenant(organizationId, async () =>
      tenantDb()
        .select({ action: activityLogs.action, after: activityLogs.after })
        .from(activityLogs)
        .where(and(eq(activityLogs.entityType, "saved_view"), eq(activityLogs.entityId, String(id))))
        .orderBy(asc(activityLogs.id)),
    );
    expect(entries).toEqual([
      { action: "saved_view.share", after: { name: "Low", isShared: true, isOrganizationDefault: true } },
      { action: "saved_view.update", after: { name: "Low", params: { stock: "low" } } },
      { action: "saved_view.unshare", after: { name: "Low", isShared: false, isOrganizationDefault: false } },
    ]);
  });
});

describe("the view that the list opens with", () => {
  it("is the person's own choice, or else the organization's, of which there is one", async () => {
    const {
      views: [admin, client],
    } = await people("admin", "client");
    const [low, high] = [await save(admin, "Low"), await save(admin, "High")];
    await admin?.share({ id: low, isShared: true, isOrganizationDefault: true });
    expect([await startOf(admin), await startOf(client)]).toEqual(["Low", "Low"]);
    await admin?.share({ id: high, isShared: true, isOrganizationDefault: true });
    expect(await startOf(client)).toBe("High");
    const own = await save(client, "Mine");
    await client?.update({ id: own, isDefault: true });
    expect([await startOf(client), await startOf(admin)]).toEqual(["Mine", "High"]);
    await client?.chooseDefault({ list, id: low });
    expect(await startOf(client)).toBe("Low");
    await client?.chooseDefault({ list, id: null });
    expect(await startOf(client)).toBeUndefined();
    await client?.update({ id: own, isDefault: true });
    await client?.update({ id: own, isDefault: false });
    expect(await startOf(client)).toBe("High");
  });

  it("is the organization's again once a chosen view is deleted", async () => {
    const {
      views: [admin, client],
    } = await people("admin", "client");
    const [low, high] = [await save(admin, "Low"), await save(admin, "High")];
    await admin?.share({ id: low, isShared: true, isOrganizationDefault: true });
    await admin?.share({ id: high, isShared: true });
    await client?.chooseDefault({ list, id: high });
    await admin?.delete({ id: high });
    expect(await startOf(client)).toBe("Low");
  });

  it("is one, also when two are chosen at once", async () => {
    const {
      views: [admin],
    } = await people("admin");
    const ids = [await save(admin, "Low"), await save(admin, "High")];
    await Promise.all(ids.map((id) => admin?.share({ id, isShared: true, isOrganizationDefault: true })));
    expect((await viewsOf(admin)).filter(({ isOrganizationDefault }) => isOrganizationDefault)).toHaveLength(
      1,
    );
    await Promise.all([...ids, null].map((id) => admin?.chooseDefault({ list, id })));
    expect((await viewsOf(admin)).filter(({ isDefault }) => isDefault).length).toBeLessThanOrEqual(1);
  });

  it("is everyone's only if everyone sees it", () => {
    const view = { id: 1, isShared: false, isOrganizationDefault: true };
    expect(shareViewInput.safeParse(view).success).toBe(false);
  });
});
