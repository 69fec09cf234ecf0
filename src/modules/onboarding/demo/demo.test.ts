import { platformOrganization } from "@test/builders";
import { contextOf, refusal, refusalOf, rootContext, uniqueIp } from "@test/callers";
import { and, eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { appRouter } from "@/api/root";
import { env } from "@/env";
import { acceptHandoff } from "@/modules/accounts/handoff/handoff.service";
import { activityLogs, demoTenants, organization, outboxMails, tenants } from "@/server/db/schema";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory } from "@/server/trpc";
import { demoSeconds } from "./demo.service";
import { deleteExpiredDemos } from "./expire";
import { startDemoExpiry, stopDemoExpiry } from "./worker";

const createCaller = createCallerFactory(appRouter);
const start = (ip = uniqueIp()) =>
  createCaller(rootContext(ip)).signUp.startDemo({ timeZone: "Europe/Berlin" });
const password = "seven purple walruses dance";

/** A visitor who has tried the demo, and is in it. */
async function visitor() {
  const { handoffUrl, handoffToken } = await start();
  const [subdomain = ""] = new URL(handoffUrl).host.split(".");
  const tenant = await resolveTenant(subdomain);
  if (!tenant) throw new Error("There is no demo");
  const { organizationId } = tenant;
  const tokens = await TenantContext.run({ tenantId: organizationId }, () =>
    acceptHandoff("handoff", handoffToken),
  );
  const caller = () => createCaller(contextOf(subdomain, tokens?.accessToken));
  return { subdomain, organizationId, tenant, caller };
}
type Visitor = Awaited<ReturnType<typeof visitor>>;

/** Its time is up from now on. */
const expire = ({ subdomain }: Visitor) =>
  withoutTenantScope("test data", async (db) => {
    const [record] = await db
      .select({ id: tenants.id })
      .from(tenants)
      .where(eq(tenants.subdomain, subdomain));
    const expiresAt = new Date(Date.now() - 1000);
    await db
      .update(demoTenants)
      .set({ expiresAt })
      .where(eq(demoTenants.tenantId, record?.id ?? ""));
    return record?.id ?? "";
  });

const countOf = ({ organizationId }: Visitor) =>
  withoutTenantScope("test data", (db) => db.$count(organization, eq(organization.id, organizationId)));

const settings = { ...env() };
afterEach(() => {
  vi.useRealTimers();
  Object.assign(env(), settings);
});

describe("a visitor of the demo", () => {
  it("is the administrator of an organization with sample data", async () => {
    const { caller } = await visitor();
    const me = await caller().auth.me();
    expect(me.user).toMatchObject({ roles: ["admin"] });
    expect(me.organization).toMatchObject({ name: "Demo workspace", timeZone: "Europe/Berlin" });
    expect((await caller().dashboard.overview({})).sampleProducts).toBe(12);
  });

  it("is not asked to set up what a demo does not have", async () => {
    const { caller } = await visitor();
    expect((await caller().dashboard.overview({})).gettingStarted).toBeNull();
    expect(await caller().auth.emailVerification()).toMatchObject({ isVerified: true });
  });

  it("finds nothing of another visitor", async () => {
    const [one, other] = [await visitor(), await visitor()];
    const [theirs] = (await other.caller().products.list({})).items;
    expect(await refusal(one.caller().products.byId({ id: theirs?.id ?? 0 }))).toBe("NOT_FOUND");
    expect(one.organizationId).not.toBe(other.organizationId);
  });

  it("changes and adds products", async () => {
    const { caller } = await visitor();
    const { id } = await caller().products.create({ name: "Own mug", sku: "OWN-1", price: "3.00", stock: 1 });
    expect(await caller().products.byId({ id })).toMatchObject({ name: "Own mug" });
  });

  it("comes from a browser whose time zone is none", async () => {
    const caller = createCaller(rootContext());
    const { handoffUrl } = await caller.signUp.startDemo({ timeZone: "Mars/Olympus" });
    const [subdomain = ""] = new URL(handoffUrl).host.split(".");
    expect(await resolveTenant(subdomain)).toMatchObject({ timeZone: "UTC" });
  });
});

describe("from a demo nothing leaves", () => {
  it.each([
    [
      "an invitation",
      (demo: Visitor) => demo.caller().users.invite({ email: "a@example.test", roles: ["client"] }),
    ],
    [
      "invitations of several people",
      (demo: Visitor) =>
        demo.caller().users.inviteMany({ rows: [{ email: "a@example.test", roles: ["client"] }] }),
    ],
    [
      "a change of the email",
      (demo: Visitor) => demo.caller().users.requestEmailChange({ email: "a@example.test", password }),
    ],
    [
      "an audit email",
      async (demo: Visitor) => {
        const { version } = await demo.caller().organizations.get();
        return demo.caller().organizations.update({ version, bccAuditEmailAddress: "a@example.test" });
      },
    ],
    [
      "an API key",
      (demo: Visitor) =>
        demo.caller().apiKeys.create({ name: "Key", scopes: ["products:read"], expiresAt: null, password }),
    ],
    [
      "another subdomain",
      async (demo: Visitor) => {
        const { version } = await demo.caller().organizations.get();
        return demo.caller().organizations.changeSubdomain({ version, subdomain: "somebody" });
      },
    ],
  ])("for %s, as the refusal says", async (_what, attempt) => {
    const demo = await visitor();
    expect(await refusalOf(attempt(demo))).toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringContaining("not available in the demo"),
    });
  });

  it("without the offer of a workspace of one's own where sign-up is closed", async () => {
    const demo = await visitor();
    Object.assign(env(), { SIGN_UP_OPEN: false });
    const attempt = demo
      .caller()
      .apiKeys.create({ name: "Key", scopes: ["products:read"], expiresAt: null, password });
    expect((await refusalOf(attempt))?.message).toBe("This is not available in the demo.");
  });

  it("as mail to its visitor, who has no mailbox", async () => {
    const demo = await visitor();
    await createCaller(contextOf(demo.subdomain)).auth.forgotPassword({ email: "guest@demo.invalid" });
    const mails = await withoutTenantScope("test data", (db) =>
      db.$count(outboxMails, eq(outboxMails.organizationId, demo.organizationId)),
    );
    expect(mails).toBe(0);
  });
});

