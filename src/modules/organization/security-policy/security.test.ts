import { asTenant, createOrganization, createSecondFactor, testPassword } from "@test/builders";
import { refusal, refusalOf, signedIn } from "@test/callers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { organizationsRouter } from "@/api/routers/organizations";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { removeSecondFactor } from "@/modules/second-factor/own/second-factor.service";
import { activityLogs, securityEvents } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(
  router({ auth: authRouter, products: productsRouter, organizations: organizationsRouter }),
);

afterEach(() => {
  vi.useRealTimers();
});

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString();

/** An organization whose admin has a second factor, and a client who has none. */
async function organization() {
  const home = await createOrganization();
  const admin = await signedIn(home, "admin");
  await createSecondFactor(home.organizationId, admin.userId);
  const client = await signedIn(home, "client");
  return {
    ...home,
    admin,
    client,
    asAdmin: () => createCaller(admin.context()).organizations,
    asClient: () => createCaller(client.context()),
  };
}

describe("a second factor for everyone", () => {
  it("is up to each person until an admin decides", async () => {
    const { asAdmin, asClient } = await organization();
    expect(await asAdmin().security()).toMatchObject({ secondFactorRequiredFrom: null, version: 0 });
    expect((await asClient().auth.me()).secondFactor).toEqual({
      enabled: false,
      rule: "optional",
      requiredFrom: null,
    });
  });

  async function announced() {
    const { asAdmin, asClient } = await organization();
    await asClient().products.list({});
    const secondFactorRequiredFrom = inDays(7);
    expect(
      await asAdmin().updateSecurity({ password: testPassword, secondFactorRequiredFrom, version: 0 }),
    ).toEqual({
      secondFactorRequiredFrom,
      sessionLifetimeMinutes: null,
      version: 1,
    });
    return { asClient, secondFactorRequiredFrom };
  }

  it("is announced with the next request", async () => {
    const { asClient, secondFactorRequiredFrom } = await announced();
    const { secondFactor } = await asClient().auth.me();
    expect(secondFactor).toEqual({
      enabled: false,
      rule: "announced",
      requiredFrom: secondFactorRequiredFrom,
    });
  });

  it("locks nobody out before its date", async () => {
    const { asClient } = await announced();
    expect(await refusal(asClient().products.list({}))).toBeUndefined();
  });

  it("from its date on leaves people without one only their own profile", async () => {
    const { asAdmin, asClient, organizationId, client } = await organization();
    await asAdmin().updateSecurity({
      password: testPassword,
      secondFactorRequiredFrom: inDays(0),
      version: 0,
    });
    const refused = await refusalOf(asClient().products.list({}));
    expect(refused).toMatchObject({ code: "SECOND_FACTOR_REQUIRED", statusCode: 403 });
    expect((await asClient().auth.me()).secondFactor.rule).toBe("required");
    for (const allowed of [asClient().auth.sessions(), asClient().auth.secondFactor()]) {
      expect(await refusal(allowed)).toBeUndefined();
    }
    expect(await refusal(asAdmin().security())).toBeUndefined();
    await createSecondFactor(organizationId, client.userId);
    const later = await signedIn({ organizationId, subdomain: client.subdomain }, "client");
    expect(await refusal(createCaller(later.context()).products.list({}))).toBe("SECOND_FACTOR_REQUIRED");
  });

  it("begins at its date, not before, without anyone signing in again", async () => {
    const { asAdmin, asClient } = await organization();
    await asAdmin().updateSecurity({
      password: testPassword,
      secondFactorRequiredFrom: new Date(Date.now() + 60_000).toISOString(),
      version: 0,
    });
    expect(await refusal(asClient().products.list({}))).toBeUndefined();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
    expect(await refusal(asClient().products.list({}))).toBe("SECOND_FACTOR_REQUIRED");
  });

  it("ends with the next request once it is withdrawn", async () => {
    const { asAdmin, asClient } = await organization();
    await asAdmin().updateSecurity({
      password: testPassword,
      secondFactorRequiredFrom: inDays(0),
      version: 0,
    });
    expect(await refusal(asClient().products.list({}))).toBe("SECOND_FACTOR_REQUIRED");
    await asAdmin().updateSecurity({ password: testPassword, secondFactorRequiredFrom: null, version: 1 });
    expect(await refusal(asClient().products.list({}))).toBeUndefined();
  });

  it("does not affect other organizations", async () => {
    const [one, other] = await Promise.all([organization(), organization()]);
    await one
      .asAdmin()
      .updateSecurity({ password: testPassword, secondFactorRequiredFrom: inDays(0), version: 0 });
    expect((await other.asClient().auth.me()).secondFactor.rule).toBe("optional");
    expect(await other.asAdmin().security()).toMatchObject({ secondFactorRequiredFrom: null, version: 0 });
  });

  it("is set by admins who have one themselves", async () => {
    const { asClient, organizationId, subdomain } = await organization();
    const rule = { secondFactorRequiredFrom: inDays(1), version: 0, password: testPassword };
    expect(await refusal(asClient().organizations.updateSecurity(rule))).toBe("FORBIDDEN");
    const bare = await signedIn({ organizationId, subdomain }, "admin");
    const asBareAdmin = () => createCaller(bare.context()).organizations;
    expect(await refusal(asBareAdmin().updateSecurity(rule))).toBe("CONFLICT");
    expect(
      await refusal(asBareAdmin().updateSecurity({ ...rule, secondFactorRequiredFrom: null })),
    ).toBeUndefined();
  });

  it("requires the password, without which an unattended session changes nothing", async () => {
    const { asAdmin } = await organization();
    const rule = { secondFactorRequiredFrom: inDays(1), version: 0 };
    const wrong = await refusalOf(asAdmin().updateSecurity({ ...rule, password: "not this one, surely" }));
    expect(wrong?.code).toBe("INVALID_CREDENTIALS");
    expect(wrong?.details.fieldErrors).toEqual({ password: ["The password is wrong."] });
    await expect(asAdmin().updateSecurity({ ...rule, password: "" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(await asAdmin().security()).toMatchObject({ secondFactorRequiredFrom: null, version: 0 });
  });

  it("makes a wrong password a security event", async () => {
    const { asAdmin, organizationId } = await organization();
    const rule = { secondFactorRequiredFrom: inDays(1), version: 0 };
    await refusalOf(asAdmin().updateSecurity({ ...rule, password: "not this one, surely" }));
    const events = await asTenant(organizationId, async () => tenantDb().select().from(securityEvents));
    expect(events.map(({ type }) => type)).toContain("reauthentication.failed");
  });

  it("is recorded with who changed it, once for each change", async () => {
    const { asAdmin, organizationId, admin } = await organization();
    const secondFactorRequiredFrom = inDays(3);
    await asAdmin().updateSecurity({ password: testPassword, secondFactorRequiredFrom, version: 0 });
    await asAdmin().updateSecurity({ password: testPassword, secondFactorRequiredFrom, version: 1 });
    const [activities, events] = await asTenant(organizationId, async () => [
      await tenantDb().select().from(activityLogs),
      await tenantDb().select().from(securityEvents),
    ]);
    expect(activities).toEqual([
      expect.objectContaining({
        action: "organization.update_security",
        actorId: admin.userId,
        before: { secondFactorRequiredFrom: null },
        after: { secondFactorRequiredFrom },
      }),
    ]);
    expect(events.filter(({ type }) => type === "organization.second_factor_rule_changed")).toHaveLength(1);
  });

  it("refuses a change of an outdated version, even if both are the first", async () => {
    const { asAdmin } = await organization();
    const change = (days: number) =>
      asAdmin().updateSecurity({
        password: testPassword,
        secondFactorRequiredFrom: inDays(days),
        version: 0,
      });
    const outcomes = await Promise.all([refusal(change(1)), refusal(change(2)), refusal(change(3))]);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "STALE_VERSION")).toHaveLength(2);
    expect((await asAdmin().security()).version).toBe(1);
  });

  it.each(["tomorrow", "2026-13-01T00:00:00.000Z", "", inDays(6 * 365)])(
    "refuses the date %j",
    async (date) => {
      const { asAdmin } = await organization();
      const change = asAdmin().updateSecurity({
        password: testPassword,
        secondFactorRequiredFrom: date,
        version: 0,
      });
      await expect(change).rejects.toMatchObject({ code: "BAD_REQUEST" });
    },
  );
});

describe("a superuser", () => {
  it("needs a second factor whatever the organization says", async () => {
    const { organizationId, subdomain } = await organization();
    const superuser = await signedIn({ organizationId, subdomain }, "superuser");
    const call = () => createCaller(superuser.context());
    expect((await call().auth.me()).secondFactor).toMatchObject({ enabled: true, rule: "required" });
    expect(await refusal(call().products.list({}))).toBeUndefined();
    await asTenant(organizationId, async () => removed(superuser.userId));
    expect(await refusal(call().products.list({}))).toBe("SECOND_FACTOR_REQUIRED");
    expect(await refusal(call().auth.secondFactor())).toBeUndefined();
  });
});

async function removed(userId: number): Promise<void> {
  await tenantDb().transaction((tx) => removeSecondFactor(tx, userId));
}
