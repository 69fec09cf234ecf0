import { as, identity, kept, newAdmin, settings, withKey, withPassword } from "@test/api-key-owner";
import { createApiKey, createUser } from "@test/builders";
import { refusal, refusalOf, signedIn } from "@test/callers";
import { describe, expect, it, vi } from "vitest";
import { can } from "@/lib/permissions";
import { hashToken } from "@/server/auth/tokens";
import { redis } from "@/server/cache/redis";
import { maxApiKeys } from "./api-keys.schema";

describe("creating a key", () => {
  async function created() {
    const admin = await newAdmin();
    return { admin, ...(await as(admin).apiKeys.create(settings({ name: "Warehouse" }))) };
  }

  it("returns a key that works, with its prefix", async () => {
    const { admin, apiKey, key } = await created();
    expect(key).toMatch(/^mmr_[0-9A-Za-z]{12}_[\w-]{59}$/);
    expect(key.startsWith(`mmr_${apiKey.prefix}_`)).toBe(true);
    expect(await refusal(withKey(admin, key).products.list({}))).toBeUndefined();
  });

  it("stores only its hash", async () => {
    const { admin, key } = await created();
    const { keys } = await kept(admin);
    expect(keys[0]?.secretHash).toBe(hashToken(key));
    expect(JSON.stringify(keys)).not.toContain(key.slice(17));
  });

  it("is recorded with its creator", async () => {
    const { admin } = await created();
    const { activities, events } = await kept(admin);
    expect(activities).toMatchObject([
      {
        action: "api_key.create",
        actorId: admin.userId,
        after: { name: "Warehouse", scopes: ["products:read"] },
      },
    ]);
    expect(events.map(({ type }) => type)).toContain("api_key.created");
  });

  it("returns the secret once: no list, activity or event has it or its hash", async () => {
    const { admin, key } = await created();
    const { activities, events } = await kept(admin);
    const secret = key.slice(17);
    const listed = await as(admin).apiKeys.list();
    expect(listed).toMatchObject({ total: 1, totalIsExact: true });
    for (const row of [...activities, ...events, ...listed.items]) {
      expect(JSON.stringify(row)).not.toContain(secret);
      expect(JSON.stringify(row)).not.toContain(hashToken(key));
    }
  });

  it("requires the creator to confirm their identity", async () => {
    const admin = await newAdmin();
    const wrong = refusalOf(as(admin).apiKeys.create(settings({ password: "not the password" })));
    expect(await wrong).toMatchObject({ code: "INVALID_CREDENTIALS" });
    expect((await kept(admin)).keys).toHaveLength(0);
  });

  it("grants no scope that the creator lacks, nor one that no key may have", async () => {
    const admin = await newAdmin();
    for (const scope of [
      "api-keys:write",
      "security:write",
      "account:write",
      "tenants:read",
      "metrics:read",
    ]) {
      const scopes = [scope] as unknown as ["products:read"];
      await expect(as(admin).apiKeys.create(settings({ scopes }))).rejects.toThrow();
    }
    const staff = await withPassword(await signedIn(admin, "staff"));
    expect(await refusal(as(staff).apiKeys.create(settings()))).toBe("FORBIDDEN");
  });

  it("adds the scopes that a scope requires", async () => {
    const admin = await newAdmin();
    const { apiKey, key } = await as(admin).apiKeys.create(settings({ scopes: ["users:read"] }));
    expect(apiKey.scopes).toEqual(["clients:read", "users:read"]);
    expect(await refusal(withKey(admin, key).users.list({}))).toBeUndefined();
  });

  it("refuses the name of a live key until that is revoked", async () => {
    const admin = await newAdmin();
    const { apiKey } = await as(admin).apiKeys.create(settings({ name: "Shop" }));
    const again = () => refusalOf(as(admin).apiKeys.create(settings({ name: "shop" })));
    expect(await again()).toMatchObject({
      code: "DUPLICATE",
      details: { fieldErrors: { name: [expect.any(String)] } },
    });
    for (const name of ["Shóp", "Shop\u200b", "Shop 😀", "Shop 🚀"]) {
      expect(await refusalOf(as(admin).apiKeys.create(settings({ name })))).toBeUndefined();
    }
    await as(admin).apiKeys.revoke({ id: apiKey.id });
    expect(await again()).toBeUndefined();
  });

  it(`is limited to ${maxApiKeys} keys that are not revoked, also for two concurrent requests`, async () => {
    const admin = await newAdmin();
    await Promise.all(
      Array.from({ length: maxApiKeys - 1 }, () => createApiKey(admin.organizationId, admin.userId)),
    );
    const codes = await Promise.all([1, 2].map(() => refusal(as(admin).apiKeys.create(settings()))));
    expect(codes.sort()).toEqual(["LIMIT_REACHED", undefined]);
  });

  it.each([
    { when: "in the past", expiresAt: () => new Date(Date.now() - 1000) },
    { when: "after more than ten years", expiresAt: () => new Date(Date.now() + 11 * 365 * 86_400_000) },
  ])("refuses an expiry $when", async ({ expiresAt }) => {
    const admin = await newAdmin();
    const call = as(admin).apiKeys.create(settings({ expiresAt: expiresAt().toISOString() }));
    await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is not possible in a support session", () => {
    expect(can({ roles: ["admin"], impersonator: "Root" }, "api-keys:write")).toBe(false);
  });
});

