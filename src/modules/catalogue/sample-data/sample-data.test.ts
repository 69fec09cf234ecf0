import { createOrganization, createProduct } from "@test/builders";
import { refusal, type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { describe, expect, it } from "vitest";
import { appRouter } from "@/api/root";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(appRouter);
const as = (user: SignedIn) => createCaller(user.context());
const productsOf = async (user: SignedIn, input = {}) =>
  (await as(user).products.list({ limit: 100, sort: "sku", ...input })).items;
/** Of the twelve, one is a draft, and one is archived. */
const active = 10;

describe("sample data", () => {
  async function withSampleData() {
    const admin = await signedInToNewOrganization("admin");
    expect(await as(admin).products.addSampleData()).toEqual({ added: 12 });
    return admin;
  }

  it("is added once", async () => {
    const admin = await withSampleData();
    expect(await productsOf(admin)).toHaveLength(active);
    expect(await refusal(as(admin).products.addSampleData())).toBe("CONFLICT");
    expect((await as(admin).dashboard.overview({})).sampleProducts).toBe(12);
  });

  it("has a draft and an archived product, each with a barcode", async () => {
    const admin = await withSampleData();
    for (const status of ["draft", "archived"] as const) {
      expect(await productsOf(admin, { status }), status).toMatchObject([
        { status, barcode: expect.stringMatching(/^\d{13}$/) },
      ]);
    }
    expect(await as(admin).products.removeSampleData()).toEqual({ removed: 12, kept: [] });
    expect(await productsOf(admin, { status: "draft" })).toEqual([]);
  });

  it("is found by search", async () => {
    const admin = await withSampleData();
    expect(await productsOf(admin, { search: "umbrella" })).toMatchObject([{ sku: "SAMPLE-09" }]);
  });

  it("is one line of the activity", async () => {
    const admin = await withSampleData();
    expect((await as(admin).activityLogs.list({ view: "batches" })).items).toMatchObject([
      { action: "product.create", batch: { size: 12, name: "Sample data" } },
    ]);
  });

  it("is added once, even by two at the same time", async () => {
    const organization = await createOrganization();
    const both = [await signedIn(organization, "admin"), await signedIn(organization, "admin")];
    const codes = await Promise.all(both.map((admin) => refusal(as(admin).products.addSampleData())));
    expect(codes.toSorted()).toEqual(["CONFLICT", undefined]);
  });

  /** Somebody who has removed it, after changing one product of it and deleting another. */
  async function withRemains() {
    const admin = await signedInToNewOrganization("admin");
    const own = await createProduct(admin.organizationId, { sku: "OWN-1" });
    await as(admin).products.addSampleData();
    const [, first, second, third] = await productsOf(admin);
    if (!first || !second || !third) throw new Error("There is no sample data");
    await as(admin).products.adjustStock({ id: first.id, delta: 1 });
    await as(admin).products.delete({ id: second.id, version: 1 });
    expect(await as(admin).products.removeSampleData()).toEqual({
      removed: 10,
      kept: [first.name, second.name],
    });
    return { admin, own, first, second, third };
  }

  it("is removed without a trace, except for what was changed or is in the trash, which stays and is named", async () => {
    const { admin, own, first, second, third } = await withRemains();
    expect((await productsOf(admin)).map(({ id }) => id)).toEqual([own, first.id]);
    expect((await productsOf(admin, { status: "trash" })).map(({ id }) => id)).toEqual([second.id]);
    expect(await productsOf(admin, { search: third.name })).toEqual([]);
    const [removal] = (await as(admin).activityLogs.list({ view: "batches" })).items;
    expect(removal).toMatchObject({ action: "product.remove", batch: { size: 10, name: "Sample data" } });
    expect(removal?.entity.name).not.toBeNull();
    expect(await refusal(as(admin).products.removeSampleData())).toBe("NOT_FOUND");
  });

  it("that stayed is the organization's own, which adding and removing it again leaves alone", async () => {
    const { admin, own, first } = await withRemains();
    expect(await as(admin).products.addSampleData()).toEqual({ added: 10 });
    expect(await as(admin).products.removeSampleData()).toEqual({ removed: 10, kept: [] });
    expect((await productsOf(admin)).map(({ id }) => id)).toEqual([own, first.id]);
  });

  it("counts against the quota", async () => {
    const organization = await createOrganization({ settings: { limits: { products: 11 } } });
    const admin = await signedIn(organization, "admin");
    expect(await refusal(as(admin).products.addSampleData())).toBe("LIMIT_REACHED");
    expect(await productsOf(admin)).toEqual([]);
  });

  it("is for administrators, each of their own organization", async () => {
    const admin = await signedInToNewOrganization("admin");
    await as(admin).products.addSampleData();
    for (const role of ["staff", "coordinator", "client"] as const) {
      const other = await signedIn(admin, role);
      expect(await refusal(as(other).products.removeSampleData()), role).toBe("FORBIDDEN");
      expect((await as(other).dashboard.overview({})).sampleProducts, role).toBeNull();
    }
    const stranger = await signedInToNewOrganization("admin");
    expect(await refusal(as(stranger).products.removeSampleData())).toBe("NOT_FOUND");
    expect(await productsOf(admin)).toHaveLength(active);
  });
});
