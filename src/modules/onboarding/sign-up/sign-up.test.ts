import { asTenant, createOrganization, platformOrganization, unique } from "@test/builders";
import { contextOf, refusal, refusalOf, rootContext, signedIn, uniqueIp } from "@test/callers";
import { mailsOf } from "@test/mails";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { env } from "@/env";
import { newSubdomain } from "@/lib/new-subdomain";
import { suggestSubdomain } from "@/lib/subdomain";
import { tenantsRouter } from "@/modules/platform/tenants/tenants.router";
import { verifyPassword } from "@/server/auth/passwords";
import { organization, outboxMails, tenants, user, userDetails } from "@/server/db/schema";
import { resolveTenant } from "@/server/tenancy/resolve-tenant";
import { TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory, router } from "@/server/trpc";
import { signUpRouter } from "./sign-up.router";
import type { SignUpInput } from "./sign-up.schema";

const createCaller = createCallerFactory(
  router({ auth: authRouter, signUp: signUpRouter, tenants: tenantsRouter }),
);
const atRoot = (ip?: string) => createCaller(rootContext(ip));
const password = "seven purple walruses dance";

const input = (values: Partial<SignUpInput> = {}): SignUpInput => ({
  organizationName: unique("Umbrella Works"),
  subdomain: unique("u"),
  firstName: "Ann",
  lastName: "Birch",
  email: `${unique("owner")}@example.test`,
  password,
  ...values,
});

async function rowsOf(subdomain: string) {
  return withoutTenantScope("test data", async (db) => ({
    organizations: await db.select().from(organization).where(eq(organization.subdomain, subdomain)),
    tenants: await db.select().from(tenants).where(eq(tenants.subdomain, subdomain)),
  }));
}

