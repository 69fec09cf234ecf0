import { createOrganization, createProduct, platformOrganization } from "@test/builders";
import { refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context()).tenants;

describe("the overview of the platform", () => {
  it("has the organizations as the list counts them, and says when one was added", async () => {
    const root = await signedIn(await platformOrganization(), "superuser");
    const { subdomain } = await createOrganization();
    const suspended = await createOrganization({ isActive: false });
    const overview = await as(root).overview();
    expect(overview.tenants.latest.length).toBeGreaterThan(1);
    expect(overview.signUps.byDay).toHaveLength(30);
    expect(overview.signUps.byDay.at(-1)).toBeGreaterThanOrEqual(2);
    // Nothing sends the mails of other tests.
    expect(overview.health.problems.filter((problem) => problem !== "mails_waiting")).toEqual([]);
    expect(overview.health.mails).not.toBeNull();
    // Others create organizations meanwhile.
    const { pagination } = await as(root).list({});
    expect(pagination.total).toBeGreaterThanOrEqual(overview.tenants.all.total);
    const listed = await as(root).list({ status: "suspended", search: suspended.subdomain });
    expect(listed.items).toHaveLength(1);
    expect(overview.tenants.suspended.total).toBeGreaterThanOrEqual(1);
    expect(subdomain).not.toBe(suspended.subdomain);
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
