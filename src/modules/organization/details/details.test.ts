import { asTenant, createOrganization, createUser, unique } from "@test/builders";
import { refusal, refusalOf, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { costOf } from "@test/latencies";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { organizationsRouter } from "@/api/routers/organizations";
import { activityLogs, organization, tenants, userStatus } from "@/server/db/schema";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(organizationsRouter);
const as = (user: SignedIn) => createCaller(user.context());

async function recordNameOf({ subdomain }: { subdomain: string }): Promise<string | undefined> {
  const [row] = await withoutTenantScope("test data", (db) =>
    db.select({ name: tenants.name }).from(tenants).where(eq(tenants.subdomain, subdomain)),
  );
  return row?.name;
}

describe("the details of an organization", () => {
  /** An admin who has changed all of them: what was given, and what they are now. */
  async function changedAsWhole() {
    const user = await signedInToNewOrganization("admin");
    const { subdomain, userId } = user;
    await resolveTenant(subdomain);
    const name = unique("Renamed");
    const given = {
      name,
      details: "First line\nsecond line",
      sponsorId: userId,
      representativeId: userId,
    };
    const person = { id: userId, name: "Test User", isActive: true };
    const saved = {
      name,
      details: given.details,
      sponsor: person,
      representative: person,
      bccAuditEmailAddress: null,
      pendingBccAuditEmailAddress: null,
      version: 1,
    };
    expect(await as(user).update({ ...given, version: 0 })).toEqual(saved);
    return { user, given, saved };
  }

  it("are changed as a whole", async () => {
    const { user, saved } = await changedAsWhole();
    expect(await as(user).get()).toEqual(saved);
  });

  it("are changed in parts", async () => {
    const { user, saved } = await changedAsWhole();
    const changed = { ...saved, details: null, version: 2 };
    expect(await as(user).update({ details: null, version: 1 })).toEqual(changed);
    expect(await as(user).get()).toEqual(changed);
  });

  it("are effective with the next request", async () => {
    const { user, saved } = await changedAsWhole();
    expect((await resolveTenant(user.subdomain))?.name).toBe(saved.name);
    expect(await recordNameOf(user)).toBe(saved.name);
  });

  it("are recorded once for each change", async () => {
    const { user, given } = await changedAsWhole();
    const { name, sponsorId: userId } = given;
    expect(await as(user).update({ ...given, version: 1 })).toMatchObject({ version: 1 });
    await as(user).update({ details: null, version: 1 });
    const activities = await asTenant(user.organizationId, async () =>
      tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
    );
    expect(activities).toMatchObject([
      { action: "organization.update", actorId: userId, after: { name, sponsorId: userId } },
      { action: "organization.update", before: { details: given.details }, after: { details: null } },
    ]);
  });

  it("cost one statement", async () => {
    const user = await signedInToNewOrganization("client");
    await as(user).get();
    await expect.poll(() => costOf(() => as(user).get())).toMatchObject({ redisRounds: 1, statements: 1 });
  });

  it("can be read by everyone, without the audit email", async () => {
    const home = await createOrganization();
    const [admin, client] = [await signedIn(home, "admin"), await signedIn(home, "client")];
    await asTenant(home.organizationId, () =>
      tenantDb().update(
        organization,
        { bccAuditEmailAddress: "audit@example.test" },
        eq(organization.id, home.organizationId),
      ),
    );
    await as(admin).update({ details: "theirs", version: 0 });
    expect(await as(client).get()).toMatchObject({ bccAuditEmailAddress: null, version: 1 });
  });

  it("are changed by admins alone", async () => {
    const home = await createOrganization();
    const [admin, client] = [await signedIn(home, "admin"), await signedIn(home, "client")];
    expect(await refusal(as(client).update({ details: "mine", version: 0 }))).toBe("FORBIDDEN");
    expect(await as(admin).update({ details: "theirs", version: 0 })).toMatchObject({ details: "theirs" });
  });

  it("are refused for an outdated version, with the current ones, also for two at once", async () => {
    const user = await signedInToNewOrganization("admin");
    const change = (details: string) => refusalOf(as(user).update({ details, version: 0 }));
    const outcomes = await Promise.all([change("one"), change("two"), change("three")]);
    const refused = outcomes.filter((outcome) => outcome !== undefined);
    expect(refused).toHaveLength(2);
    const current = await as(user).get();
    for (const { code, details } of refused) {
      expect({ code, data: details.data }).toEqual({ code: "STALE_VERSION", data: { current } });
    }
  });

  it.each([
    ["a name of one letter", { name: "A" }],
    ["a name that is a link", { name: "Win at https://evil.example" }],
    ["details of 5,001 characters", { details: "x".repeat(5001) }],
    ["an audit email that is not one", { bccAuditEmailAddress: "nobody" }],
  ])("refuse %s", async (_what, fields) => {
    const user = await signedInToNewOrganization("admin");
    const [field] = Object.keys(fields);
    await expect(as(user).update({ ...fields, version: 0 })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: [expect.objectContaining({ path: [field] })] },
    });
  });
});

describe("the name of the lifecycle record", () => {
  it("has the subdomain appended if another organization has the name", async () => {
    const first = await signedInToNewOrganization("admin");
    const second = await signedInToNewOrganization("admin");
    const name = unique("Same name");
    await as(first).update({ name, version: 0 });
    expect(await as(second).update({ name, version: 0 })).toMatchObject({ name });
    expect(await recordNameOf(second)).toBe(`${name} (${second.subdomain})`);
    const third = await signedInToNewOrganization("admin");
    await as(third).update({ name: `${name} (${first.subdomain})`, version: 0 });
    await as(first).update({ name: unique("Other"), version: 1 });
    await as(second).update({ name: unique("Other"), version: 1 });
    await as(second).update({ name, version: 2 });
    const error = await refusalOf(as(first).update({ name, version: 2 }));
    expect(error).toMatchObject({
      code: "DUPLICATE",
      details: { fieldErrors: { name: [expect.any(String)] } },
    });
    expect((await as(first).get()).version).toBe(2);
  });
});

describe("sponsor and representative", () => {
  it("can only be active people of the organization, since anyone else is refused like an unknown person", async () => {
    const user = await signedInToNewOrganization("admin");
    const stranger = await signedInToNewOrganization("admin");
    const disabled = await createUser(user.organizationId, { status: userStatus.disabled });
    const outcomes = await Promise.all(
      [stranger.userId, disabled, 2_000_000_000].map((id) =>
        refusalOf(as(user).update({ representativeId: id, name: unique("Not"), version: 0 })),
      ),
    );
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        code: "NOT_FOUND",
        details: { fieldErrors: { representativeId: [expect.any(String)] } },
      });
      expect(outcome?.message).toBe(outcomes[0]?.message);
    }
    expect(await as(user).get()).toMatchObject({ representative: null, version: 0 });
  });

  it("stay if they have left meanwhile, but are marked", async () => {
    const user = await signedInToNewOrganization("admin");
    const gone = await createUser(user.organizationId, { status: userStatus.removed });
    await asTenant(user.organizationId, async () =>
      tenantDb().update(organization, { sponsorId: gone }, eq(organization.id, user.organizationId)),
    );
    const sponsor = { id: gone, name: "Test User", isActive: false };
    expect(await as(user).update({ details: "new", sponsorId: gone, version: 0 })).toMatchObject({
      sponsor,
      version: 1,
    });
  });
});
