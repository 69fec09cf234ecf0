import { asTenant, createOrganization, platformOrganization, unique } from "@test/builders";
import {
  contextOf,
  refusal,
  refusalOf,
  rootContext,
  type SignedIn,
  signedIn,
  signedInToNewOrganization,
} from "@test/callers";
import { mailsOf } from "@test/mails";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { organizationsRouter } from "@/api/routers/organizations";
import { signUpRouter } from "@/modules/onboarding/sign-up/sign-up.router";
import { workspacesRouter } from "@/modules/onboarding/workspaces/workspaces.router";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { observeDatabase } from "@/server/db/observer";
import { activityLogs, formerSubdomains, organization, securityEvents, tenants } from "@/server/db/schema";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(
  router({
    auth: authRouter,
    organizations: organizationsRouter,
    signUp: signUpRouter,
    workspaces: workspacesRouter,
  }),
);
/** The account on the host of another subdomain, with its access token. */
const at = ({ accessToken }: SignedIn, subdomain: string) => createCaller(contextOf(subdomain, accessToken));

afterEach(() => {
  vi.restoreAllMocks();
});

/** What one part of a test waits for, and another provides. */
function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

const newSubdomain = () => unique("moved");

/** Moves from one subdomain to the other. */
function move(user: SignedIn, from: string, to: string, version: number) {
  return at(user, from).organizations.changeSubdomain({ subdomain: to, version });
}

const signUpFor = (subdomain: string) =>
  createCaller(rootContext()).signUp.create({
    organizationName: unique("Newcomer"),
    subdomain,
    firstName: "Ann",
    lastName: "Birch",
    email: `${unique("owner")}@example.test`,
    password: "seven purple walruses dance",
  });

const isFreeForSignUp = async (subdomain: string) =>
  (await createCaller(rootContext()).signUp.checkSubdomain({ subdomain })).isAvailable;

/** As if the subdomain had been left longer ago than it redirects. */
async function endRedirect({ organizationId }: SignedIn, subdomain: string): Promise<void> {
  await asTenant(organizationId, async () =>
    tenantDb().update(
      formerSubdomains,
      { redirectsUntil: new Date(Date.now() - 1000) },
      eq(formerSubdomains.subdomain, subdomain),
    ),
  );
  await invalidateCached(keys.tenant(subdomain));
}

