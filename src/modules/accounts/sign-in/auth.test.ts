import {
  asTenant,
  createOrganization,
  createUser,
  testPassword,
  testPasswordHash,
  unique,
} from "@test/builders";
import { contextOf, refusal, signedIn, signedInToNewOrganization } from "@test/callers";
import { costOf } from "@test/latencies";
import { eq } from "drizzle-orm";
import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { authSessions, securityEvents, tenants, user, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(authRouter);
const password = testPassword;
const passwordHash = testPasswordHash;

async function account(values: Partial<typeof user.$inferInsert> = {}) {
  const organization = await createOrganization();
  const email = `${unique("ann")}@example.test`;
  const userId = await createUser(organization.organizationId, {
    email,
    passwordHash,
    roles: "[a][s]",
    ...values,
  });
  return { ...organization, email, userId, auth: createCaller(contextOf(organization.subdomain)) };
}

const events = (organizationId: number) =>
  asTenant(organizationId, async () => {
    const rows = await tenantDb()
      .select({ type: securityEvents.type })
      .from(securityEvents)
      .orderBy(securityEvents.id);
    return rows.map(({ type }) => type);
  });

describe("signing in", () => {
  it("returns user, organization and both tokens", async () => {
    const { auth, email, userId, organizationId, subdomain } = await account();
    const response = await auth.login({ email: ` ${email.toUpperCase()} `, password });
    expect(response.user).toEqual({
      id: userId,
      email,
      firstName: "Test",
      lastName: "User",
      organizationId,
      roles: ["admin", "staff"],
      impersonator: null,
      impersonatedUntil: null,
      avatar: null,
      language: null,
    });
    expect(response.organization).toMatchObject({ id: organizationId, subdomain });
    const { tokens, ...viewer } = response;
    expect(await createCaller(contextOf(subdomain, tokens.accessToken)).me()).toEqual(viewer);
  });

  it("is recorded in the account and among the security events", async () => {
    const { auth, email, userId, organizationId } = await account();
    await auth.login({ email, password });
    const [row] = await asTenant(organizationId, async () =>
      tenantDb().select({ lastLoginTime: user.lastLoginTime }).from(user).where(eq(user.id, userId)),
    );
    expect(Date.now() - (row?.lastLoginTime?.getTime() ?? 0)).toBeLessThan(60_000);
    expect(await events(organizationId)).toEqual(["session.begun"]);
  });

  it("stores no token: neither in MySQL nor in Redis", async () => {
    const { auth, email, userId, organizationId } = await account();
    const { tokens } = await auth.login({ email, password });
    const [session] = await asTenant(organizationId, async () => tenantDb().select().from(authSessions));
    expect(JSON.stringify(session)).not.toContain(tokens.refreshToken);
    const jti = decodeJwt(tokens.refreshToken).jti ?? "";
    expect(await redis().get(keys.refreshToken(userId, jti))).toBe("true");
    expect(await redis().ttl(keys.refreshToken(userId, jti))).toBeGreaterThan(604_790);
  });

  it("refuses a wrong password, an unknown, a disabled and a removed account alike", async () => {
    const { auth, email, organizationId } = await account();
    const disabled = `${unique("dis")}@example.test`;
    const removed = `${unique("rem")}@example.test`;
    await createUser(organizationId, { email: disabled, passwordHash, status: userStatus.disabled });
    await createUser(organizationId, { email: removed, passwordHash, status: userStatus.removed });
    const attempts = [
      { email, password: "wrong" },
      { email: `${unique("nobody")}@example.test`, password },
      { email: disabled, password },
      { email: removed, password },
    ];
    const messages = await Promise.all(
      attempts.map((attempt) => auth.login(attempt).catch((error: Error) => error.message)),
    );
    expect(new Set(messages)).toEqual(new Set(["Email or password is wrong."]));
  });

  it("accepts only the exact email, not its look-alikes", async () => {
    const { subdomain, organizationId } = await account();
    const local = unique("jose");
    await createUser(organizationId, { email: `${local}@example.test`, passwordHash });
    const lookAlike = `${local.replace("jose", "josé")}@example.test`;
    const auth = createCaller(contextOf(subdomain));
    await expect(auth.login({ email: `${local}@example.test`, password })).resolves.toBeDefined();
    await expect(auth.login({ email: lookAlike, password })).rejects.toMatchObject({
      code: expect.stringMatching(/UNAUTHORIZED|BAD_REQUEST/),
    });
  });

  it("refuses the right password of another organization", async () => {
    const { email } = await account();
    const other = await account();
    expect(await refusal(other.auth.login({ email, password }))).toBe("INVALID_CREDENTIALS");
  });

  it("locks an account after 5 failures, whether or not it exists, with the time to wait", async () => {
    const known = await account();
    for (const email of [known.email, `${unique("nobody")}@example.test`]) {
      for (let attempt = 1; attempt <= 5; attempt += 1) {
        expect(await refusal(known.auth.login({ email, password: "wrong" }))).toBe("INVALID_CREDENTIALS");
      }
      const error = await known.auth.login({ email, password }).catch((thrown: Error) => thrown.cause);
      expect(error).toMatchObject({ code: "TOO_MANY_REQUESTS" });
      expect(error).toHaveProperty("details.retryAfterSeconds", expect.closeTo(900, -1));
    }
    expect((await events(known.organizationId)).filter((type) => type === "sign_in.locked")).toHaveLength(2);
  });

  it("compares at most 5 of 50 parallel guesses", async () => {
    const { auth, email } = await account();
    const codes = await Promise.all(
      Array.from({ length: 50 }, () => refusal(auth.login({ email, password: "wrong" }))),
    );
    expect(codes.filter((code) => code === "INVALID_CREDENTIALS")).toHaveLength(5);
    expect(codes.filter((code) => code === "TOO_MANY_REQUESTS")).toHaveLength(45);
  });

  it("20 times in parallel with the right password is not an attack: each gets its own session", async () => {
    const { auth, email, organizationId } = await account();
    const signIns = Array.from({ length: 20 }, () => auth.login({ email, password }));
    const sessions = (await Promise.all(signIns)).map(
      ({ tokens }) => decodeJwt(tokens.accessToken).jti?.split(".")[0],
    );
    expect(new Set(sessions).size).toBe(20);
    expect(await events(organizationId)).toEqual(Array.from({ length: 20 }, () => "session.begun"));
  });

  it("with the right password among 50 guesses allows at most five more after it", async () => {
    const { auth, email, organizationId } = await account();
    const guesses = Array.from({ length: 50 }, (_, index) => (index === 2 ? password : "wrong"));
    const codes = await Promise.all(guesses.map((guess) => refusal(auth.login({ email, password: guess }))));
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    const compared = codes.filter((code) => code === "INVALID_CREDENTIALS").length;
    expect(compared).toBeGreaterThanOrEqual(5);
    expect(compared).toBeLessThanOrEqual(4 + 5);
    expect(codes.filter((code) => code === "TOO_MANY_REQUESTS")).toHaveLength(49 - compared);
    expect(await refusal(auth.login({ email, password }))).toBe("TOO_MANY_REQUESTS");
    expect((await events(organizationId)).filter((type) => type === "sign_in.locked")).toHaveLength(1);
  });

  it("resets the failures on success", async () => {
    const { auth, email } = await account();
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 1; attempt <= 4; attempt += 1)
        await refusal(auth.login({ email, password: "wrong" }));
      expect(await refusal(auth.login({ email, password }))).toBeUndefined();
    }
  });
});

