import { asTenant, createOrganization, createUser, platformOrganization, unique } from "@test/builders";
import {
  contextOf,
  refusal,
  refusalOf,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
} from "@test/callers";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { organizationsRouter } from "@/api/routers/organizations";
import { usersRouter } from "@/api/routers/users";
import { acceptHandoff } from "@/modules/accounts/handoff/handoff.service";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { tenantsRouter } from "@/modules/platform/tenants/tenants.router";
import type { Tokens } from "@/server/auth/begin-session";
import { endSession } from "@/server/auth/end-sessions";
import { verifyToken } from "@/server/auth/tokens";
import { activityLogs, organization, securityEvents } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(
  router({
    auth: authRouter,
    organizations: organizationsRouter,
    products: productsRouter,
    tenants: tenantsRouter,
    users: usersRouter,
  }),
);
const as = (account: SignedIn) => createCaller(account.context());

let platform: { organizationId: number; subdomain: string };
let root: SignedIn;
beforeAll(async () => {
  platform = await platformOrganization();
  root = await signedIn(platform, "superuser");
});
afterEach(() => {
  vi.useRealTimers();
});

const reason = "Cannot find the export";

const accept = ({ organizationId }: SignedIn, token: string) =>
  asTenant(organizationId, () => acceptHandoff("impersonation", token));

/** Acts as somebody. */
async function impersonating(person: SignedIn, superuser = root) {
  const { handoffToken } = await as(superuser).tenants.impersonate({ userId: person.userId, reason });
  const tokens = await accept(person, handoffToken);
  if (!tokens) throw new Error("The token was not good");
  const call = (given: Tokens = tokens) => createCaller(contextOf(person.subdomain, given.accessToken));
  return { handoffToken, tokens, call };
}

const eventsOf = ({ organizationId }: SignedIn) =>
  asTenant(organizationId, async () => tenantDb().select().from(securityEvents).orderBy(securityEvents.id));

const typesOf = async (account: SignedIn) => (await eventsOf(account)).map(({ type }) => type);