describe("a demo that has ended", () => {
  it("is an unknown workspace from that moment on, whatever is cached", async () => {
    const before = Date.now();
    const { subdomain, tenant, caller } = await visitor();
    expect(await refusal(caller().auth.me())).toBeUndefined();
    expect(tenant.demoUntil).toBeGreaterThanOrEqual(before + demoSeconds * 1000);
    vi.useFakeTimers({ now: Number(tenant.demoUntil) + 1, toFake: ["Date"] });
    expect(await resolveTenant(subdomain)).toBeNull();
    expect(
      await refusal(createCaller(contextOf(subdomain)).auth.forgotPassword({ email: "a@example.test" })),
    ).toBe("TENANT_NOT_FOUND");
  });

  it("is deleted as the only one", async () => {
    const [ended, lives] = [await visitor(), await visitor()];
    await expire(ended);
    expect(await deleteExpiredDemos(() => false)).toBeGreaterThan(0);
    expect(await countOf(ended)).toBe(0);
    expect(await countOf(lives)).toBe(1);
    expect(await refusal(lives.caller().auth.me())).toBeUndefined();
  });

  it("signs its visitor out", async () => {
    const ended = await visitor();
    await expire(ended);
    await deleteExpiredDemos(() => false);
    expect(await refusal(ended.caller().auth.me())).toBe("UNAUTHORIZED");
  });

  it("leaves its name in the activity of the platform", async () => {
    const platform = await platformOrganization();
    const ended = await visitor();
    const tenantId = await expire(ended);
    await deleteExpiredDemos(() => false);
    const entries = await withoutTenantScope("test data", (db) =>
      db
        .select()
        .from(activityLogs)
        .where(
          and(eq(activityLogs.organizationId, platform.organizationId), eq(activityLogs.entityId, tenantId)),
        ),
    );
    expect(entries).toMatchObject([{ action: "tenant.delete", before: { subdomain: ended.subdomain } }]);
  });

  it("is left alone if there is no time", async () => {
    const ended = await visitor();
    await expire(ended);
    await deleteExpiredDemos(() => true);
    expect(await countOf(ended)).toBe(1);
  });

  it("is deleted by a process about a minute after its start", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    const ended = await visitor();
    await expire(ended);
    startDemoExpiry();
    const [run, firstMs] = timers.mock.calls.find(([, ms = 0]) => ms > 40_000) ?? [];
    expect(Math.abs(Number(firstMs) - 60_000)).toBeLessThanOrEqual(15_000);
    run?.();
    await expect.poll(() => countOf(ended)).toBe(0);
    await stopDemoExpiry();
    timers.mockRestore();
  });
});

describe("demos are limited", () => {
  it("by the network that they are started from, which learns when to try again", async () => {
    const ip = uniqueIp();
    Object.assign(env(), { DEMO_RATE_LIMIT_PER_DAY: 2 });
    await start(ip);
    await start(ip);
    expect(await refusalOf(start(ip))).toMatchObject({
      code: "TOO_MANY_REQUESTS",
      message: "Too many requests. Try again in 24 hours.",
    });
    expect(await refusal(start())).toBeUndefined();
  });

  it("to the number that may exist, until one of them ends", async () => {
    await visitor();
    Object.assign(env(), { DEMO_WORKSPACES: 1 });
    const refused = await refusalOf(start());
    expect(refused).toMatchObject({
      code: "TOO_MANY_REQUESTS",
      message: expect.stringMatching(
        /^All demo workspaces are in use\. Try again in \d+ (hours|minutes|seconds), or/,
      ),
    });
    expect(refused?.details.retryAfterSeconds).toBeLessThanOrEqual(demoSeconds);
    Object.assign(env(), { SIGN_UP_OPEN: false });
    expect((await refusalOf(start()))?.message).toMatch(/ \d+ (hours|minutes|seconds)\.$/);
  });

  it("to none where the operator offers none", async () => {
    Object.assign(env(), { DEMO_WORKSPACES: 0 });
    expect(await refusal(start())).toBe("NOT_FOUND");
  });

  it("to the root domain", async () => {
    const { subdomain } = await visitor();
    const call = createCaller(contextOf(subdomain)).signUp.startDemo({ timeZone: "UTC" });
    expect(await refusal(call)).toBe("NOT_FOUND");
  });
});