describe("a session", () => {
  async function cachedSession() {
    const account = await signedInToNewOrganization("client");
    const me = () => createCaller(account.context()).me();
    await me();
    await expect.poll(() => redis().get(keys.session(account.organizationId, account.userId))).not.toBeNull();
    return { account, me };
  }

  it("costs one round trip to Redis and no SQL while it is cached", async () => {
    const { me } = await cachedSession();
    expect(await costOf(me)).toMatchObject({ redisRounds: 1, statements: 0 });
  });

  it("costs one statement if it is not cached", async () => {
    const { account, me } = await cachedSession();
    await redis().del(keys.session(account.organizationId, account.userId));
    expect(await costOf(me)).toMatchObject({ statements: 1 });
  });

  it("ends with sign-out at once and for good, even after Redis lost its data", async () => {
    const { context, refreshToken, organizationId, userId, subdomain } =
      await signedInToNewOrganization("client");
    await createCaller(context()).logout({ refreshToken });
    const isRefused = async () => {
      expect(await refusal(createCaller(context()).me())).toBe("UNAUTHORIZED");
      expect(await refusal(createCaller(contextOf(subdomain)).refresh({ refreshToken }))).toBe(
        "UNAUTHORIZED",
      );
    };
    await isRefused();
    await redis().del(keys.session(organizationId, userId));
    await isRefused();
  });

  it("ends alone: other devices of the same person stay signed in", async () => {
    const { context, organizationId, userId, email, subdomain } = await signedInToNewOrganization("client");
    const { beginSession } = await import("@/server/auth/begin-session");
    const second = await asTenant(organizationId, () => beginSession({ userId, email }));
    await createCaller(context()).logout({});
    expect(await refusal(createCaller(context()).me())).toBe("UNAUTHORIZED");
    expect(await refusal(createCaller(contextOf(subdomain, second.accessToken)).me())).toBeUndefined();
  });

  it("is invalid on another tenant's host", async () => {
    const account = await signedInToNewOrganization("admin");
    const other = await createOrganization();
    expect(await refusal(createCaller(contextOf(other.subdomain, account.accessToken)).me())).toBe(
      "UNAUTHORIZED",
    );
    const refresh = createCaller(contextOf(other.subdomain)).refresh({ refreshToken: account.refreshToken });
    expect(await refusal(refresh)).toBe("UNAUTHORIZED");
  });

  it("of a suspended organization is refused as such", async () => {
    const organization = await createOrganization();
    const account = await signedIn(organization, "admin");
    await withoutTenantScope("suspend in a test", (db) =>
      db.update(tenants).set({ isActive: false }).where(eq(tenants.subdomain, organization.subdomain)),
    );
    expect(await refusal(createCaller(account.context()).me())).toBe("TENANT_SUSPENDED");
  });
});