describe("a sign-up", () => {
  it("creates organization, lifecycle record and first administrator, who sponsors and represents it", async () => {
    const given = input({ email: " Owner@Example.TEST " });
    const response = await atRoot().signUp.create(given);
    expect(response.handoffUrl).toMatch(new RegExp(`^http://${given.subdomain}\\..*/api/auth/handoff$`));
    const rows = await rowsOf(given.subdomain);
    expect(rows.tenants).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: given.organizationName,
        isActive: true,
      }),
    ]);
    const [created] = rows.organizations;
    const tenantId = created?.id ?? 0;
    const [admin, ...others] = await asTenant(tenantId, async () => tenantDb().select().from(user));
    expect(others).toEqual([]);
    expect(admin).toMatchObject({
      email: "owner@example.test",
      username: "owner@example.test",
      firstName: "Ann",
      lastName: "Birch",
      roles: "[a]",
      status: 10,
    });
    expect(created).toMatchObject({ name: given.organizationName, sponsorId: admin?.id, repId: admin?.id });
    expect(await verifyPassword(password, admin?.passwordHash ?? "")).toBe(true);
  });

  it("sends a link that verifies the email of the first administrator", async () => {
    const given = input({ email: " Owner@Example.TEST " });
    await atRoot().signUp.create(given);
    const tenantId = (await rowsOf(given.subdomain)).organizations[0]?.id ?? 0;
    const details = await asTenant(tenantId, async () => tenantDb().select().from(userDetails));
    expect(details).toEqual([expect.objectContaining({ emailVerifiedAt: null })]);
    expect(await mailsOf(tenantId)).toEqual([
      expect.objectContaining({ kind: "verify-email", recipient: "owner@example.test", bcc: null }),
    ]);
  });

  it("is usable at once, even if someone has looked for it before", async () => {
    const given = input();
    expect(await resolveTenant(given.subdomain)).toBeNull();
    await atRoot().signUp.create(given);
    const { user: signedIn } = await createCaller(contextOf(given.subdomain)).auth.login({
      email: given.email,
      password,
    });
    expect(signedIn).toMatchObject({ email: given.email, roles: ["admin"] });
  });

  it("appends the subdomain to the name of the record if another one has that name", async () => {
    const first = input();
    const second = input({ organizationName: first.organizationName });
    await atRoot().signUp.create(first);
    await atRoot().signUp.create(second);
    const rows = await rowsOf(second.subdomain);
    expect(rows.tenants[0]?.name).toBe(`${first.organizationName} (${second.subdomain})`);
    expect(rows.organizations[0]?.name).toBe(first.organizationName);
  });

  it("reports at the field that the subdomain is taken", async () => {
    const { subdomain } = await createOrganization();
    const error = await refusalOf(atRoot().signUp.create(input({ subdomain })));
    expect(error).toMatchObject({
      code: "DUPLICATE",
      details: { fieldErrors: { subdomain: [expect.stringContaining("taken")] } },
    });
  });

  it("of several concurrent ones for the same subdomain creates nothing but one organization", async () => {
    const subdomain = unique("race");
    const inputs = Array.from({ length: 5 }, () => input({ subdomain }));
    const outcomes = await Promise.all(inputs.map((each) => refusal(atRoot().signUp.create(each))));
    expect(outcomes.filter((code) => code === undefined)).toHaveLength(1);
    expect(outcomes.filter((code) => code === "DUPLICATE")).toHaveLength(4);
    const rows = await rowsOf(subdomain);
    expect(rows.organizations).toHaveLength(1);
    expect(rows.tenants).toHaveLength(1);
  });

  it("leaves nothing behind if it fails halfway", async () => {
    const given = input();
    const insert = TenantDb.prototype.insert;
    vi.spyOn(TenantDb.prototype, "insert").mockImplementation(function (this: TenantDb, table, values) {
      if (Object.is(table, outboxMails)) throw new Error("the mail was not written");
      return insert.call(this, table, values);
    });
    await expect(atRoot().signUp.create(given)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await rowsOf(given.subdomain)).toEqual({ organizations: [], tenants: [] });
    expect(await resolveTenant(given.subdomain)).toBeNull();
  });

  it.each([
    ["a reserved address", { subdomain: "admin" }, "subdomain"],
    ["the platform's address", { subdomain: "platform" }, "subdomain"],
    ["an address of one letter", { subdomain: "a" }, "subdomain"],
    ["an address of 51 letters", { subdomain: "a".repeat(51) }, "subdomain"],
    ["an address with a dot", { subdomain: "a.b" }, "subdomain"],
    ["an address in disguise", { subdomain: "xn--80ak6aa92e" }, "subdomain"],
    ["a name that is a link", { organizationName: "Win at https://evil.example" }, "organizationName"],
    ["a first name that is a link", { firstName: "www.evil.example" }, "firstName"],
    ["a common password", { password: "passwordpassword" }, "password"],
    ["a password with the name in it", { organizationName: "Walruses", password }, "password"],
  ])("refuses %s, at the field", async (_what, values, field) => {
    const call = atRoot().signUp.create(input(values));
    await expect(call).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { issues: expect.arrayContaining([expect.objectContaining({ path: [field] })]) },
    });
  });

  it("is limited by IP", async () => {
    const ip = uniqueIp();
    // Refused ones count as well: each could test what is taken.
    const attempts = Array.from({ length: 21 }, () =>
      atRoot(ip)
        .signUp.create(input({ subdomain: "a" }))
        .catch((error: { code: string }) => error.code),
    );
    const codes = await Promise.all(attempts);
    expect(codes.filter((code) => code === "BAD_REQUEST")).toHaveLength(20);
    expect(codes).toContain("TOO_MANY_REQUESTS");
  });

  describe("that the operator has closed", () => {
    beforeAll(() => void Object.assign(env(), { SIGN_UP_OPEN: false }));
    afterAll(() => void Object.assign(env(), { SIGN_UP_OPEN: true }));

    it("is refused with a reason", async () => {
      const given = input();
      expect(await refusalOf(atRoot().signUp.create(given))).toMatchObject({
        code: "FORBIDDEN",
        message: expect.stringMatching(/^Sign-up is closed/),
      });
      expect(await refusal(atRoot().signUp.checkSubdomain({ subdomain: given.subdomain }))).toBe("FORBIDDEN");
      expect(await rowsOf(given.subdomain)).toEqual({ organizations: [], tenants: [] });
    });

    it("leaves organizations to superusers", async () => {
      const root = await signedIn(await platformOrganization(), "superuser");
      const { organizationName, subdomain, email } = input();
      await createCaller(root.context()).tenants.create({ organizationName, subdomain, email });
      expect((await rowsOf(subdomain)).organizations).toHaveLength(1);
    });
  });

  it("is not a procedure of a workspace", async () => {
    const { subdomain } = await createOrganization();
    const inWorkspace = createCaller(contextOf(subdomain));
    expect(await refusal(inWorkspace.signUp.create(input()))).toBe("NOT_FOUND");
    expect(await refusal(inWorkspace.signUp.checkSubdomain({ subdomain: "free" }))).toBe("NOT_FOUND");
  });
});

describe("the subdomain of a workspace", () => {
  it("is available until someone has it, in any spelling", async () => {
    const subdomain = unique("free");
    const check = (wanted: string) => atRoot().signUp.checkSubdomain({ subdomain: wanted });
    expect(await check(subdomain)).toEqual({ isAvailable: true });
    await createOrganization({ subdomain });
    expect(await check(` ${subdomain.toUpperCase()} `)).toEqual({ isAvailable: false });
  });

  it.each([
    ["Müller & Söhne", "muller-sohne"],
    ["  O’Neill's Café  ", "oneills-cafe"],
    ["Straße 7", "strasse-7"],
    ["株式会社", ""],
    ["-".repeat(60), ""],
    ["Ab ".repeat(40), `${"ab-".repeat(16)}ab`],
  ])("is suggested from the name %j", (name, suggestion) => {
    expect(suggestSubdomain(name)).toBe(suggestion);
    if (suggestion) expect(newSubdomain.safeParse(suggestion).success).toBe(true);
  });
});
