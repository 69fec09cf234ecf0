import { beforeAll, describe, expect, it } from "vitest";
import { authRouter } from "@/modules/auth/auth.router";
import { activityLogs, securityEvents } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { asTenant, platformOrganization } from "@/server/testing/builders";
import { refusal, signedIn, signedInToNewOrganization } from "@/server/testing/callers";
import { createCallerFactory, router } from "@/server/trpc";
import { tenantsRouter } from "./tenants.router";

const createCaller = createCallerFactory(router({ auth: authRouter, tenants: tenantsRouter }));
type Account = Awaited<ReturnType<typeof signedIn>>;
const as = (account: Account) => createCaller(account.context());

let platform: { organizationId: number; subdomain: string };
let root: Account;
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
  it("closes it with the very next request, for sessions, tokens and sign-in", async () => {
    const account = await signedInToNewOrganization("admin");
    const id = await tenantIdOf(account);
    expect(await refusal(as(account).auth.me())).toBeUndefined();
    expect(await as(root).tenants.suspend({ id, reason })).toMatchObject({ id, isActive: false });
    const { refreshToken, email } = account;
    expect(await refusal(as(account).auth.me())).not.toBeUndefined();
    expect(await refusal(as(account).auth.refresh({ refreshToken }))).toBe("TENANT_SUSPENDED");
    expect(await refusal(as(account).auth.login({ email, password: "whatever" }))).toBe("TENANT_SUSPENDED");
  });

  it("ends the sessions for good: after reactivation people sign in anew", async () => {
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

  it("touches no other tenant", async () => {
    const account = await signedInToNewOrganization("admin");
    const other = await signedInToNewOrganization("admin");
    await as(root).tenants.suspend({ id: await tenantIdOf(account), reason });
    expect(await refusal(as(other).auth.me())).toBeUndefined();
    expect(await refusal(as(root).auth.me())).toBeUndefined();
  });

  it("is recorded for the platform with its reason, and for the tenant as a security event, once", async () => {
    const account = await signedInToNewOrganization("admin");
    const id = await tenantIdOf(account);
    await as(root).tenants.suspend({ id, reason });
    await as(root).tenants.suspend({ id, reason: "once more" });
    const activity = await asTenant(platform.organizationId, async () =>
      tenantDb()
        .select({ actorId: activityLogs.actorId, entityId: activityLogs.entityId, after: activityLogs.after })
        .from(activityLogs),
    );
    expect(activity.filter(({ entityId }) => entityId === id)).toEqual([
      { actorId: root.userId, entityId: id, after: { isActive: false, reason } },
    ]);
    const events = await asTenant(account.organizationId, async () =>
      tenantDb().select({ type: securityEvents.type }).from(securityEvents),
    );
    expect(events.filter(({ type }) => type === "tenant.suspended")).toHaveLength(1);
  });

  it("is impossible for the platform itself, and unknown for what is no tenant", async () => {
    const id = await tenantIdOf(platform);
    expect(await refusal(as(root).tenants.suspend({ id, reason }))).toBe("CONFLICT");
    const unknown = { id: "3b241101-e2bb-4255-8caf-4136c566a962", reason };
    expect(await refusal(as(root).tenants.suspend(unknown))).toBe("NOT_FOUND");
  });
});

it("tenants are the business of superusers, and of them on the platform's host alone", async () => {
  const admin = await signedIn(platform, "admin");
  const strayed = await signedInToNewOrganization("superuser");
  const id = await tenantIdOf(strayed);
  for (const account of [admin, strayed]) {
    expect(await refusal(as(account).tenants.list({}))).toBe("FORBIDDEN");
    expect(await refusal(as(account).tenants.suspend({ id, reason }))).toBe("FORBIDDEN");
    expect(await refusal(as(account).tenants.reactivate({ id }))).toBe("FORBIDDEN");
  }
});