describe("refreshing", () => {
  it("gives new tokens", async () => {
    const { subdomain, refreshToken, context } = await signedInToNewOrganization("client");
    const { tokens } = await createCaller(contextOf(subdomain)).refresh({ refreshToken });
    expect(tokens.refreshToken).not.toBe(refreshToken);
    expect(await refusal(createCaller(contextOf(subdomain, tokens.accessToken)).me())).toBeUndefined();
    expect(await refusal(createCaller(context()).me())).toBeUndefined();
  });

  it("forgets the old refresh token", async () => {
    const { subdomain, refreshToken, userId } = await signedInToNewOrganization("client");
    const { tokens } = await createCaller(contextOf(subdomain)).refresh({ refreshToken });
    const [before, after] = [refreshToken, tokens.refreshToken].map((token) => decodeJwt(token).jti ?? "");
    expect(await redis().get(keys.refreshToken(userId, before ?? ""))).toBeNull();
    expect(await redis().get(keys.refreshToken(userId, after ?? ""))).toBe("true");
  });

  it("20 times in parallel leaves one live successor, which all 20 get", async () => {
    const { subdomain, refreshToken } = await signedInToNewOrganization("client");
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => createCaller(contextOf(subdomain)).refresh({ refreshToken })),
    );
    expect(new Set(responses.map(({ tokens }) => tokens.refreshToken)).size).toBe(1);
  });

  it("with a token that was renewed long ago ends the session, as a security event says", async () => {
    const { subdomain, refreshToken, organizationId, userId } = await signedInToNewOrganization("client");
    const { tokens } = await createCaller(contextOf(subdomain)).refresh({ refreshToken });
    await asTenant(organizationId, () =>
      tenantDb().update(
        authSessions,
        { rotatedAt: new Date(Date.now() - 31_000) },
        eq(authSessions.userId, userId),
      ),
    );
    expect(await refusal(createCaller(contextOf(subdomain)).refresh({ refreshToken }))).toBe("UNAUTHORIZED");
    expect(await refusal(createCaller(contextOf(subdomain, tokens.accessToken)).me())).toBe("UNAUTHORIZED");
    expect(
      await refusal(createCaller(contextOf(subdomain)).refresh({ refreshToken: tokens.refreshToken })),
    ).toBe("UNAUTHORIZED");
    expect(await events(organizationId)).toContain("session.refresh_reused");
  });

  it("is refused with an access token", async () => {
    const { subdomain, accessToken } = await signedInToNewOrganization("client");
    expect(await refusal(createCaller(contextOf(subdomain)).refresh({ refreshToken: accessToken }))).toBe(
      "UNAUTHORIZED",
    );
  });
});
