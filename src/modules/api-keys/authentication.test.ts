import { asTenant, createApiKey, createProduct, unique } from "@test/builders";
import {
  contextOf,
  refusal,
  refusalOf,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
  uniqueIp,
} from "@test/callers";
import { costOf } from "@test/latencies";
import { eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import { env } from "@/env";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { newApiKey, newKeyPrefix } from "@/server/auth/api-key";
import { keys } from "@/server/cache/keys";
import { redis } from "@/server/cache/redis";
import { activityLogs, apiKeys, products, securityEvents } from "@/server/db/schema";
import { networkOf } from "@/server/http/network";
import { organizationLimitKey, usedOf } from "@/server/http/rate-limit";
import { logger } from "@/server/observability/logger";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(
  router({ auth: authRouter, products: productsRouter, users: usersRouter }),
);
type KeyValues = Parameters<typeof createApiKey>[2];

const as = (user: SignedIn) => createCaller(user.context());
const withKey = (subdomain: string, key: string, headers?: Record<string, string>) =>
  createCaller(contextOf(subdomain, key, headers));

/** An admin with a key, and a function that reads products with it. */
async function adminWithKey(values?: KeyValues) {
  const admin = await signedInToNewOrganization("admin");
  const made = await createApiKey(admin.organizationId, admin.userId, values);
  const list = (headers?: Record<string, string>) =>
    refusal(withKey(admin.subdomain, made.key, headers).products.list({}));
  return { admin, ...made, list };
}

// By place, not by "_", which prefix and secret may contain.
const secretOf = (key: string) => key.slice("mmr_".length + newKeyPrefix().length + "_".length);

const storedKey = ({ organizationId }: SignedIn, id: number) =>
  asTenant(organizationId, async () => {
    const [row] = await tenantDb().select().from(apiKeys).where(eq(apiKeys.id, id));
    if (!row) throw new Error("There is no such key");
    return row;
  });

const eventsOf = ({ organizationId }: { organizationId: number }) =>
  asTenant(organizationId, async () =>
    tenantDb().select({ type: securityEvents.type, details: securityEvents.details }).from(securityEvents),
  );

describe("an API key", () => {
  it("can do only what its scopes allow of what its creator may do", async () => {
    const { admin, key, list } = await adminWithKey({ scopes: ["products:read"] });
    await createProduct(admin.organizationId, { name: "Anvil" });
    const { items } = await withKey(admin.subdomain, key).products.list({});
    expect(items.map(({ name }) => name)).toEqual(["Anvil"]);
    expect(await list()).toBeUndefined();
    const asKey = withKey(admin.subdomain, key);
    const product = { name: "Hammer", sku: unique("SKU"), price: "1.00", stock: 0 };
    expect(await refusal(asKey.products.create(product))).toBe("FORBIDDEN");
    expect(await refusal(asKey.users.list({}))).toBe("FORBIDDEN");
    expect(await refusal(asKey.auth.me())).toBe("FORBIDDEN");
  });

  it("reads who it belongs to, but has no session to view or end", async () => {
    const { admin, key } = await adminWithKey({ scopes: ["profile:read"] });
    const asKey = withKey(admin.subdomain, key);
    expect((await asKey.auth.me()).user.id).toBe(admin.userId);
    for (const call of [asKey.auth.logout({}), asKey.auth.sessions()]) {
      expect(await refusal(call)).toBe("FORBIDDEN");
    }
  });

  it("has only those of its stored scopes that keys may have at all", async () => {
    const { admin, key } = await adminWithKey({ scopes: ["security:write", "account:write", "users:read"] });
    const asKey = withKey(admin.subdomain, key);
    expect(await refusal(asKey.users.resetSecondFactor({ id: admin.userId }))).toBe("FORBIDDEN");
    expect(await refusal(asKey.auth.logoutEverywhere())).toBe("FORBIDDEN");
  });

  it("costs one round trip to Redis and no SQL once it is cached", async () => {
    const { admin, id, key } = await adminWithKey({ scopes: ["profile:read"] });
    const me = () => withKey(admin.subdomain, key).auth.me();
    await me();
    // The background work of the first use is done.
    await expect.poll(async () => (await storedKey(admin, id)).lastUsedAt).not.toBeNull();
    expect(await costOf(me)).toMatchObject({ statements: 0, redisRounds: 1 });
  });

  it("is named by its id in the log, next to its creator", async () => {
    const { admin, id, list } = await adminWithKey();
    const lines = vi.spyOn(logger(), "info").mockReturnValue();
    await list();
    const own = lines.mock.calls
      .map(([line]) => Object(line))
      .filter(({ tenant }) => tenant === admin.subdomain);
    lines.mockRestore();
    expect(own).toEqual([
      expect.objectContaining({ procedure: "products.list", apiKey: id, user: admin.userId, outcome: "OK" }),
    ]);
  });

  it("is cached in Redis without its secret", async () => {
    const { admin, key, prefix, list } = await adminWithKey();
    await list();
    const stored = () => redis().get<string>(keys.apiKey(admin.organizationId, prefix));
    await expect.poll(stored).toContain(prefix);
    expect(await stored()).not.toContain(secretOf(key));
  });

  it.each(["cookie", "query"])("is nothing in a %s", async (place) => {
    const { admin, key } = await adminWithKey();
    const headers: Record<string, string> =
      place === "cookie"
        ? { cookie: `next-auth.session-token=${key}; authorization=Bearer ${key}` }
        : { referer: `https://example.test/?api_key=${key}`, "x-api-key": key };
    const call = createCaller(contextOf(admin.subdomain, undefined, headers)).products.list({});
    expect(await refusal(call)).toBe("UNAUTHORIZED");
  });
});

describe("an invalid key", () => {
  it("of another tenant gets the same response as an unknown one", async () => {
    const { list } = await adminWithKey();
    expect(await list()).toBeUndefined();
    const elsewhere = await adminWithKey();
    const stranger = await signedInToNewOrganization("admin");
    const unknown = newApiKey(newKeyPrefix(), {
      organizationId: stranger.organizationId,
      makerId: stranger.userId,
    });
    const outcomes = await Promise.all(
      [elsewhere.key, unknown].map((key) => refusalOf(withKey(stranger.subdomain, key).products.list({}))),
    );
    expect(outcomes.map((outcome) => outcome?.code)).toEqual(["UNAUTHORIZED", "UNAUTHORIZED"]);
    expect(outcomes[0]?.message).toBe(outcomes[1]?.message);
    expect(outcomes[0]?.details).toEqual(outcomes[1]?.details);
  });

  it("that is mistyped, truncated or of another prefix is not looked up", async () => {
    const { admin, key, prefix } = await adminWithKey();
    const secret = secretOf(key);
    const flipped = secret.startsWith("A") ? `B${secret.slice(1)}` : `A${secret.slice(1)}`;
    for (const wrong of [
      key.slice(0, -1),
      `mmr_${prefix}_${flipped}`,
      `mmr_${newKeyPrefix()}_${secret}`,
      "mmr_",
    ]) {
      const call = () => refusal(withKey(admin.subdomain, wrong).products.list({}));
      expect(await call()).toBe("UNAUTHORIZED");
      expect((await costOf(call)).statements).toBe(0);
    }
    expect(await eventsOf(admin)).not.toContainEqual(expect.objectContaining({ type: "api_key.refused" }));
  });

  it("is a security event without its secret", async () => {
    const { admin } = await adminWithKey();
    const unknown = newApiKey(newKeyPrefix(), ownerOf(admin));
    expect(await refusal(withKey(admin.subdomain, unknown).products.list({}))).toBe("UNAUTHORIZED");
    const refused = (await eventsOf(admin)).filter(({ type }) => type === "api_key.refused");
    expect(refused).toHaveLength(1);
    expect(JSON.stringify(refused)).toMatch(/"mmr_[0-9A-Za-z]{12}"/);
  });

  it("is refused with 429 after too many guesses, while valid keys from the same network keep working", async () => {
    const { admin, list } = await adminWithKey();
    expect(await list()).toBeUndefined();
    const ip = uniqueIp();
    const from = { "x-forwarded-for": ip };
    const limit = env().FAILED_SIGN_INS_PER_IP;
    const guess = () => {
      const key = newApiKey(newKeyPrefix(), ownerOf(admin));
      return refusal(withKey(admin.subdomain, key, from).products.list({}));
    };
    const failures = keys.failedSignIns(`api-keys:${networkOf(ip)}`);
    await redis().hset(failures, { failures: limit - 1, windowEnd: Math.floor(Date.now() / 1000) + 900 });
    expect(await Promise.all([guess(), guess(), guess()])).toEqual(
      expect.arrayContaining(["UNAUTHORIZED", "TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"]),
    );
    expect(await list(from)).toBeUndefined();
  });

  it("is not counted for many concurrent calls with a valid key that is not cached", async () => {
    const { admin, prefix, list } = await adminWithKey();
    const from = { "x-forwarded-for": uniqueIp() };
    await redis().del(keys.apiKey(admin.organizationId, prefix));
    const refusals = await Promise.all(Array.from({ length: 80 }, () => list(from)));
    expect(refusals.filter(Boolean)).toEqual([]);
  });

  it("uses up neither the rate limit of the organization nor that of the key it resembles", async () => {
    const { admin, prefix } = await adminWithKey();
    const before = await usedOf(organizationLimitKey(admin.organizationId));
    const forged = newApiKey(prefix, ownerOf(admin));
    expect(await refusal(withKey(admin.subdomain, forged).products.list({}))).toBe("UNAUTHORIZED");
    expect(await usedOf(organizationLimitKey(admin.organizationId))).toBe(before);
  });
});

const ownerOf = ({ organizationId, userId }: SignedIn) => ({ organizationId, makerId: userId });

describe("what its creator loses, the key loses with the next request", () => {
  it.each(["disable", "remove"] as const)("when someone may %s them", async (verb) => {
    const { admin, list } = await adminWithKey();
    const other = await signedIn(admin, "admin");
    expect(await list()).toBeUndefined();
    await as(other).users[verb]({ id: admin.userId });
    expect(await list()).toBe("UNAUTHORIZED");
    await as(other).users.enable({ id: admin.userId });
    // People who were removed start over; disabled people keep their keys.
    expect(await list()).toBe(verb === "remove" ? "UNAUTHORIZED" : undefined);
  });

  it("when they lose the role with the permission, until they have it again", async () => {
    const { admin, list } = await adminWithKey({ scopes: ["products:read"] });
    const staff = await signedIn(admin, "staff");
    const { key } = await createApiKey(admin.organizationId, staff.userId, { scopes: ["clients:read"] });
    const people = () => refusal(withKey(admin.subdomain, key).users.list({}));
    expect(await people()).toBeUndefined();
    await as(admin).users.update({ id: staff.userId, version: 1, roles: ["client"] });
    expect(await people()).toBe("FORBIDDEN");
    await as(admin).users.update({ id: staff.userId, version: 2, roles: ["staff"] });
    expect(await people()).toBeUndefined();
    expect(await list()).toBeUndefined();
  });
});

describe("time", () => {
  it("expires a key at its exact time", async () => {
    const { list } = await adminWithKey({ expiresAt: new Date("2026-11-24T12:00:00.000Z") });
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T11:59:59.999Z") });
    try {
      expect(await list()).toBeUndefined();
      vi.setSystemTime(new Date("2026-11-24T12:00:00.000Z"));
      expect(await list()).toBe("UNAUTHORIZED");
    } finally {
      vi.useRealTimers();
    }
  });

  it("records the last use once a minute, with the IP", async () => {
    const { admin, id, list } = await adminWithKey();
    await list({ "x-forwarded-for": "2001:db8::17" });
    await expect.poll(async () => (await storedKey(admin, id)).lastUsedAt).not.toBeNull();
    const { lastUsedAt, lastUsedIp, version } = await storedKey(admin, id);
    expect({ lastUsedIp, version }).toEqual({ lastUsedIp: "2001:db8::17", version: 1 });
    expect((await costOf(() => list({ "x-forwarded-for": "2001:db8::18" }))).statements).toBeGreaterThan(0);
    expect((await storedKey(admin, id)).lastUsedAt).toEqual(lastUsedAt);
  });
});

describe("a change by a key", () => {
  it("is the key's in the activity but its creator's in the row", async () => {
    const { admin, id, key } = await adminWithKey({ scopes: ["products:write"] });
    const product = { name: "Hammer", sku: unique("SKU"), price: "1.00", stock: 0 };
    await withKey(admin.subdomain, key).products.create(product);
    const [activity, row] = await asTenant(admin.organizationId, async () => {
      const [logged] = await tenantDb().select().from(activityLogs);
      const [made] = await tenantDb().select().from(products);
      return [logged, made];
    });
    expect(activity).toMatchObject({ actorId: null, apiKeyId: id, action: "product.create" });
    expect(row).toMatchObject({ createdBy: admin.userId, updatedBy: admin.userId });
  });

  it("is counted for the key and for the organization", async () => {
    const { admin, key, list } = await adminWithKey();
    const context = contextOf(admin.subdomain, key);
    await createCaller(context).products.list({});
    expect(context.rateLimit).toMatchObject({ limit: env().RATE_LIMIT_PER_MINUTE, used: 1 });
    const before = await usedOf(organizationLimitKey(admin.organizationId));
    await list();
    expect(await usedOf(organizationLimitKey(admin.organizationId))).toBe((before ?? 0) + 1);
  });
});
