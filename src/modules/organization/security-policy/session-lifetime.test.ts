import { asTenant, createOrganization, testPassword } from "@test/builders";
import { contextOf, refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { organizationsRouter } from "@/api/routers/organizations";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { activityLogs, authSessions, securityEvents } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(router({ auth: authRouter, organizations: organizationsRouter }));
const as = (user: SignedIn) => createCaller(user.context());
const minuteMs = 60_000;

afterEach(() => {
  vi.useRealTimers();
});

/** As if the people had signed in that long ago. */
async function age({ organizationId }: SignedIn, minutes: number): Promise<void> {
  const createdAt = new Date(Date.now() - minutes * minuteMs);
  await withoutTenantScope("test data", (db) =>
    db.update(authSessions).set({ createdAt }).where(eq(authSessions.organizationId, organizationId)),
  );
}

/** Makes the next request find the session in Redis. */
async function cache(user: SignedIn): Promise<void> {
  await as(user).auth.me();
  const key = keys.session(user.organizationId, user.userId);
  await expect.poll(async () => (await redis().get<string>(key))?.includes("{")).toBe(true);
}

const refresh = ({ subdomain, refreshToken }: SignedIn) =>
  createCaller(contextOf(subdomain)).auth.refresh({ refreshToken });

const expiryOf = async (user: SignedIn) => {
  const [session] = await as(user).auth.sessions();
  return Date.parse(session?.expiresAt ?? "");
};

/** An organization with a person who signed in five hours ago, and an admin who signs in only now. */
async function people() {
  const home = await createOrganization();
  const early = await signedIn(home, "client");
  await age(early, 300);
  const admin = await signedIn(home, "admin");
  const limitTo = (sessionLifetimeMinutes: number | null, version: number) =>
    as(admin).organizations.updateSecurity({ password: testPassword, sessionLifetimeMinutes, version });
  return { early, admin, limitTo };
}

describe("the lifetime of sessions", () => {
  it("ends older ones with the next request when it is shortened, including cached ones and their refresh tokens", async () => {
    const { early, admin, limitTo } = await people();
    await cache(early);
    await cache(admin);
    expect(await limitTo(240, 0)).toMatchObject({ sessionLifetimeMinutes: 240, version: 1 });
    expect(await refusal(as(early).auth.me())).toBe("UNAUTHORIZED");
    expect(await refusal(refresh(early))).toBe("UNAUTHORIZED");
    expect(await refusal(as(admin).auth.me())).toBeUndefined();
  });

  it("ends newer ones on time, although they are used and cached", async () => {
    const { early, limitTo } = await people();
    await limitTo(360, 0);
    const expiresAt = await expiryOf(early);
    expect(Math.abs(expiresAt - Date.now() - 60 * minuteMs)).toBeLessThan(minuteMs);
    await expect.poll(() => refusal(as(early).auth.me())).toBeUndefined();
    vi.useFakeTimers({ toFake: ["Date"], now: expiresAt - 5000 });
    const { tokens } = await refresh(early);
    vi.setSystemTime(expiresAt + 1000);
    expect(await refusal(createCaller(contextOf(early.subdomain, tokens.accessToken)).auth.me())).toBe(
      "UNAUTHORIZED",
    );
    expect(await refusal(refresh({ ...early, ...tokens }))).toBe("UNAUTHORIZED");
  });

  it("is not prolonged by a renewal", async () => {
    const { early, limitTo } = await people();
    await limitTo(360, 0);
    const before = await expiryOf(early);
    const { tokens } = await refresh(early);
    expect(await expiryOf({ ...early, context: () => contextOf(early.subdomain, tokens.accessToken) })).toBe(
      before,
    );
  });

  it("counts from the sign-in for sessions that begin later", async () => {
    const { early, limitTo } = await people();
    await limitTo(60, 0);
    const later = await signedIn(early, "client");
    expect(Math.abs((await expiryOf(later)) - Date.now() - 60 * minuteMs)).toBeLessThan(minuteMs);
  });

  it("revives nothing when it is extended or removed", async () => {
    const { early, limitTo } = await people();
    await limitTo(60, 0);
    await limitTo(43_200, 1);
    expect(await refusal(refresh(early))).toBe("UNAUTHORIZED");
    await limitTo(null, 2);
    expect(await refusal(as(early).auth.me())).toBe("UNAUTHORIZED");
    expect(await refusal(refresh(early))).toBe("UNAUTHORIZED");
  });

  it("does not affect other organizations", async () => {
    const { limitTo } = await people();
    const stranger = await signedInToNewOrganization("client");
    await age(stranger, 300);
    await limitTo(60, 0);
    expect(await refusal(refresh(stranger))).toBeUndefined();
  });

  it("leaves the rule for second factors unchanged", async () => {
    const { limitTo } = await people();
    expect(await limitTo(60, 0)).toMatchObject({ secondFactorRequiredFrom: null });
  });

  it("is recorded with who changed it", async () => {
    const { admin, limitTo } = await people();
    await limitTo(60, 0);
    const [activities, events] = await asTenant(admin.organizationId, async () => [
      await tenantDb().select().from(activityLogs),
      await tenantDb().select().from(securityEvents),
    ]);
    expect(activities).toMatchObject([
      {
        action: "organization.update_security",
        actorId: admin.userId,
        before: { sessionLifetimeMinutes: null },
        after: { sessionLifetimeMinutes: 60 },
      },
    ]);
    const told = events.filter(({ type }) => type.startsWith("organization."));
    expect(told).toMatchObject([{ type: "organization.session_lifetime_changed", details: { minutes: 60 } }]);
  });

  it.each([0, 59, 60.5, 43_201, -1])("cannot be %d minutes", async (minutes) => {
    const admin = await signedInToNewOrganization("admin");
    const change = as(admin).organizations.updateSecurity({
      password: testPassword,
      sessionLifetimeMinutes: minutes,
      version: 0,
    });
    await expect(change).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