describe("changing a key", () => {
  it("takes effect with the next request", async () => {
    const admin = await newAdmin();
    const { apiKey, key } = await as(admin).apiKeys.create(settings());
    expect(await refusal(withKey(admin, key).products.list({}))).toBeUndefined();
    const changed = await as(admin).apiKeys.update({ id: apiKey.id, version: 1, scopes: ["profile:read"] });
    expect(changed).toMatchObject({ version: 2, scopes: ["profile:read"] });
    expect(await refusal(withKey(admin, key).products.list({}))).toBe("FORBIDDEN");
  });

  it("is refused for an outdated version, with the current key", async () => {
    const admin = await newAdmin();
    const { apiKey } = await as(admin).apiKeys.create(settings());
    await as(admin).apiKeys.update({ id: apiKey.id, version: 1, name: "Early" });
    const stale = await refusalOf(as(admin).apiKeys.update({ id: apiKey.id, version: 1, name: "Late" }));
    expect(stale).toMatchObject({
      code: "STALE_VERSION",
      details: { data: { current: { version: 2, name: "Early" } } },
    });
  });

  it("records what has changed, before and after", async () => {
    const admin = await newAdmin();
    const { apiKey } = await as(admin).apiKeys.create(settings());
    await as(admin).apiKeys.update({ id: apiKey.id, version: 1, scopes: ["profile:read"] });
    const { activities } = await kept(admin);
    expect(activities.find(({ action }) => action === "api_key.update")).toMatchObject({
      before: { scopes: ["products:read"] },
      after: { scopes: ["profile:read"] },
    });
  });

  it("changes and records nothing if nothing differs", async () => {
    const admin = await newAdmin();
    const { apiKey } = await as(admin).apiKeys.create(settings({ name: "Same" }));
    const same = await as(admin).apiKeys.update({ id: apiKey.id, version: 1, name: "Same" });
    expect(same.version).toBe(1);
    expect((await kept(admin)).activities).toHaveLength(1);
  });
});