describe("a new subdomain", () => {
  it("serves the organization from the next request on, with existing tokens", async () => {
    const user = await signedInToNewOrganization("admin");
    const { subdomain: left, organizationId, refreshToken } = user;
    const to = newSubdomain();
    // Both have been looked up before, and are cached.
    await at(user, left).auth.me();
    expect(await resolveTenant(to)).toBeNull();
    const moved = await move(user, left, to, 0);
    expect(moved).toMatchObject({ subdomain: to, version: 1 });
    expect(moved.url).toMatch(new RegExp(`^http://${to}\\..*/login\\?note=moved$`));
    expect((await at(user, to).auth.me()).organization).toMatchObject({
      id: organizationId,
      subdomain: to,
    });
    const renewed = await createCaller(contextOf(to)).auth.refresh({ refreshToken });
    expect(renewed.tokens.accessToken).not.toBe("");
    const rows = await withoutTenantScope("test data", async (db) => ({
      organization: await db.select().from(organization).where(eq(organization.id, organizationId)),
      record: await db.select().from(tenants).where(eq(tenants.subdomain, to)),
    }));
    expect(rows).toMatchObject({ organization: [{ subdomain: to }], record: [{ subdomain: to }] });
  });

  it("is reported to clients of the old one, signed in or not", async () => {
    const user = await signedInToNewOrganization("admin");
    const { subdomain: left, email } = user;
    const to = newSubdomain();
    await move(user, left, to, 0);
    const calls = [
      () => at(user, left).auth.me(),
      () => createCaller(contextOf(left)).auth.login({ email, password: "whatever it is" }),
    ];
    for (const call of calls) {
      const error = await refusalOf(call());
      expect(error).toMatchObject({ code: "TENANT_MOVED", statusCode: 404 });
      expect(error?.details.data).toEqual({ url: expect.stringMatching(new RegExp(`^http://${to}\\.`)) });
    }
  });

  it("accepts no token of another tenant, nor does the old one", async () => {
    const user = await signedInToNewOrganization("admin");
    const stranger = await signedInToNewOrganization("admin");
    const { subdomain: left } = user;
    const to = newSubdomain();
    await move(user, left, to, 0);
    expect(await refusal(at(stranger, to).auth.me())).toBe("UNAUTHORIZED");
    expect(await refusal(at(stranger, left).auth.me())).toBe("UNAUTHORIZED");
    expect(await refusal(at(user, stranger.subdomain).auth.me())).toBe("UNAUTHORIZED");
  });

  it.each([
    {
      what: "mails",
      send: (email: string, to: string) => createCaller(contextOf(to)).auth.forgotPassword({ email }),
    },
    {
      what: "the list of a person's workspaces",
      send: (email: string) => createCaller(rootContext()).workspaces.find({ email }),
    },
  ])("is used in $what from then on", async ({ send }) => {
    const user = await signedInToNewOrganization("admin");
    const to = newSubdomain();
    await move(user, user.subdomain, to, 0);
    await send(user.email, to);
    const mails = await mailsOf(user.organizationId);
    expect(mails).toHaveLength(1);
    for (const { text } of mails) {
      expect(text).toContain(`//${to}.`);
      expect(text).not.toContain(`//${user.subdomain}.`);
    }
  });

  it("is recorded as an activity and as a security event", async () => {
    const user = await signedInToNewOrganization("admin");
    const { subdomain: left, userId } = user;
    const to = newSubdomain();
    await move(user, left, to, 0);
    const [activities, events] = await asTenant(user.organizationId, async () => [
      await tenantDb().select().from(activityLogs),
      await tenantDb().select().from(securityEvents),
    ]);
    expect(activities).toMatchObject([
      {
        action: "organization.change_subdomain",
        actorId: userId,
        before: { subdomain: left },
        after: { subdomain: to },
      },
    ]);
    expect(events).toContainEqual(
      expect.objectContaining({
        type: "organization.subdomain_changed",
        details: { before: left, after: to },
      }),
    );
  });

  it("updates the name of the record if it contains the subdomain", async () => {
    const name = unique("Twin");
    await createOrganization({ name });
    const user = await signedInToNewOrganization("admin");
    const own = at(user, user.subdomain);
    await own.organizations.update({ name, version: 0 });
    const to = newSubdomain();
    await move(user, user.subdomain, to, 1);
    const record = await withoutTenantScope("test data", (db) =>
      db.select({ name: tenants.name }).from(tenants).where(eq(tenants.subdomain, to)),
    );
    expect(record).toEqual([{ name: `${name} (${to})` }]);
  });

  it("is not chosen by staff", async () => {
    const staff = await signedInToNewOrganization("staff");
    expect(await refusal(move(staff, staff.subdomain, newSubdomain(), 0))).toBe("FORBIDDEN");
  });

  it("is impossible for the platform's own organization", async () => {
    const platform = await signedIn(await platformOrganization(), "admin");
    expect(await refusal(move(platform, platform.subdomain, newSubdomain(), 0))).toBe("CONFLICT");
  });

  it("is refused if the settings have changed since", async () => {
    const user = await signedInToNewOrganization("admin");
    expect(await refusal(move(user, user.subdomain, newSubdomain(), 7))).toBe("STALE_VERSION");
  });

  it("is refused if it is the current one", async () => {
    const user = await signedInToNewOrganization("admin");
    const { subdomain } = user;
    const error = await refusalOf(move(user, subdomain, subdomain, 0));
    expect(error).toMatchObject({
      code: "CONFLICT",
      details: { fieldErrors: { subdomain: [expect.any(String)] } },
    });
  });
});

