import { asTenant, createAuthSession, createOrganization, testPassword } from "@test/builders";
import { contextOf, refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { eq, isNull } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { maxSessions } from "@/lib/session-limit";
import { beginSession } from "@/server/auth/begin-session";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { authSessions, securityEvents } from "@/server/db/schema";
import { runInOperation } from "@/server/operation";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(authRouter);

/** Signs the same person in once more, on a device with that IP. */
async function secondDevice(
  { organizationId, userId, email, subdomain }: SignedIn,
  ip: string | null = null,
) {
  const request = { requestId: "test", ip, userAgent: "second device", language: "en" as const };
  const tokens = await runInOperation({ name: "auth.login", request }, () =>
    asTenant(organizationId, () => beginSession({ userId, email })),
  );
  return { ...tokens, context: () => contextOf(subdomain, tokens.accessToken) };
}

async function otherSessionOf(user: SignedIn): Promise<string> {
  const sessions = await createCaller(user.context()).sessions();
  const other = sessions.find(({ current }) => !current);
  if (!other) throw new Error("There is no other session");
  return other.id;
}

const eventsOf = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () =>
    tenantDb()
      .select({ type: securityEvents.type, details: securityEvents.details })
      .from(securityEvents)
      .orderBy(securityEvents.id),
  );

describe("the list of sessions", () => {
  it("shows the principal's live sessions with the current one marked", async () => {
    const user = await signedInToNewOrganization("client");
    await secondDevice(user, "2001:db8::7");
    const sessions = await createCaller(user.context()).sessions();
    expect(sessions).toHaveLength(2);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const other = sessions.find(({ current }) => !current);
    expect(other).toMatchObject({ ip: "2001:db8::7", userAgent: "second device" });
    const lifetime = Date.parse(other?.expiresAt ?? "") - Date.parse(other?.createdAt ?? "");
    expect(Math.abs(lifetime - 604_800_000)).toBeLessThan(5000);
  });

  it("shows nothing of other people", async () => {
    const user = await signedInToNewOrganization("admin");
    await signedIn(user, "client");
    expect(await createCaller(user.context()).sessions()).toHaveLength(1);
  });

  it("shows no session that has ended or expired", async () => {
    const user = await signedInToNewOrganization("admin");
    const { organizationId, userId } = user;
    await createAuthSession(organizationId, userId, { revokedAt: new Date() });
    await createAuthSession(organizationId, userId, { expiresAt: new Date(Date.now() - 1000) });
    expect(await createCaller(user.context()).sessions()).toHaveLength(1);
  });
});

