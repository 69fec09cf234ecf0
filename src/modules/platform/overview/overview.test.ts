import { createOrganization, createProduct, platformOrganization } from "@test/builders";
import { refusal, rootContext, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
/** The record of a demo that a visitor has started. */
async function createDemo(): Promise<{ id: string; subdomain: string }> {
  const { handoffUrl } = await createCaller(rootContext()).signUp.startDemo({ timeZone: "UTC" });
  const [subdomain = ""] = new URL(handoffUrl).host.split(".");
  const root = await signedIn(await platformOrganization(), "superuser");
  return { ...(await as(root).find({ subdomain })), subdomain };
}

const as = (user: SignedIn) => createCaller(user.context()).tenants;

describe("the overview of the platform", () => {
  /** What a superuser reads after an organization was added, and one that is suspended. */
  async function overviewAfterTwo() {
    const root = await signedIn(await platformOrganization(), "superuser");
    await createOrganization();
    const suspended = await createOrganization({ isActive: false });
    const count = async () => (await as(root).list({})).pagination.total;
    const before = await count();
    const overview = await as(root).overview();
    return { root, suspended, overview, before, after: await count() };
  }

  it("has the organizations as the list counts them", async () => {
    const { root, suspended, overview, before, after } = await overviewAfterTwo();
    expect(overview.tenants.latest.length).toBeGreaterThan(1);
    // Others create organizations meanwhile.
    expect(overview.tenants.all.total).toBeGreaterThanOrEqual(before);
    expect(overview.tenants.all.total).toBeLessThanOrEqual(after);
    const listed = await as(root).list({ status: "suspended", search: suspended.subdomain });
    expect(listed.items).toHaveLength(1);
    expect(overview.tenants.suspended.total).toBeGreaterThanOrEqual(1);
  });

  it("counts demos apart", async () => {
    const root = await signedIn(await platformOrganization(), "superuser");
    const { id, subdomain } = await createDemo();
    const { tenants } = await as(root).overview();
    expect(tenants.demos).toBeGreaterThanOrEqual(1);
    expect(tenants.latest.map((one) => one.id)).not.toContain(id);
    expect((await as(root).list({ search: subdomain })).items).toEqual([]);
    expect((await as(root).list({ search: subdomain, status: "demo" })).items).toMatchObject([
      { id, demoUntil: expect.stringMatching(/Z$/) },
    ]);
  });

  it("says when organizations were added", async () => {
    const { overview } = await overviewAfterTwo();
    expect(overview.signUps.byDay).toHaveLength(30);
    expect(overview.signUps.byDay.at(-1)).toBeGreaterThanOrEqual(2);
  });

  it("names no problem of a platform that has none", async () => {
    const { overview } = await overviewAfterTwo();
    // Nothing sends the mails of other tests.
    expect(overview.health.problems.filter((problem) => problem !== "mails_waiting")).toEqual([]);
    expect(overview.health.mails).not.toBeNull();
  });

  it("has no goods of anyone", async () => {
    const platform = await platformOrganization();
    const root = await signedIn(platform, "superuser");
    await createProduct(platform.organizationId, { name: "Mug of the operators" });
    const overview = await as(root).overview();
    expect(Object.keys(overview).toSorted()).toEqual(["health", "recent", "signUps", "tenants"]);
    expect(JSON.stringify(overview)).not.toContain("Mug of the operators");
  });

  it("is for its operators", async () => {
    expect(await refusal(as(await signedInToNewOrganization("admin")).overview())).toBe("FORBIDDEN");
    const admin = await signedIn(await platformOrganization(), "admin");
    expect(await refusal(as(admin).overview())).toBe("FORBIDDEN");
  });
});