describe("a support session", () => {
  it("is marked as such", async () => {
    const person = await signedInToNewOrganization("admin");
    const { call } = await impersonating(person);
    const { user } = await call().auth.me();
    expect(user.impersonator).toBe("Test User");
    expect(Date.parse(user.impersonatedUntil ?? "") - Date.now()).toBeGreaterThan(29 * 60_000);
    expect((await as(person).auth.me()).user.impersonator).toBeNull();
  });

  it("lets a superuser see what the person can", async () => {
    const person = await signedInToNewOrganization("admin");
    const { call } = await impersonating(person);
    const { user, secondFactor } = await call().auth.me();
    expect(user).toMatchObject({ id: person.userId, roles: ["admin"] });
    expect(secondFactor.enabled).toBe(true);
    expect(await refusal(call().products.list({}))).toBeUndefined();
  });

  it("is recorded as ended under both names, no matter who ends it", async () => {
    const person = await signedInToNewOrganization("client");
    const { tokens } = await impersonating(person);
    const token = await verifyToken("access", tokens.accessToken);
    if (!token) throw new Error("The session did not begin");
    await endSession(token, { access: token.jti });
    const ended = (await eventsOf(person)).filter(({ type }) => type.endsWith(".ended"));
    expect(ended.map(({ type, impersonator }) => [type, impersonator])).toEqual([
      ["impersonation.ended", "Test User"],
      ["session.ended", "Test User"],
    ]);
  });

  it("works only in the organization of the person", async () => {
    const person = await signedInToNewOrganization("client");
    const elsewhere = await signedInToNewOrganization("client");
    const { handoffToken } = await as(root).tenants.impersonate({ userId: person.userId, reason });
    expect(await accept(elsewhere, handoffToken)).toBeNull();
    expect(await accept(person, handoffToken)).not.toBeNull();
  });

  it("works once", async () => {
    const person = await signedInToNewOrganization("client");
    const { handoffToken } = await as(root).tenants.impersonate({ userId: person.userId, reason });
    const tries = await Promise.all([1, 2, 3, 4].map(() => accept(person, handoffToken)));
    expect(tries.filter((tokens) => tokens !== null)).toHaveLength(1);
    expect(await accept(person, handoffToken)).toBeNull();
  });

  it("cannot begin a minute after its creation, nor with the token anywhere else", async () => {
    const person = await signedInToNewOrganization("client");
    const { handoffToken } = await as(root).tenants.impersonate({ userId: person.userId, reason });
    const asSignUp = asTenant(person.organizationId, () => acceptHandoff("handoff", handoffToken));
    expect(await asSignUp).toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    expect(await accept(person, handoffToken)).toBeNull();
  });

  it("ends after 30 minutes, however often the session is renewed", async () => {
    const person = await signedInToNewOrganization("client");
    const { tokens, call } = await impersonating(person);
    const begun = Date.now();
    let current = tokens;
    for (const minutes of [10, 20, 29]) {
      vi.useFakeTimers({ toFake: ["Date"], now: begun + minutes * 60_000 });
      current = (await call(current).auth.refresh({ refreshToken: current.refreshToken })).tokens;
      expect(await refusal(call(current).auth.me())).toBeUndefined();
    }
    vi.useFakeTimers({ toFake: ["Date"], now: begun + 30 * 60_000 + 1000 });
    expect(await refusal(call(current).auth.me())).toBe("UNAUTHORIZED");
    const { refreshToken } = current;
    expect(await refusal(call(current).auth.refresh({ refreshToken }))).toBe("UNAUTHORIZED");
  });

  it("ends at the next request once the superuser has lost the role", async () => {
    const chief = await signedIn(platform, "admin", "superuser");
    const person = await signedInToNewOrganization("client");
    const change = async (superuser: SignedIn, how: "role" | "account") => {
      const { id, version } = await as(chief).users.byId({ id: superuser.userId });
      if (how === "role") await as(chief).users.update({ id, version, roles: ["staff"] });
      else await as(chief).users.disable({ id });
    };
    for (const how of ["role", "account"] as const) {
      const superuser = await signedIn(platform, "staff", "superuser");
      const { call } = await impersonating(person, superuser);
      expect(await refusal(call().auth.me())).toBeUndefined();
      await change(superuser, how);
      expect(await refusal(call().auth.me()), how).toBe("UNAUTHORIZED");
      expect(await refusal(as(person).auth.me())).toBeUndefined();
    }
  });

  it("does not begin for a superuser who has lost the role", async () => {
    const chief = await signedIn(platform, "admin", "superuser");
    const superuser = await signedIn(platform, "staff", "superuser");
    const person = await signedInToNewOrganization("client");
    const { handoffToken } = await as(superuser).tenants.impersonate({ userId: person.userId, reason });
    const { id, version } = await as(chief).users.byId({ id: superuser.userId });
    await as(chief).users.update({ id, version, roles: ["staff"] });
    expect(await accept(person, handoffToken)).toBeNull();
    expect(await typesOf(person)).not.toContain("impersonation.begun");
  });

  it("does not allow what would leave a way in", async () => {
    const person = await signedInToNewOrganization("admin");
    const { call } = await impersonating(person);
    const email = "friend@example.test";
    for (const refused of [
      () => call().auth.changePassword({ currentPassword: "x", newPassword: "seven purple walruses dance" }),
      () => call().auth.beginTotp({ password: "x" }),
      () => call().auth.logoutEverywhere(),
      () => call().auth.revokeOtherSessions(),
      () => call().organizations.security(),
      () => call().users.invite({ email, roles: ["admin"] }),
      () => call().users.update({ id: person.userId, version: 1, roles: ["admin", "staff"] }),
    ]) {
      expect(await refusalOf(refused())).toMatchObject({
        code: "FORBIDDEN",
        message: "This is not available in a support session.",
      });
    }
    for (const bccAuditEmailAddress of [`${unique("friend")}@example.test`, null]) {
      await asTenant(person.organizationId, () =>
        tenantDb().update(
          organization,
          { bccAuditEmailAddress: "audit@example.test" },
          eq(organization.id, person.organizationId),
        ),
      );
      const update = call().organizations.update({ bccAuditEmailAddress, version: 0 });
      expect(await refusal(update)).toBe("FORBIDDEN");
    }
    const origins = { allowedOrigins: ["https://friend.example.test"], version: 0 };
    expect(await refusal(call().organizations.setAllowedOrigins(origins))).toBe("FORBIDDEN");
    for (const open of [
      () => call().auth.sessions(),
      () => call().auth.securityEvents({}),
      () => call().users.list({}),
    ]) {
      expect(await refusal(open())).toBeUndefined();
    }
  });

  /** Somebody for whom a superuser has created a product. */
  async function supported() {
    const person = await signedInToNewOrganization("admin");
    const { call } = await impersonating(person);
    await call().products.create({
      name: "Ladder",
      sku: "LAD-1",
      price: "1.00",
      description: null,
      stock: 1,
    });
    const activity = await asTenant(person.organizationId, async () =>
      tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
    );
    return { person, activity };
  }

  it("records what is done under both names", async () => {
    const { person, activity } = await supported();
    const both = { actorId: person.userId, impersonator: "Test User" };
    expect(activity).toEqual([
      expect.objectContaining({ ...both, action: "user.impersonate" }),
      expect.objectContaining({ ...both, action: "product.create" }),
    ]);
    const { items } = await as(root).tenants.activity({ subdomain: person.subdomain });
    expect(items[0]).toMatchObject({
      action: "product.create",
      impersonator: "Test User",
      actor: { name: "Test User" },
    });
    expect(await eventsOf(person)).toContainEqual(
      expect.objectContaining({
        type: "impersonation.begun",
        userId: person.userId,
        ...{ impersonator: "Test User" },
      }),
    );
  });

  it("records its reason on both sides", async () => {
    const { person, activity } = await supported();
    expect(activity[0]).toMatchObject({ action: "user.impersonate", after: { reason } });
    const { id } = await as(root).tenants.find({ subdomain: person.subdomain });
    const ofPlatform = await asTenant(platform.organizationId, async () =>
      tenantDb().select().from(activityLogs).where(eq(activityLogs.entityId, id)).orderBy(activityLogs.id),
    );
    expect(ofPlatform).toEqual([
      expect.objectContaining({
        action: "tenant.impersonate",
        actorId: root.userId,
        after: {
          tenant: `Organization ${person.subdomain}`,
          person: "Test User",
          email: person.email,
          reason,
        },
      }),
    ]);
  });
});

