import { asTenant, createProduct } from "@test/builders";
import { fileRequest, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { desc } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { activityLogs, securityEvents } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { GET } from "./route";

afterEach(() => {
  vi.useRealTimers();
});

const exportOf = (user: SignedIn, query = "") => GET(fileRequest(user, `/api/activity/export.csv${query}`));

async function record(
  { organizationId, userId }: SignedIn,
  entries: Partial<typeof activityLogs.$inferInsert>[],
): Promise<void> {
  const now = new Date();
  const entry = {
    action: "product.update",
    entityType: "product",
    entityId: "1",
    createdAt: now,
    updatedAt: now,
  };
  await withoutTenantScope("test data", (db) =>
    db
      .insert(activityLogs)
      .values(entries.map((values) => ({ ...entry, organizationId, actorId: userId, ...values }))),
  );
}

const linesOf = async (response: Response) => (await response.text()).trim().split("\r\n");

describe("the export of the activity", () => {
  it("has nothing of other organizations", async () => {
    const user = await signedInToNewOrganization("admin");
    await record(await signedInToNewOrganization("admin"), [{}]);
    await record(user, [{ action: "user.update" }]);
    const [, ...rows] = await linesOf(await exportOf(user, ""));
    expect(rows).toEqual([expect.stringContaining("user.update")]);
  });

  it("has everything that matches the filters, oldest first, across batches", async () => {
    // At noon: the requested day must not end meanwhile.
    vi.useFakeTimers({ toFake: ["Date"], now: new Date().setUTCHours(12) });
    const user = await signedInToNewOrganization("admin");
    await record(user, [{ action: "user.update" }, ...Array.from({ length: 1005 }, () => ({}))]);
    const response = await exportOf(user, "?action=product.");
    expect(response.headers.get("content-disposition")).toMatch(
      new RegExp(`filename="${user.subdomain}-activity-\\d{4}-\\d\\d-\\d\\d\\.csv"$`),
    );
    const [, ...rows] = await linesOf(response);
    expect(rows).toHaveLength(1005);
    const ids = rows.map((row) => Number(row.split(",")[0]));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    const today = new Date().toISOString().slice(0, 10);
    expect(await linesOf(await exportOf(user, `?action=user.update&from=${today}&to=${today}`))).toHaveLength(
      2,
    );
    expect(await linesOf(await exportOf(user, "?to=2020-01-01"))).toHaveLength(1);
  });

  it("is refused with what is wrong in its URL", async () => {
    const user = await signedInToNewOrganization("admin");
    const refusedAt = async (query: string) => {
      const response = await exportOf(user, query);
      expect(response.status, query).toBe(400);
      return Object.keys((await response.json()).fieldErrors);
    };
    expect(await refusedAt("?actor=1")).toEqual(["actor"]);
    expect(await refusedAt("?before=7")).toEqual(["before"]);
    expect(await refusedAt("?from=yesterday")).toEqual(["from"]);
    expect(await refusedAt("?person=ada")).toEqual(["person"]);
    expect(await linesOf(await exportOf(user, `?person=${user.userId}`))).toHaveLength(1);
  });

  it("contains no formula for a spreadsheet", async () => {
    const user = await signedInToNewOrganization("admin");
    const id = await createProduct(user.organizationId, { name: "=1+1" });
    await record(user, [{ entityId: String(id), before: { stock: 1 }, after: { stock: 2 } }]);
    const [, row] = await linesOf(await exportOf(user, `?entity=product:${id}`));
    expect(row).toContain(",'=1+1,");
    expect(row).toContain('"{""stock"":1}","{""stock"":2}"');
  });

  it("is recorded with its filters", async () => {
    const user = await signedInToNewOrganization("admin");
    const id = await createProduct(user.organizationId);
    await linesOf(await exportOf(user, `?entity=product:${id}`));
    const [event] = await asTenant(user.organizationId, async () =>
      tenantDb().select().from(securityEvents).orderBy(desc(securityEvents.id)).limit(1),
    );
    expect(event).toMatchObject({
      type: "activity.exported",
      userId: user.userId,
      details: { entity: `product:${id}` },
    });
  });

  it("is for administrators", async () => {
    const admin = await signedInToNewOrganization("admin");
    for (const role of ["staff", "coordinator", "client"] as const) {
      expect((await exportOf(await signedIn(admin, role))).status, role).toBe(403);
    }
    const stranger = await signedInToNewOrganization("admin");
    expect((await exportOf({ ...admin, accessToken: stranger.accessToken })).status).toBe(401);
  });
});
