import { asTenant, platformOrganization, testPassword, testPasswordHash } from "@test/builders";
import { contextOf, refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import { tenantsRouter } from "@/modules/platform/tenants/tenants.router";
import { beginSession } from "@/server/auth/begin-session";
import { rotateSession } from "@/server/auth/rotate-session";
import { verifyToken } from "@/server/auth/tokens";
import { redis } from "@/server/cache/redis";
import { user } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(authRouter);
const usersOf = (account: SignedIn) => createCallerFactory(usersRouter)(account.context());

// Its own Redis database, so that all of it can be lost without disturbing other tests.
process.env.REDIS_URL = process.env.REDIS_URL?.replace(/\d+$/, "9");

const forgetEverything = () => redis().flushdb();

beforeEach(async () => {
  vi.restoreAllMocks();
  await forgetEverything();
});

describe("after Redis lost its data", () => {
  it("everyone is still signed in", async () => {
    const account = await signedInToNewOrganization("client");
    await createCaller(account.context()).me();
    await forgetEverything();
    expect(await refusal(createCaller(account.context()).me())).toBeUndefined();
  });

  it("everyone can renew the session", async () => {
    const account = await signedInToNewOrganization("client");
    await createCaller(account.context()).me();
    await forgetEverything();
    const { refreshToken, subdomain } = account;
    const { tokens } = await createCaller(contextOf(subdomain)).refresh({ refreshToken });
    await forgetEverything();
    expect(await refusal(createCaller(contextOf(subdomain, tokens.accessToken)).me())).toBeUndefined();
  });

  it.each([
    {
      how: "signed out",
      end: (account: SignedIn) => createCaller(account.context()).logout({}),
    },
    {
      how: "signed out everywhere",
      end: (account: SignedIn) => createCaller(account.context()).logoutEverywhere(),
    },
    {
      how: "revoked",
      end: async (account: SignedIn) => {
        const [session] = await createCaller(account.context()).sessions();
        return createCaller(account.context()).revokeSession({ id: session?.id ?? "" });
      },
    },
    {
      how: "left behind by a change of the password",
      end: async ({ organizationId, subdomain, userId, email }: SignedIn) => {
        await asTenant(organizationId, async () =>
          tenantDb().update(user, { passwordHash: testPasswordHash }, eq(user.id, userId)),
        );
        const tokens = await asTenant(organizationId, () => beginSession({ userId, email }));
        const elsewhere = createCaller(contextOf(subdomain, tokens.accessToken));
        return elsewhere.changePassword({
          currentPassword: testPassword,
          newPassword: "vault lamp orbit",
        });
      },
    },
    {
      how: "given other roles",
      end: async (account: SignedIn) => {
        const admin = usersOf(await signedIn(account, "admin"));
        return admin.update({ id: account.userId, version: 1, roles: ["staff"] });
      },
    },
    {
      how: "disabled, and enabled again",
      end: async (account: SignedIn) => {
        const admin = usersOf(await signedIn(account, "admin"));
        await admin.disable({ id: account.userId });
        return admin.enable({ id: account.userId });
      },
    },
    {
      how: "suspended with the whole tenant, and reactivated",
      end: async ({ subdomain }: SignedIn) => {
        const root = await signedIn(await platformOrganization(), "superuser");
        const tenants = createCallerFactory(tenantsRouter)(root.context());
        const [tenant] = (await tenants.list({ search: subdomain })).items;
        const id = tenant?.id ?? "";
        await tenants.suspend({ id, reason: "test" });
        return tenants.reactivate({ id });
      },
    },
  ])("a session that was $how does not come back", async ({ end }) => {
    const account = await signedInToNewOrganization("client");
    await createCaller(account.context()).me();
    await end(account);
    await forgetEverything();
    expect(await refusal(createCaller(account.context()).me())).toBe("UNAUTHORIZED");
    const { refreshToken, subdomain } = account;
    const refresh = createCaller(contextOf(subdomain)).refresh({ refreshToken });
    expect(await refusal(refresh)).toBe("UNAUTHORIZED");
    await forgetEverything();
    expect(await refusal(createCaller(account.context()).me())).toBe("UNAUTHORIZED");
  });
});

describe("while Redis does not respond", () => {
  it("no session is renewed, so that its refresh token is not taken for stolen afterwards", async () => {
    const { refreshToken } = await signedInToNewOrganization("client");
    const token = await verifyToken("refresh", refreshToken);
    if (!token) throw new Error("The session did not begin");
    const away = vi.spyOn(redis(), "set").mockRejectedValue(new Error("away"));
    await expect(rotateSession(token, refreshToken)).rejects.toThrow("away");
    away.mockRestore();

    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ["Date"] });
    const renewed = await rotateSession(token, refreshToken);
    vi.useRealTimers();
    expect(renewed).not.toBeNull();
  });
});