describe("sessions of one person", () => {
  it("that are long over are deleted with their next sign-in, unlike other people's or those that ended lately", async () => {
    const user = await signedInToNewOrganization("client");
    const { organizationId, userId } = user;
    const colleague = await signedIn(user, "client");
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    const [expired, revoked, recent, others] = [
      await createAuthSession(organizationId, userId, { expiresAt: daysAgo(31) }),
      await createAuthSession(organizationId, userId, { expiresAt: daysAgo(31), revokedAt: daysAgo(38) }),
      await createAuthSession(organizationId, userId, { expiresAt: daysAgo(29), revokedAt: daysAgo(36) }),
      await createAuthSession(organizationId, colleague.userId, { expiresAt: daysAgo(31) }),
    ];
    await createCaller(contextOf(user.subdomain)).login({ email: user.email, password: testPassword });
    const kept = await asTenant(organizationId, async () =>
      tenantDb().select({ id: authSessions.id, userId: authSessions.userId }).from(authSessions),
    );
    const ids = kept.map(({ id }) => id);
    expect(ids).not.toContain(expired);
    expect(ids).not.toContain(revoked);
    expect(ids).toEqual(expect.arrayContaining([recent, others]));
    expect(kept.filter((it) => it.userId === userId)).toHaveLength(3);
    expect(await refusal(createCaller(user.context()).me())).toBeUndefined();
  });

  it("are at most a hundred, beyond which the oldest ends with the next request, as a security event says", async () => {
    const oldest = await signedInToNewOrganization("client");
    const second = await secondDevice(oldest);
    const { organizationId, userId } = oldest;
    await Promise.all(
      Array.from({ length: maxSessions - 2 }, () => createAuthSession(organizationId, userId)),
    );
    expect(await refusal(createCaller(oldest.context()).me())).toBeUndefined();
    const latest = await secondDevice(oldest);
    expect(await refusal(createCaller(oldest.context()).me())).toBe("UNAUTHORIZED");
    const { refreshToken } = oldest;
    const refresh = createCaller(contextOf(oldest.subdomain)).refresh({ refreshToken });
    expect(await refusal(refresh)).toBe("UNAUTHORIZED");
    for (const device of [second, latest]) {
      expect(await refusal(createCaller(device.context()).me())).toBeUndefined();
    }
    expect(await createCaller(latest.context()).sessions()).toHaveLength(maxSessions);
    const ended = (await eventsOf(oldest)).filter(({ type }) => type === "session.oldest_ended");
    expect(ended).toEqual([{ type: "session.oldest_ended", details: { sessions: 1 } }]);
  });

  it("are counted one after another, even if ten begin at once", async () => {
    const user = await signedInToNewOrganization("client");
    const { organizationId, userId } = user;
    await Promise.all(
      Array.from({ length: maxSessions - 5 }, () => createAuthSession(organizationId, userId)),
    );
    await Promise.all(Array.from({ length: 10 }, () => secondDevice(user)));
    const live = await asTenant(organizationId, () =>
      tenantDb().count(authSessions, isNull(authSessions.revokedAt)),
    );
    expect(live).toBe(maxSessions);
  });

  /** Somebody with more sessions than this version lets begin. */
  async function withSessionsOfExistingDatabase() {
    const user = await signedInToNewOrganization("client");
    const { organizationId, userId } = user;
    const now = new Date();
    const earlier = new Date(now.getTime() - 3_600_000);
    await withoutTenantScope("test data", (db) =>
      db.insert(authSessions).values(
        Array.from({ length: 900 }, (_, index) => ({
          ...{ organizationId, userId, id: `old-${index}-${userId}`, refreshTokenHash: "0".repeat(64) },
          ...{ lastUsedAt: earlier, createdAt: earlier, updatedAt: earlier },
          expiresAt: new Date(now.getTime() + 3_600_000),
        })),
      ),
    );
    return user;
  }

  it("of an existing database, possibly thousands, are not all read", async () => {
    const user = await withSessionsOfExistingDatabase();
    const { organizationId, userId } = user;
    expect(await refusal(createCaller(user.context()).me())).toBeUndefined();
    const cached = await vi.waitUntil(() => redis().get<string>(keys.session(organizationId, userId)));
    expect(Object.keys(JSON.parse(cached.slice(cached.indexOf("{"))).sessions).length).toBeLessThanOrEqual(
      2 * maxSessions,
    );
  });

  it("of an existing database that are too many end with the next sign-in", async () => {
    const user = await withSessionsOfExistingDatabase();
    const latest = await secondDevice(user);
    expect(await createCaller(latest.context()).sessions()).toHaveLength(maxSessions);
  });
});

