import { asTenant, createOrganization, testPassword } from "@test/builders";
import { refusal, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { desc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { organizationsRouter } from "@/api/routers/organizations";
import { activityLogs, securityEvents, tenants } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(organizationsRouter);
const callsOf = (user: SignedIn) => createCaller(user.context());

const dayMs = 86_400_000;

async function record({ organizationId }: SignedIn, daysAgo: number): Promise<void> {
  const at = new Date(Date.now() - daysAgo * dayMs);
  const entry = { action: "product.update", entityType: "product", entityId: "1" };
  await withoutTenantScope("test data", (db) =>
    db.insert(activityLogs).values({ ...entry, organizationId, createdAt: at, updatedAt: at }),
  );
}

describe("how long activity is kept", () => {
  it("is forever until an administrator changes it", async () => {
    const user = await signedInToNewOrganization("admin");
    expect(await callsOf(user).activityRetention()).toEqual({ days: null });
    await callsOf(user).updateActivityRetention({ password: testPassword, days: 90, current: null });
    expect(await callsOf(user).activityRetention()).toEqual({ days: 90 });
  });

  it("is changed without the other settings of the organization", async () => {
    const organization = await createOrganization({ settings: { currency: "EUR", limits: { users: 9 } } });
    const user = await signedIn(organization, "admin");
    await callsOf(user).updateActivityRetention({ password: testPassword, days: 90, current: null });
    const [row] = await withoutTenantScope("test data", (db) =>
      db.select().from(tenants).where(eq(tenants.subdomain, organization.subdomain)),
    );
    expect(row?.settings).toEqual({ currency: "EUR", limits: { users: 9 }, activityRetentionDays: 90 });
  });

  it("is recorded when it changes, as activity and as a security event", async () => {
    const user = await signedInToNewOrganization("admin");
    await callsOf(user).updateActivityRetention({ password: testPassword, days: 90, current: null });
    const [entry, event] = await asTenant(user.organizationId, async () => {
      const [found] = await tenantDb().select().from(activityLogs).orderBy(desc(activityLogs.id)).limit(1);
      const [kept] = await tenantDb().select().from(securityEvents).orderBy(desc(securityEvents.id)).limit(1);
      return [found, kept];
    });
    expect(entry).toMatchObject({
      action: "organization.update_retention",
      before: { activityRetentionDays: null },
      after: { activityRetentionDays: 90 },
      actorId: user.userId,
    });
    expect(event).toMatchObject({
      type: "organization.activity_retention_changed",
      details: { before: null, days: 90 },
    });
  });

  it("is previewed with what would be deleted", async () => {
    const user = await signedInToNewOrganization("admin");
    for (const daysAgo of [400, 200, 20]) await record(user, daysAgo);
    const preview = await callsOf(user).previewActivityRetention({ days: 100 });
    expect(preview).toMatchObject({ entries: 2, isExact: true });
    expect(Date.now() - Date.parse(preview.oldest ?? "")).toBeGreaterThan(399 * dayMs);
    expect(await callsOf(user).previewActivityRetention({ days: 500 })).toMatchObject({
      entries: 0,
      oldest: null,
    });
  });

  it("is not changed by someone who saw another setting", async () => {
    const user = await signedInToNewOrganization("admin");
    await callsOf(user).updateActivityRetention({ password: testPassword, days: 90, current: null });
    const stale = await refusalOf(
      callsOf(user).updateActivityRetention({ password: testPassword, days: 30, current: null }),
    );
    expect(stale).toMatchObject({ code: "STALE_VERSION", details: { data: { current: { days: 90 } } } });
  });

  it("is between 30 days and 10 years", async () => {
    const user = await signedInToNewOrganization("admin");
    for (const days of [29, 3651, 30.5]) {
      await expect(
        callsOf(user).updateActivityRetention({ password: testPassword, days, current: null }),
        `${days}`,
      ).rejects.toThrow(/days/);
    }
  });

  it("requires the password to change", async () => {
    const user = await signedInToNewOrganization("admin");
    const change = { days: 90, current: null, password: "not this one, surely" };
    expect(await refusal(callsOf(user).updateActivityRetention(change))).toBe("INVALID_CREDENTIALS");
    expect(await callsOf(user).activityRetention()).toEqual({ days: null });
  });

  it("is for administrators", async () => {
    const admin = await signedInToNewOrganization("admin");
    for (const role of ["staff", "coordinator", "client"] as const) {
      const other = await signedIn(admin, role);
      expect(
        await refusal(
          callsOf(other).updateActivityRetention({ password: testPassword, days: 30, current: null }),
        ),
        role,
      ).toBe("FORBIDDEN");
    }
  });
});