describe("nobody acts as", () => {
  it("people who do not exist, are disabled, superusers, or of the platform", async () => {
    const home = await createOrganization();
    const asked = (userId: number) => refusal(as(root).tenants.impersonate({ userId, reason }));
    expect(await asked(2_147_000_000)).toBe("NOT_FOUND");
    expect(await asked(await createUser(home.organizationId, { status: 9 }))).toBe("CONFLICT");
    expect(await asked(await createUser(home.organizationId, { roles: "[su]" }))).toBe("CONFLICT");
    expect(await asked(await createUser(platform.organizationId))).toBe("CONFLICT");
    expect(await asked(root.userId)).toBe("CONFLICT");
  });

  it("people of a suspended tenant", async () => {
    const person = await signedInToNewOrganization("client");
    const { id } = await as(root).tenants.find({ subdomain: person.subdomain });
    await as(root).tenants.suspend({ id, reason });
    expect(await refusal(as(root).tenants.impersonate({ userId: person.userId, reason }))).toBe("CONFLICT");
    expect((await as(root).tenants.people({ id })).items).toMatchObject([{ canBeImpersonated: false }]);
  });

  it("someone who was disabled in the meantime", async () => {
    const admin = await signedInToNewOrganization("admin");
    const person = await signedIn(admin, "client");
    const { handoffToken } = await as(root).tenants.impersonate({ userId: person.userId, reason });
    await as(admin).users.disable({ id: person.userId });
    expect(await accept(person, handoffToken)).toBeNull();
  });
});

describe("a support session ends at once", () => {
  it("when the superuser stops, while the person stays signed in", async () => {
    const person = await signedInToNewOrganization("client");
    const { call } = await impersonating(person);
    await call().auth.logout({});
    expect(await refusal(call().auth.me())).toBe("UNAUTHORIZED");
    expect(await refusal(as(person).auth.me())).toBeUndefined();
    expect((await eventsOf(person)).filter(({ type }) => type === "impersonation.ended")).toEqual([
      expect.objectContaining({ userId: person.userId, details: { impersonator: "Test User" } }),
    ]);
  });

  it("when the person ends it, who sees it among their sessions", async () => {
    const person = await signedInToNewOrganization("client");
    const { call } = await impersonating(person);
    await call().auth.me();
    const sessions = await as(person).auth.sessions();
    const [support, ...others] = sessions.filter(({ impersonator }) => impersonator === "Test User");
    expect([others.length, sessions.length]).toEqual([0, 2]);
    await as(person).auth.revokeSession({ id: support?.id ?? "" });
    expect(await refusal(call().auth.me())).toBe("UNAUTHORIZED");
    expect(await typesOf(person)).toContain("impersonation.ended");
  });

  it("when an administrator disables the person, or the platform suspends the tenant", async () => {
    const admin = await signedInToNewOrganization("admin");
    const person = await signedIn(admin, "client");
    const first = await impersonating(person);
    await as(admin).users.disable({ id: person.userId });
    expect(await refusal(first.call().auth.me())).toBe("UNAUTHORIZED");
    const second = await impersonating(admin);
    const { id } = await as(root).tenants.find({ subdomain: admin.subdomain });
    await as(root).tenants.suspend({ id, reason });
    expect(await refusal(second.call().auth.me())).toBeDefined();
    const ended = (await typesOf(person)).filter((type) => type === "impersonation.ended");
    expect(ended).toHaveLength(2);
  });
});
