import { as, kept, newAdmin, settings, withKey } from "@test/api-key-owner";
import { createApiKey, createProduct, createUser, platformOrganization, unique } from "@test/builders";
import type { SignedIn } from "@test/callers";
import { refusal, refusalOf, signedIn } from "@test/callers";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeScopes, scopesWithout } from "@/lib/api-key";
import { can, grantableToKeys, mayGrant, permissions, roles } from "@/lib/permissions";
import { change } from "@/server/change";
import { products } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";

/** A transaction of a key that has made its change, and waits to be released. */
function changeBy(user: SignedIn, apiKey: { id: number; version: number }, productId: number) {
  let letGo = () => {};
  const waits = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let recorded = () => {};
  const hasRecorded = new Promise<void>((resolve) => {
    recorded = resolve;
  });
  const context = {
    tenantId: user.organizationId,
    userId: user.userId,
    apiKey: { ...apiKey, makerRoles: ["admin" as const] },
  };
  const done = TenantContext.run(context, () =>
    change(tenantDb(), async (tx, audit) => {
      await tx.update(products, { stock: 2 }, eq(products.id, productId));
      await audit.record({ action: "product.update", entityId: productId });
      recorded();
      await waits;
    }),
  );
  return { letGo, hasRecorded, done };
}

describe("a change in progress", () => {
  it.each([
    {
      what: "revocation",
      end: (admin: SignedIn, id: number) => as(admin).apiKeys.revoke({ id }),
    },
    {
      what: "suspension of the tenant",
      end: async (admin: SignedIn) => {
        const root = await signedIn(await platformOrganization(), "superuser");
        const { id } = await as(root).tenants.find({ subdomain: admin.subdomain });
        return as(root).tenants.suspend({ id, reason: "Shown by a test" });
      },
    },
    {
      what: "change of its maker's roles",
      end: async (admin: SignedIn) => {
        const other = await signedIn(admin, "admin");
        return as(other).users.update({ id: admin.userId, version: 1, roles: ["client"] });
      },
    },
  ])("is committed before the $what, unlike a later one, which is refused", async ({ end }) => {
    const admin = await newAdmin();
    const { id } = await createApiKey(admin.organizationId, admin.userId);
    const productId = await createProduct(admin.organizationId, { stock: 1 });
    const changing = changeBy(admin, { id, version: 1 }, productId);
    await changing.hasRecorded;
    const order: string[] = [];
    const ending = end(admin, id).then(() => order.push("ended"));
    // Enough round trips to the database for a revocation that waits for nobody.
    for (let turn = 0; turn < 40; turn += 1) await kept(admin);
    changing.letGo();
    await Promise.all([changing.done.then(() => order.push("changed")), ending]);
    expect(order).toEqual(["changed", "ended"]);
    const late = changeBy(admin, { id, version: 1 }, productId);
    late.letGo();
    expect(
      await refusalOf(
        Promise.resolve(late.done).catch((cause) => Promise.reject(new Error("late", { cause }))),
      ),
    ).toMatchObject({
      code: "UNAUTHORIZED",
    });
  });
});

describe("a key that may manage people", () => {
  it("grants no role that allows more than it does itself", async () => {
    const admin = await newAdmin();
    const personId = await createUser(admin.organizationId);
    const { key } = await as(admin).apiKeys.create(settings({ scopes: ["users:write", "products:read"] }));
    const give = (role: "admin" | "coordinator" | "client") =>
      refusal(withKey(admin, key).users.update({ id: personId, version: 1, roles: [role] }));
    expect(await give("admin")).toBe("FORBIDDEN");
    expect(await give("coordinator")).toBe("FORBIDDEN");
    expect(await give("client")).toBeUndefined();
  });

  it("resends, revokes and replaces no invitation whose roles it could not grant", async () => {
    const admin = await newAdmin();
    const { key } = await as(admin).apiKeys.create(settings({ scopes: ["users:write", "products:read"] }));
    const { users } = withKey(admin, key);
    const outcomes = async (role: "admin" | "client") => {
      const email = `${unique("guest")}@example.test`;
      const rows = [{ email, roles: ["client"] }];
      const { id } = await as(admin).users.invite({ email, roles: [role] });
      const outcome = {
        resent: await refusal(users.resendInvitation({ id })),
        replaced: await refusal(users.invite({ email, roles: ["client"] })),
        checked: (await users.checkInvitations({ rows })).statuses,
        amongSeveral: await refusal(users.inviteMany({ rows })),
        revoked: await refusal(users.revokeInvitation({ id })),
      };
      const { items } = await as(admin).users.invitations({});
      return { ...outcome, left: items.find((open) => open.email === email)?.roles };
    };
    expect(await outcomes("admin")).toEqual({
      resent: "FORBIDDEN",
      replaced: "FORBIDDEN",
      checked: ["forbidden_role"],
      amongSeveral: "CONFLICT",
      revoked: "FORBIDDEN",
      left: ["admin"],
    });
    expect(await outcomes("client")).toEqual({ checked: ["invited"] });
  });
});

describe("scopes", () => {
  const someRoles = fc.subarray([...roles]);
  const someScopes = fc.subarray([...grantableToKeys]);

  it("never exceed the creator, whatever their roles, nor themselves", () => {
    fc.assert(
      fc.property(someRoles, someScopes, fc.constantFrom(...permissions), (held, scopes, permission) => {
        const withKey = can({ roles: held, scopes }, permission);
        const scopeNames: readonly string[] = scopes;
        expect(withKey).toBe(can({ roles: held }, permission) && scopeNames.includes(permission));
      }),
    );
  });

  it("grant no role that allows more than the key does, apart from having an account", () => {
    fc.assert(
      fc.property(someRoles, someScopes, fc.constantFrom(...roles), (held, scopes, role) => {
        if (!mayGrant({ roles: held, scopes }, role)) return;
        for (const permission of grantableToKeys.filter((scope) => scope !== "profile:read")) {
          if (can({ roles: [role] }, permission)) expect(scopes).toContain(permission);
        }
        expect(can({ roles: [role] }, "api-keys:write")).toBe(false);
      }),
    );
  });

  it("stay the same when completed again", () => {
    fc.assert(
      fc.property(someScopes, (scopes) => {
        const complete = completeScopes(scopes);
        expect(completeScopes(complete)).toEqual(complete);
      }),
    );
  });

  it("lose what depends on a removed scope", () => {
    fc.assert(
      fc.property(someScopes, fc.constantFrom(...grantableToKeys), (scopes, without) => {
        const rest = scopesWithout(completeScopes(scopes), without);
        expect(completeScopes(rest)).toEqual(rest);
        expect(rest).not.toContain(without);
      }),
    );
  });
});