describe("rotating a key", () => {
  it.each([
    { graceHours: 0 as const, atOnce: "UNAUTHORIZED" },
    { graceHours: 1 as const, atOnce: undefined },
    { graceHours: 24 as const, atOnce: undefined },
  ])("keeps the old secret valid for $graceHours hours, to the second", async ({ graceHours, atOnce }) => {
    const admin = await newAdmin();
    const made = await as(admin).apiKeys.create(settings());
    const old = () => refusal(withKey(admin, made.key).products.list({}));
    expect(await old()).toBeUndefined();
    const rotated = await as(admin).apiKeys.rotate({ ...identity, id: made.apiKey.id, graceHours });
    expect(rotated.apiKey.prefix).toBe(made.apiKey.prefix);
    expect(rotated.key).not.toBe(made.key);
    expect(await refusal(withKey(admin, rotated.key).products.list({}))).toBeUndefined();
    expect(await old()).toBe(atOnce);
    if (!rotated.apiKey.previousExpiresAt) return;
    const end = Date.parse(rotated.apiKey.previousExpiresAt);
    vi.useFakeTimers({ toFake: ["Date"], now: end });
    try {
      expect(await old()).toBe("UNAUTHORIZED");
    } finally {
      vi.useRealTimers();
    }
  });

  it("is only for its creator: anyone who has the secret acts for them", async () => {
    const admin = await newAdmin();
    const { apiKey } = await as(admin).apiKeys.create(settings());
    const other = await withPassword(await signedIn(admin, "admin"));
    const call = as(other).apiKeys.rotate({ ...identity, id: apiKey.id, graceHours: 0 });
    expect(await refusal(call)).toBe("FORBIDDEN");
    expect(await refusal(as(other).apiKeys.revoke({ id: apiKey.id }))).toBeUndefined();
  });
});

describe("revoking a key", () => {
  async function revoked() {
    const admin = await newAdmin();
    const { apiKey, key } = await as(admin).apiKeys.create(settings());
    const list = () => refusal(withKey(admin, key).products.list({}));
    expect(await list()).toBeUndefined();
    await as(admin).apiKeys.revoke({ id: apiKey.id });
    return { admin, apiKey, list };
  }

  it("ends it with the next request although it is cached", async () => {
    const { list } = await revoked();
    expect(await list()).toBe("UNAUTHORIZED");
  });

  it("ends it also for a Redis that has lost its data", async () => {
    const { admin, apiKey, list } = await revoked();
    await redis().del(`org:${admin.organizationId}:cache:apikey:${apiKey.prefix}`);
    expect(await list()).toBe("UNAUTHORIZED");
  });

  it("is permanent", async () => {
    const { admin, apiKey } = await revoked();
    expect(await refusal(as(admin).apiKeys.update({ id: apiKey.id, version: 2, name: "Back" }))).toBe(
      "CONFLICT",
    );
  });

  it("is recorded once, even if it is done again", async () => {
    const { admin, apiKey } = await revoked();
    const again = await as(admin).apiKeys.revoke({ id: apiKey.id });
    expect(again.revokedAt).not.toBeNull();
    const { activities } = await kept(admin);
    expect(activities.filter(({ action }) => action === "api_key.revoke")).toHaveLength(1);
  });
});

describe("the list of keys", () => {
  it("shows for each its creator, whether they are disabled and which of its scopes they lost", async () => {
    const admin = await newAdmin();
    const makerId = await createUser(admin.organizationId, {
      firstName: "Mia",
      lastName: "Maker",
      roles: "[c]",
      status: 9,
    });
    await createApiKey(admin.organizationId, makerId, { scopes: ["products:read", "users:read"] });
    const stranger = await newAdmin();
    await createApiKey(stranger.organizationId, stranger.userId);
    const { items } = await as(admin).apiKeys.list();
    expect(items).toMatchObject([
      { maker: { id: makerId, name: "Mia Maker", isActive: false }, withheld: ["users:read"] },
    ]);
  });

  it("omits keys that were revoked long ago", async () => {
    const admin = await newAdmin();
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    await createApiKey(admin.organizationId, admin.userId, { name: "Old", revokedAt: ago(31) });
    await createApiKey(admin.organizationId, admin.userId, { name: "Late", revokedAt: ago(29) });
    await createApiKey(admin.organizationId, admin.userId, { name: "Live" });
    const { items } = await as(admin).apiKeys.list();
    expect(items.map(({ name }) => name)).toEqual(["Live", "Late"]);
  });
});