describe("a former subdomain", () => {
  it("leads to the current one through every move", async () => {
    const user = await signedInToNewOrganization("admin");
    const { subdomain: first } = user;
    const [second, third] = [newSubdomain(), newSubdomain()];
    await move(user, first, second, 0);
    expect((await resolveTenant(first))?.subdomain).toBe(second);
    await move(user, second, third, 1);
    expect((await resolveTenant(first))?.subdomain).toBe(third);
    expect((await resolveTenant(second))?.subdomain).toBe(third);
  });

  /** A subdomain that somebody moved away from, whose redirect is over. */
  async function formerWithoutRedirect() {
    const user = await signedInToNewOrganization("admin");
    const { subdomain: first } = user;
    const [second, third] = [newSubdomain(), newSubdomain()];
    await move(user, first, second, 0);
    await move(user, second, third, 1);
    await endRedirect(user, first);
    return { user, first };
  }

  it("leads nowhere after its time", async () => {
    const { user, first } = await formerWithoutRedirect();
    expect(await resolveTenant(first)).toBeNull();
    expect(await refusal(at(user, first).auth.me())).toBe("UNAUTHORIZED");
  });

  it("never leads to anyone else", async () => {
    const { first } = await formerWithoutRedirect();
    expect(await isFreeForSignUp(first)).toBe(false);
    expect(await refusal(signUpFor(first))).toBe("DUPLICATE");
    const other = await signedInToNewOrganization("admin");
    const check = at(other, other.subdomain).organizations.checkSubdomain({ subdomain: first });
    expect(await check).toEqual({ isAvailable: false });
    const refused = await refusalOf(move(other, other.subdomain, first, 0));
    expect(refused).toMatchObject({
      code: "DUPLICATE",
      details: { fieldErrors: { subdomain: [expect.any(String)] } },
    });
    expect((await at(other, other.subdomain).auth.me()).organization.subdomain).toBe(other.subdomain);
  });

  it("can be taken again by its former owner, who then leaves the other one", async () => {
    const user = await signedInToNewOrganization("admin");
    const { subdomain: first } = user;
    const second = newSubdomain();
    await move(user, first, second, 0);
    await endRedirect(user, first);
    const check = at(user, second).organizations.checkSubdomain({ subdomain: first });
    expect(await check).toEqual({ isAvailable: true });
    await move(user, second, first, 1);
    expect((await at(user, first).auth.me()).organization.subdomain).toBe(first);
    expect((await resolveTenant(second))?.subdomain).toBe(first);
    const formers = await asTenant(user.organizationId, async () =>
      tenantDb().select().from(formerSubdomains),
    );
    expect(formers.map(({ subdomain }) => subdomain)).toEqual([second]);
  });

  it("can be left at most three times within 30 days, including moves back", async () => {
    const user = await signedInToNewOrganization("admin");
    const { subdomain: first } = user;
    const second = newSubdomain();
    await move(user, first, second, 0);
    await move(user, second, first, 1);
    await move(user, first, second, 2);
    const error = await refusalOf(move(user, second, first, 3));
    expect(error).toMatchObject({
      code: "LIMIT_REACHED",
      details: { fieldErrors: { subdomain: [expect.any(String)] } },
    });
    const monthAgo = new Date(Date.now() - 31 * 86_400_000);
    await withoutTenantScope("test data", (db) =>
      db
        .update(activityLogs)
        .set({ createdAt: monthAgo })
        .where(eq(activityLogs.organizationId, user.organizationId)),
    );
    expect(await refusal(move(user, second, first, 3))).toBeUndefined();
  });
});

describe("a contested subdomain", () => {
  it("goes to one of the organizations that request it at the same time", async () => {
    const users = await Promise.all(Array.from({ length: 4 }, () => signedInToNewOrganization("admin")));
    const wanted = newSubdomain();
    const moves = users.map((user) => refusal(move(user, user.subdomain, wanted, 0)));
    const outcomes = await Promise.all([...moves, refusal(signUpFor(wanted))]);
    expect(outcomes.filter((code) => code === undefined)).toHaveLength(1);
    expect(outcomes.filter((code) => code === "DUPLICATE")).toHaveLength(4);
  });

  it("goes to no newcomer even while its owner is leaving it", async () => {
    const user = await signedInToNewOrganization("admin");
    const [written, newcomer] = [signal(), signal()];
    const upsert = TenantDb.prototype.upsert;
    // The move has written its new and its old subdomain, and is not committed.
    vi.spyOn(TenantDb.prototype, "upsert").mockImplementationOnce(async function (this: TenantDb, ...args) {
      written.resolve();
      await newcomer.promise;
      return upsert.apply(this, args);
    });
    const leaving = move(user, user.subdomain, newSubdomain(), 0);
    await written.promise;
    const stop = observeDatabase({
      bypass: (reason) => reason === "sign up a new organization" && newcomer.resolve(),
    });
    const arriving = refusal(signUpFor(user.subdomain));
    await leaving;
    expect(await arriving).toBe("DUPLICATE");
    stop();
  });

  it("is taken if others have it", async () => {
    const user = await signedInToNewOrganization("admin");
    const { subdomain } = await createOrganization();
    const own = at(user, user.subdomain).organizations;
    expect(await own.checkSubdomain({ subdomain })).toEqual({ isAvailable: false });
    expect(await refusal(own.changeSubdomain({ subdomain, version: 0 }))).toBe("DUPLICATE");
  });

  it("is reserved if the product uses it", async () => {
    const user = await signedInToNewOrganization("admin");
    const own = at(user, user.subdomain).organizations;
    for (const reserved of ["admin", "platform", "x", "xn--80ak6aa92e"]) {
      await expect(own.changeSubdomain({ subdomain: reserved, version: 0 })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    }
  });
});
