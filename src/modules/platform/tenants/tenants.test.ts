import { randomBytes } from "node:crypto";
import {
  asTenant,
  createInvitation,
  createOrganization,
  createProduct,
  createUser,
  platformOrganization,
  unique,
} from "@test/builders";
import {
  contextOf,
  refusal,
  refusalOf,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
} from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { hashToken } from "@/server/auth/tokens";
import { auditWithin } from "@/server/change";
import { observeDatabase } from "@/server/db/observer";
import { activityLogs, organization, productStatus, securityEvents, userStatus } from "@/server/db/schema";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";
import { tenantsRouter } from "./tenants.router";

const createCaller = createCallerFactory(router({ auth: authRouter, tenants: tenantsRouter }));
const as = (account: SignedIn) => createCaller(account.context());

let platform: { organizationId: number; subdomain: string };
let root: SignedIn;
beforeAll(async () => {
  platform = await platformOrganization();
  root = await signedIn(platform, "superuser");
});

async function tenantIdOf({ subdomain }: { subdomain: string }): Promise<string> {
  const { items } = await as(root).tenants.list({ search: subdomain });
  const found = items.find((tenant) => tenant.subdomain === subdomain);
  if (!found) throw new Error(`There is no tenant ${subdomain}`);
  return found.id;
}

const reason = "Unpaid invoices";

describe("suspending a tenant", () => {
  it("takes effect with the very next request, for sessions, tokens and sign-in", async () => {
    const account = await signedInToNewOrganization("admin");
    const id = await tenantIdOf(account);
    expect(await refusal(as(account).auth.me())).toBeUndefined();
    expect(await as(root).tenants.suspend({ id, reason })).toMatchObject({ id, isActive: false });
    const { refreshToken, email } = account;
    expect(await refusal(as(account).auth.me())).not.toBeUndefined();
    expect(await refusal(as(account).auth.refresh({ refreshToken }))).toBe("TENANT_SUSPENDED");
    expect(await refusal(as(account).auth.login({ email, password: "whatever" }))).toBe("TENANT_SUSPENDED");
  });

  it("ends the sessions permanently: after reactivation people have to sign in again", async () => {
    const account = await signedInToNewOrganization("admin");
    const id = await tenantIdOf(account);
    await as(account).auth.me();
    await as(root).tenants.suspend({ id, reason });
    expect(await as(root).tenants.reactivate({ id })).toMatchObject({ isActive: true });
    const { refreshToken } = account;
    expect(await refusal(as(account).auth.me())).toBe("UNAUTHORIZED");
    expect(await refusal(as(account).auth.refresh({ refreshToken }))).toBe("UNAUTHORIZED");
    const newcomer = await signedIn(account, "admin");
    expect(await refusal(as(newcomer).auth.me())).toBeUndefined();
  });

  it("affects no other tenant", async () => {
    const account = await signedInToNewOrganization("admin");
    const other = await signedInToNewOrganization("admin");
    await as(root).tenants.suspend({ id: await tenantIdOf(account), reason });
    expect(await refusal(as(other).auth.me())).toBeUndefined();
    expect(await refusal(as(root).auth.me())).toBeUndefined();
  });

  async function suspendedTwice() {
    const account = await signedInToNewOrganization("admin");
    const id = await tenantIdOf(account);
    await as(root).tenants.suspend({ id, reason });
    await as(root).tenants.suspend({ id, reason: "once more" });
    return { account, id };
  }

  it("is recorded once for the platform, with its reason", async () => {
    const { id } = await suspendedTwice();
    const activity = await asTenant(platform.organizationId, async () =>
      tenantDb()
        .select({ actorId: activityLogs.actorId, entityId: activityLogs.entityId, after: activityLogs.after })
        .from(activityLogs),
    );
    expect(activity.filter(({ entityId }) => entityId === id)).toEqual([
      { actorId: root.userId, entityId: id, after: { isActive: false, reason } },
    ]);
  });

  it("is recorded once for the tenant, as a security event", async () => {
    const { account } = await suspendedTwice();
    const events = await asTenant(account.organizationId, async () =>
      tenantDb().select({ type: securityEvents.type }).from(securityEvents),
    );
    expect(events.filter(({ type }) => type === "tenant.suspended")).toHaveLength(1);
  });

  it("is impossible for the platform itself", async () => {
    const id = await tenantIdOf(platform);
    expect(await refusal(as(root).tenants.suspend({ id, reason }))).toBe("CONFLICT");
  });

  it("finds no unknown tenants", async () => {
    const unknown = { id: "3b241101-e2bb-4255-8caf-4136c566a962", reason };
    expect(await refusal(as(root).tenants.suspend(unknown))).toBe("NOT_FOUND");
  });
});

