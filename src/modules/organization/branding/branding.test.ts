import { asTenant, createOrganization, unique } from "@test/builders";
import { refusal, refusalOf, signedIn } from "@test/callers";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { organizationsRouter } from "@/api/routers/organizations";
import { maxPictureBytes } from "@/lib/picture-file";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import { activityLogs, formerSubdomains, organizationLogos, tenants } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { createCallerFactory, router } from "@/server/trpc";
import { findLogo } from "./logo.service";

const createCaller = createCallerFactory(router({ auth: authRouter, organizations: organizationsRouter }));

async function organization(settings?: Parameters<typeof createOrganization>[0]) {
  const home = await createOrganization(settings);
  const admin = await signedIn(home, "admin");
  const call = () => createCaller(admin.context());
  return { ...home, admin, call, organizations: () => call().organizations };
}

/** A picture of one color, in base64. */
async function picture(background = "#2458d6"): Promise<string> {
  const image = sharp({ create: { width: 60, height: 20, channels: 3, background } });
  return (await image.png().toBuffer()).toString("base64");
}

const hashesOf = (organizationId: number) =>
  asTenant(organizationId, async () => {
    const rows = await tenantDb().select({ hash: organizationLogos.hash }).from(organizationLogos);
    return rows.map(({ hash }) => hash);
  });

