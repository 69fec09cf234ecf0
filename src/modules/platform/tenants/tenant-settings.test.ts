import { asTenant, createOrganization, platformOrganization } from "@test/builders";
import { refusal, refusalOf, type SignedIn, signedIn } from "@test/callers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { authRouter } from "@/api/routers/auth";
import type { EditedTenantSettings } from "@/lib/tenant-settings";
import { activityLogs, tenants } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory, router, tenantProcedure } from "@/server/trpc";
import { tenantsRouter } from "./tenants.router";

const featured = router({
  decorate: tenantProcedure("profile:read", "branding")
    .output(z.literal("done"))
    .query(() => "done" as const),
});
const createCaller = createCallerFactory(router({ auth: authRouter, tenants: tenantsRouter, featured }));
const as = (user: SignedIn) => createCaller(user.context());

let platform: { organizationId: number; subdomain: string };
let root: SignedIn;
beforeAll(async () => {
  platform = await platformOrganization();
  root = await signedIn(platform, "superuser");
});

/** A tenant with a person, and its settings as the platform sees them. */
async function tenant(stored?: Parameters<typeof createOrganization>[0]) {
  const home = await createOrganization(stored);
  const client = await signedIn(home, "client");
  const { id } = await as(root).tenants.find({ subdomain: home.subdomain });
  const read = () => as(root).tenants.byId({ id });
  const update = async (change: Partial<EditedTenantSettings>, revision?: string) => {
    const current = await read();
    return as(root).tenants.updateSettings({
      id,
      revision: revision ?? current.revision,
      settings: { ...current.settings, ...change },
    });
  };
  return { ...home, id, client, read, update };
}

const limits = { users: null, products: null, requestsPerMinute: null };

describe("the settings of a tenant", () => {
  it("take effect with its next request, although another instance has them cached", async () => {
    const { client, update } = await tenant();
    expect((await as(client).auth.me()).organization).toMatchObject({ limits });
    await update({ limits: { ...limits, products: 5 } });
    expect((await as(client).auth.me()).organization).toMatchObject({ limits: { products: 5 } });
  });

  it("turn a feature off or on with the next request", async () => {
    const { client, update } = await tenant();
    expect(await as(client).featured.decorate()).toBe("done");
    await update({ features: { branding: false, bulkInvitations: true } });
    expect(await refusal(as(client).featured.decorate())).toBe("FORBIDDEN");
    await update({ features: { branding: true, bulkInvitations: true } });
    expect(await as(client).featured.decorate()).toBe("done");
  });

  it("limit the tenant's requests per minute from the next request on", async () => {
    const { client, update, read } = await tenant();
    for (const _ of [1, 2, 3]) await as(client).auth.me();
    expect((await read()).requestsThisMinute).toBe(3);
    await update({ limits: { ...limits, requestsPerMinute: 3 } });
    expect(await refusal(as(client).auth.me())).toBe("TOO_MANY_REQUESTS");
    await update({ limits });
    expect(await refusal(as(client).auth.me())).toBeUndefined();
  });

  it("are changed only from what the superuser saw: of two at the same time, one gets the current ones", async () => {
    const { read, update } = await tenant();
    const { revision } = await read();
    const outcomes = await Promise.all(
      [5, 6].map((users) => refusalOf(update({ limits: { ...limits, users } }, revision))),
    );
    const [stale, ...others] = outcomes.filter((outcome) => outcome !== undefined);
    expect(others).toEqual([]);
    const { settings, revision: now } = await read();
    expect(stale).toMatchObject({
      code: "STALE_VERSION",
      details: { data: { current: { settings, revision: now } } },
    });
  });

  it("show what the organization chose itself", async () => {
    const stored = {
      currency: "SEK",
      locale: "sv-SE",
      timeZone: "Europe/Stockholm",
      activityRetentionDays: 90,
    };
    const { read } = await tenant({ settings: stored });
    expect(await read()).toMatchObject(stored);
  });

  /** A tenant whose record has more than its settings, after a change that was sent twice. */
  async function changedTwice() {
    const stored = { currency: "EUR", theme: "dark", limits: { users: 9, storageGb: 3 } };
    const { id, read, update } = await tenant({ settings: stored });
    const changed = await update({ limits: { ...limits, users: 12 } });
    expect(await update({}, changed.revision)).toEqual(changed);
    expect(changed.revision).toBe((await read()).revision);
    return id;
  }

  it("leave other content of the record unchanged", async () => {
    const id = await changedTwice();
    const [row] = await withoutTenantScope("test data", async (db) =>
      db.select({ settings: tenants.settings }).from(tenants).where(eq(tenants.id, id)),
    );
    expect(row?.settings).toMatchObject({
      currency: "EUR",
      theme: "dark",
      limits: { users: 12, products: null, storageGb: 3 },
    });
  });

  it("record once what has changed", async () => {
    const id = await changedTwice();
    const activity = await asTenant(platform.organizationId, async () =>
      tenantDb().select().from(activityLogs).where(eq(activityLogs.entityId, id)),
    );
    expect(activity).toEqual([
      expect.objectContaining({
        action: "tenant.update_settings",
        actorId: root.userId,
        before: { limits: { ...limits, users: 9 } },
        after: { limits: { ...limits, users: 12 } },
      }),
    ]);
  });

  it("are refused if they make no sense", async () => {
    const { update } = await tenant();
    for (const change of [{ limits: { ...limits, users: 0 } }, { limits: { ...limits, users: 1.5 } }]) {
      await expect(update(change)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });
});