describe("revoking a session", () => {
  it("ends that session alone with the next request, together with its refresh token", async () => {
    const user = await signedInToNewOrganization("client");
    const other = await secondDevice(user);
    expect(await refusal(createCaller(other.context()).me())).toBeUndefined();
    await createCaller(user.context()).revokeSession({ id: await otherSessionOf(user) });
    expect(await refusal(createCaller(other.context()).me())).toBe("UNAUTHORIZED");
    const { refreshToken } = other;
    const refresh = createCaller(contextOf(user.subdomain)).refresh({ refreshToken });
    expect(await refusal(refresh)).toBe("UNAUTHORIZED");
    expect(await refusal(createCaller(user.context()).me())).toBeUndefined();
    expect(await eventsOf(user)).toContainEqual({ type: "session.ended", details: { sessions: 1 } });
  });

  it("finds neither another person's session nor another tenant's, an ended or an unknown one", async () => {
    const user = await signedInToNewOrganization("admin");
    const colleague = await signedIn(user, "client");
    const stranger = await signedInToNewOrganization("client");
    const [ofColleague] = await createCaller(colleague.context()).sessions();
    const [ofStranger] = await createCaller(stranger.context()).sessions();
    const ended = await createAuthSession(user.organizationId, user.userId, { revokedAt: new Date() });
    const outcomes = await Promise.all(
      [ofColleague?.id ?? "", ofStranger?.id ?? "", ended, "A".repeat(22)].map((id) =>
        createCaller(user.context())
          .revokeSession({ id })
          .catch(({ code, message }) => ({ code, message })),
      ),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]).toEqual({ code: "NOT_FOUND", message: "Session not found." });
    expect(await refusal(createCaller(colleague.context()).me())).toBeUndefined();
    expect(await refusal(createCaller(stranger.context()).me())).toBeUndefined();
  });
});

describe("signing out everywhere else", () => {
  it("ends the principal's other sessions with the next request, but not the current one or other people's", async () => {
    const user = await signedIn(await createOrganization(), "client");
    const other = await secondDevice(user);
    const colleague = await signedIn(user, "client");
    for (const { context } of [user, other, colleague]) await createCaller(context()).me();
    expect(await createCaller(user.context()).revokeOtherSessions()).toEqual({ revoked: 1 });
    expect(await refusal(createCaller(other.context()).me())).toBe("UNAUTHORIZED");
    expect(await refusal(createCaller(user.context()).me())).toBeUndefined();
    expect(await refusal(createCaller(colleague.context()).me())).toBeUndefined();
    expect(await eventsOf(user)).toContainEqual({
      type: "session.others_ended",
      details: { sessions: 1 },
    });
    expect(await createCaller(user.context()).revokeOtherSessions()).toEqual({ revoked: 0 });
  });
});

describe("signing out everywhere", () => {
  it("ends all sessions of the principal but no one else's with the next request", async () => {
    const user = await signedIn(await createOrganization(), "client");
    const other = await secondDevice(user);
    const colleague = await signedIn(user, "client");
    for (const { context } of [user, other, colleague]) await createCaller(context()).me();
    expect(await createCaller(user.context()).logoutEverywhere()).toEqual({ signedOut: true });
    expect(await refusal(createCaller(user.context()).me())).toBe("UNAUTHORIZED");
    expect(await refusal(createCaller(other.context()).me())).toBe("UNAUTHORIZED");
    expect(await refusal(createCaller(colleague.context()).me())).toBeUndefined();
    expect(await eventsOf(user)).toContainEqual({ type: "session.all_ended", details: { sessions: 2 } });
  });

  it("leaves no refresh token valid, not even one that is renewed at the same moment", async () => {
    const user = await signedInToNewOrganization("client");
    const renewing = createCaller(contextOf(user.subdomain)).refresh({
      refreshToken: user.refreshToken,
    });
    const [, renewed] = await Promise.allSettled([createCaller(user.context()).logoutEverywhere(), renewing]);
    if (renewed.status === "fulfilled") {
      const { accessToken, refreshToken } = renewed.value.tokens;
      expect(await refusal(createCaller(contextOf(user.subdomain, accessToken)).me())).toBe("UNAUTHORIZED");
      expect(await refusal(createCaller(contextOf(user.subdomain)).refresh({ refreshToken }))).toBe(
        "UNAUTHORIZED",
      );
    }
    const live = await asTenant(user.organizationId, async () =>
      tenantDb()
        .select({ revokedAt: authSessions.revokedAt })
        .from(authSessions)
        .where(eq(authSessions.userId, user.userId)),
    );
    expect(live.filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
  });
});