describe("the list of tenants", () => {
  it("has the statistics of each: active people, products outside the trash, last activity", async () => {
    const account = await signedInToNewOrganization("admin");
    const { organizationId } = account;
    await createUser(organizationId, { status: userStatus.disabled });
    await createUser(organizationId);
    await createProduct(organizationId, { status: productStatus.deleted });
    const quiet = { search: account.subdomain };
    expect((await as(root).tenants.list(quiet)).items).toMatchObject([
      { activeUsers: 2, products: 0, lastActivityAt: null },
    ]);
    await createProduct(organizationId);
    await asTenant(organizationId, () => auditWithin(tenantDb()).record({ action: "test.do", entityId: 1 }));
    const { items } = await as(root).tenants.list(quiet);
    expect(items).toMatchObject([{ activeUsers: 2, products: 1, lastActivityAt: expect.any(String) }]);
    const id = await tenantIdOf(account);
    expect(await as(root).tenants.byId({ id })).toMatchObject({ ...items[0], isPlatform: false });
  });

  it("needs the same few statements however many tenants a page has", async () => {
    for (const _ of [1, 2, 3]) await createOrganization();
    const questions = async (limit: number) => {
      let count = 0;
      const stop = observeDatabase({ statement: () => (count += 1) });
      await as(root).tenants.list({ limit });
      stop();
      return count;
    };
    expect(await questions(3)).toBe(await questions(1));
  });

  it("is filtered by suspended ones", async () => {
    const account = await signedInToNewOrganization("admin");
    const search = account.subdomain;
    const found = async (status: "active" | "suspended") =>
      (await as(root).tenants.list({ search, status })).items.length;
    expect([await found("active"), await found("suspended")]).toEqual([1, 0]);
    await as(root).tenants.suspend({ id: await tenantIdOf(account), reason });
    expect([await found("active"), await found("suspended")]).toEqual([0, 1]);
  });
});

describe("creating a tenant", () => {
  const input = () => ({
    organizationName: unique("Umbrella"),
    subdomain: unique("u"),
    email: `${unique("first")}@example.test`,
  });

  it("makes it usable at once, even if its absence was cached, with the first administrator as its representative", async () => {
    const given = input();
    const { subdomain, email } = given;
    expect(await resolveTenant(subdomain)).toBeNull();
    expect(await as(root).tenants.checkSubdomain({ subdomain })).toEqual({ isAvailable: true });
    const { id } = await as(root).tenants.create(given);
    expect(await as(root).tenants.find({ subdomain })).toEqual({ id });
    const tenant = await resolveTenant(subdomain);
    const organizationId = tenant?.organizationId ?? 0;
    const [mail] = await mailsOf(organizationId);
    expect(mail).toMatchObject({
      recipient: email,
      subject: `Test User invited you to ${given.organizationName}`,
    });

    const person = { firstName: "Ann", lastName: "Birch", password: "seven purple walruses dance" };
    const anyone = createCaller(contextOf(subdomain));
    await anyone.auth.acceptInvitation({ token: tokenIn(mail ?? { text: "" }), ...person });
    const { user } = await anyone.auth.login({ email, password: person.password });
    expect(user.roles).toEqual(["admin"]);
    const read = () => asTenant(organizationId, async () => tenantDb().select().from(organization));
    expect(await read()).toMatchObject([{ sponsorId: user.id, repId: user.id }]);
  });

  it("invites its first administrator in the language of whoever creates it", async () => {
    const given = input();
    const german = contextOf(root.subdomain, root.accessToken, { "accept-language": "de" });
    await createCaller(german).tenants.create(given);
    const tenant = await resolveTenant(given.subdomain);
    expect(tenant).toMatchObject({ language: "de" });
    const [mail] = await mailsOf(tenant?.organizationId ?? 0);
    expect(mail).toMatchObject({ subject: `Test User hat Sie zu ${given.organizationName} eingeladen` });
  });

  it("leaves sponsor and representative unchanged when another administrator joins", async () => {
    const admin = await signedInToNewOrganization("admin");
    const { organizationId } = admin;
    await asTenant(organizationId, async () =>
      tenantDb().update(organization, { sponsorId: 7, repId: 8 }, eq(organization.id, organizationId)),
    );
    const token = randomBytes(32).toString("base64url");
    await createInvitation(organizationId, admin.userId, { roles: "[a]", tokenHash: hashToken(token) });
    await createCaller(contextOf(admin.subdomain)).auth.acceptInvitation({
      token,
      firstName: "Bea",
      lastName: "Cole",
      password: "seven purple walruses dance",
    });
    expect(await asTenant(organizationId, async () => tenantDb().select().from(organization))).toMatchObject([
      { sponsorId: 7, repId: 8 },
    ]);
  });

  it("with a taken subdomain is refused at the field and creates nothing, also for twenty at the same time", async () => {
    const given = input();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        refusalOf(as(root).tenants.create({ ...given, organizationName: unique("U") })),
      ),
    );
    const refused = outcomes.filter((outcome) => outcome !== undefined);
    expect(refused).toHaveLength(19);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(["DUPLICATE"]));
    expect(refused[0]?.details.fieldErrors?.subdomain).toHaveLength(1);
    expect(await as(root).tenants.checkSubdomain({ subdomain: given.subdomain })).toEqual({
      isAvailable: false,
    });
  });
});

it("tenants are only for superusers, on the platform's host", async () => {
  const admin = await signedIn(platform, "admin");
  const strayed = await signedInToNewOrganization("superuser");
  const id = await tenantIdOf(strayed);
  for (const account of [admin, strayed]) {
    expect(await refusal(as(account).tenants.list({}))).toBe("FORBIDDEN");
    expect(await refusal(as(account).tenants.suspend({ id, reason }))).toBe("FORBIDDEN");
    expect(await refusal(as(account).tenants.reactivate({ id }))).toBe("FORBIDDEN");
    expect(await refusal(as(account).tenants.impersonate({ userId: strayed.userId, reason }))).toBe(
      "FORBIDDEN",
    );
  }
});
