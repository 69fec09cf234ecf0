import { asTenant, createOrganization, createSecondFactor, createUser } from "@test/builders";
import { refusal, signedIn } from "@test/callers";
import { mailsOf } from "@test/mails";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import type { Role } from "@/lib/permissions";
import { activityLogs, recoveryCodes, securityEvents, userDetails, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ auth: authRouter, users: usersRouter }));

async function organization(...roles: Role[]) {
  const home = await createOrganization();
  const admin = await signedIn(home, ...(roles.length > 0 ? roles : (["admin"] as const)));
  return { ...home, admin, users: () => createCaller(admin.context()).users };
}

/** A signed-in person of the organization with a second factor. */
async function personWithSecondFactor(home: { organizationId: number; subdomain: string }, ...roles: Role[]) {
  const person = await signedIn(home, ...roles);
  await createSecondFactor(home.organizationId, person.userId);
  return { ...person, auth: () => createCaller(person.context()).auth };
}

describe("resetting the second factor of someone who lost the device", () => {
  async function afterReset() {
    const home = await organization();
    const ann = await personWithSecondFactor(home, "client");
    await ann.auth().me();
    expect(await home.users().resetSecondFactor({ id: ann.userId })).toEqual({ reset: true });
    return { home, ann };
  }

  it("signs the person out everywhere", async () => {
    const { ann } = await afterReset();
    expect(await refusal(ann.auth().me())).toBe("UNAUTHORIZED");
  });

  it("removes it", async () => {
    const { home } = await afterReset();
    const rows = await asTenant(home.organizationId, async () => [
      await tenantDb().select().from(userDetails),
      await tenantDb().select().from(recoveryCodes),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/"totpSecretSealed":"/);
  });

  it("notifies the person", async () => {
    const { home } = await afterReset();
    expect((await mailsOf(home.organizationId)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining("was reset"),
    ]);
  });

  it("is recorded with who did it", async () => {
    const home = await organization();
    const ann = await personWithSecondFactor(home, "client");
    await home.users().resetSecondFactor({ id: ann.userId });
    const [activities, events] = await asTenant(home.organizationId, async () => [
      await tenantDb().select().from(activityLogs),
      await tenantDb().select().from(securityEvents),
    ]);
    expect(activities).toEqual([
      expect.objectContaining({
        action: "user.reset_second_factor",
        entityId: String(ann.userId),
        actorId: home.admin.userId,
      }),
    ]);
    const reset = { type: "second_factor.reset", userId: ann.userId, createdBy: home.admin.userId };
    expect(events).toContainEqual(expect.objectContaining(reset));
  });

  it("is only for administrators", async () => {
    const home = await organization();
    const ann = await personWithSecondFactor(home, "client");
    for (const role of ["staff", "coordinator", "client"] as const) {
      const other = await signedIn(home, role);
      const call = createCaller(other.context()).users.resetSecondFactor({ id: ann.userId });
      expect(await refusal(call), role).toBe("FORBIDDEN");
    }
  });

  it("is refused for oneself", async () => {
    const home = await organization();
    await createSecondFactor(home.organizationId, home.admin.userId);
    expect(await refusal(home.users().resetSecondFactor({ id: home.admin.userId }))).toBe("CONFLICT");
  });

  it("of a superuser takes another superuser", async () => {
    const home = await organization();
    const root = await personWithSecondFactor(home, "superuser");
    expect(await refusal(home.users().resetSecondFactor({ id: root.userId }))).toBe("FORBIDDEN");
    const both = await signedIn(home, "admin", "superuser");
    const call = createCaller(both.context()).users.resetSecondFactor({ id: root.userId });
    expect(await refusal(call)).toBeUndefined();
  });

  it("finds nobody of another organization", async () => {
    const home = await organization();
    const stranger = await personWithSecondFactor(await createOrganization(), "client");
    expect(await refusal(home.users().resetSecondFactor({ id: stranger.userId }))).toBe("NOT_FOUND");
    expect(await refusal(stranger.auth().me())).toBeUndefined();
  });

  it("finds nobody who is removed", async () => {
    const home = await organization();
    const gone = await createUser(home.organizationId, { status: userStatus.removed });
    expect(await refusal(home.users().resetSecondFactor({ id: gone }))).toBe("NOT_FOUND");
  });

  it("is refused for someone without a second factor", async () => {
    const home = await organization();
    const bare = await createUser(home.organizationId);
    expect(await refusal(home.users().resetSecondFactor({ id: bare }))).toBe("CONFLICT");
  });
});

describe("the list of second factors", () => {
  it("shows who can sign in and who has none, searchable by name and email", async () => {
    const home = await organization();
    const ann = await personWithSecondFactor(home, "staff");
    const bob = await createUser(home.organizationId, { firstName: "Bob", lastName: "Aaronson" });
    await createUser(home.organizationId, { status: userStatus.disabled });
    const all = await home.users().secondFactors({});
    expect(all.pagination.total).toBe(3);
    expect(all.items[0]).toMatchObject({ id: bob, name: "Bob Aaronson", enabled: false });
    expect(all.items.find(({ id }) => id === ann.userId)).toMatchObject({ enabled: true, roles: ["staff"] });
    const missing = await home.users().secondFactors({ missing: true });
    expect(missing.items.map(({ id }) => id).sort()).toEqual([home.admin.userId, bob].sort());
    expect((await home.users().secondFactors({ search: "aaron bob" })).items.map(({ id }) => id)).toEqual([
      bob,
    ]);
    expect((await home.users().secondFactors({ search: ann.email })).items).toHaveLength(1);
  });
});