describe("the branding of an organization", () => {
  it("is the product's own until an admin chooses one, effective for everyone with the next request", async () => {
    const { organizations, call, organizationId, subdomain } = await organization();
    const client = await signedIn({ organizationId, subdomain }, "client");
    const seen = async () => (await createCaller(client.context()).auth.me()).organization.branding;
    expect(await organizations().branding()).toEqual({ accentColor: null, logo: null, version: 0 });
    expect(await seen()).toEqual({ accentColor: null, logo: null });
    const { logo } = await organizations().setLogo({ content: await picture(), version: 0 });
    expect(logo).toEqual({ hash: expect.stringMatching(/^[\da-f]{64}$/), width: 60, height: 20 });
    const branding = await organizations().setAccentColor({ accentColor: "#7A3E9D", version: 1 });
    expect(branding).toEqual({ accentColor: "#7a3e9d", logo, version: 2 });
    expect(await organizations().branding()).toEqual(branding);
    expect(await seen()).toEqual({ accentColor: "#7a3e9d", logo });
    await organizations().removeLogo({ version: 2 });
    await organizations().setAccentColor({ accentColor: null, version: 3 });
    expect((await call().auth.me()).organization.branding).toEqual({ accentColor: null, logo: null });
  });

  it("refuses a change of an outdated version with the current one", async () => {
    const { organizations } = await organization();
    const color = (accentColor: string) => organizations().setAccentColor({ accentColor, version: 0 });
    const outcomes = await Promise.all([refusal(color("#111111")), refusal(color("#222222"))]);
    expect(outcomes.toSorted()).toEqual(["STALE_VERSION", undefined]);
    const current = await organizations().branding();
    const content = await picture();
    for (const change of [
      () => organizations().setLogo({ content, version: 0 }),
      () => organizations().removeLogo({ version: 0 }),
    ]) {
      expect(await refusalOf(change())).toMatchObject({
        code: "STALE_VERSION",
        details: { data: { current } },
      });
    }
  });

  it("is recorded with the previous values, once for each change", async () => {
    const { organizations, organizationId, admin } = await organization();
    await organizations().setAccentColor({ accentColor: "#123456", version: 0 });
    await organizations().setAccentColor({ accentColor: "#123456", version: 1 });
    const { logo } = await organizations().setLogo({ content: await picture(), version: 1 });
    await organizations().removeLogo({ version: 2 });
    const rows = await asTenant(organizationId, async () =>
      tenantDb().select().from(activityLogs).orderBy(activityLogs.id),
    );
    const accentColor = "#123456";
    const actorId = admin.userId;
    expect(rows.map(({ action, actorId, before, after }) => ({ action, actorId, before, after }))).toEqual([
      {
        action: "organization.set_accent_color",
        actorId,
        before: { accentColor: null, logo: null },
        after: { accentColor, logo: null },
      },
      {
        action: "organization.set_logo",
        actorId,
        before: { accentColor, logo: null },
        after: { accentColor, logo: logo?.hash },
      },
      {
        action: "organization.remove_logo",
        actorId,
        before: { accentColor, logo: logo?.hash },
        after: { accentColor, logo: null },
      },
    ]);
  });

  it("is for admins alone", async () => {
    const { organizationId, subdomain } = await organization();
    const staff = await signedIn({ organizationId, subdomain }, "staff");
    const { branding, setAccentColor } = createCaller(staff.context()).organizations;
    expect(await refusal(branding())).toBe("FORBIDDEN");
    expect(await refusal(setAccentColor({ accentColor: "#123456", version: 0 }))).toBe("FORBIDDEN");
  });

  it("is for nobody if the platform has turned it off", async () => {
    const off = await organization({ settings: { features: { branding: false } } });
    expect(await refusal(off.organizations().branding())).toBe("FORBIDDEN");
    const change = off.organizations().setAccentColor({ accentColor: "#123456", version: 0 });
    expect(await refusal(change)).toBe("FORBIDDEN");
  });

  it.each([
    ["#ffdd00", /nearest shade that works is #897600/],
    ["#fff", /six hex digits/],
    ["red", /six hex digits/],
    ["", /six hex digits/],
  ])("refuses the color %j and says why", async (accentColor, reason) => {
    const { organizations } = await organization();
    const change = organizations().setAccentColor({ accentColor, version: 0 });
    await expect(change).rejects.toThrow(reason);
  });

  it.each([
    ["what is no base64", "no base64!"],
    ["what is too large", "A".repeat(Math.ceil(maxPictureBytes / 3) * 4 + 4)],
  ])("refuses %s before it is decoded", async (_, content) => {
    const { organizations } = await organization();
    await expect(organizations().setLogo({ content, version: 0 })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });
});

describe("the logos of an organization", () => {
  it("keeps the latest few, to which mails may refer, each only once", async () => {
    const { organizations, organizationId } = await organization();
    const hashes: string[] = [];
    let version = 0;
    const set = async (content: string) => {
      const { logo } = await organizations().setLogo({ content, version });
      version += 1;
      hashes.push(logo?.hash ?? "");
    };
    for (const digit of [0, 1, 2, 3, 4]) await set(await picture(`#${digit}00000`));
    await set(await picture("#000000"));
    expect(hashes.at(-1)).toBe(hashes[0]);
    expect(await hashesOf(organizationId)).toHaveLength(5);
    for (const digit of [5, 6]) await set(await picture(`#${digit}00000`));
    // The second and the third are the oldest now: the first was chosen again.
    const [first, , , ...later] = hashes;
    expect(new Set(await hashesOf(organizationId))).toEqual(new Set([first, ...later]));
  });

  it("are found only within it, the current one and earlier ones", async () => {
    const [one, other] = await Promise.all([organization(), organization()]);
    const first = await one.organizations().setLogo({ content: await picture(), version: 0 });
    const second = await one.organizations().setLogo({ content: await picture("#000"), version: 1 });
    for (const { logo } of [first, second]) {
      const hash = logo?.hash ?? "";
      const found = await findLogo(one.subdomain, hash);
      expect(found?.contentType).toBe("image/png");
      expect((await sharp(found?.content).metadata()).width).toBe(60);
      expect(await findLogo(other.subdomain, hash)).toBeUndefined();
    }
    for (const hash of ["0".repeat(64), "", "%", "x".repeat(64), `${first.logo?.hash}0`]) {
      expect(await findLogo(one.subdomain, hash)).toBeUndefined();
    }
  });

  it("are served on a former subdomain as long as that redirects", async () => {
    const { organizations, organizationId } = await organization();
    const { logo } = await organizations().setLogo({ content: await picture(), version: 0 });
    const served = async (redirectsUntil: Date) => {
      const subdomain = unique("former");
      await asTenant(organizationId, async () =>
        tenantDb().insert(formerSubdomains, { subdomain, redirectsUntil }),
      );
      return Boolean(await findLogo(subdomain, logo?.hash ?? ""));
    };
    expect(await served(new Date(Date.now() + 60_000))).toBe(true);
    expect(await served(new Date(Date.now() - 60_000))).toBe(false);
  });

  it.each([
    ["it is suspended", { isActive: false }],
    ["branding is switched off for it", { settings: { features: { branding: false } } }],
  ])("are not served while %s", async (_, state) => {
    const { organizations, subdomain } = await organization();
    const { logo } = await organizations().setLogo({ content: await picture(), version: 0 });
    await withoutTenantScope("test data", (db) =>
      db.update(tenants).set(state).where(eq(tenants.subdomain, subdomain)),
    );
    await invalidateCached(keys.tenant(subdomain));
    expect(await findLogo(subdomain, logo?.hash ?? "")).toBeUndefined();
  });
});
