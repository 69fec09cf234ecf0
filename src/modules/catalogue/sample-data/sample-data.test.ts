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
    expect(await as(admin).products.removeSampleData()).toEqual({ removed: 12, kept: [], keptFields: [] });
    expect(await productsOf(admin, { status: "draft" })).toEqual([]);
  });

  it("is found by search", async () => {
    const admin = await withSampleData();
    expect(await productsOf(admin, { search: "umbrella" })).toMatchObject([{ sku: "SAMPLE-09" }]);
  });

  it("is one line of the activity for its products and one for their fields", async () => {
    const admin = await withSampleData();
    expect((await as(admin).activityLogs.list({ view: "batches" })).items).toMatchObject([
      { action: "product.create", batch: { size: 12, name: "Sample data" } },
      { action: "custom_field.create", batch: { size: 3, name: "Sample data" } },
    ]);
  });

  it("has custom fields with values, which go with it", async () => {
    const admin = await withSampleData();
    const { customFields, products } = as(admin);
    const { items: fields } = await customFields.list();
    expect(fields).toMatchObject([
      { name: "Material", kind: "choice", position: 1 },
      { name: "Warranty (months)", kind: "number", position: 2 },
      { name: "Certified", kind: "yesNo", position: 3 },
    ]);
    const [bag] = await productsOf(admin);
    const { id } = bag ?? { id: 0 };
    expect((await products.byId({ id })).customFields).toEqual([
      { field: fields[0]?.id, value: "Cotton" },
      { field: fields[2]?.id, value: true },
    ]);
    expect((await products.history({ id })).items[0]?.after).toMatchObject({
      customFields: { Material: "Cotton", Certified: true },
    });
    expect(await products.removeSampleData()).toEqual({ removed: 12, kept: [], keptFields: [] });
    expect(await customFields.list()).toEqual({ items: [] });
  });

  it("leaves a field of the organization alone that is called like one of it", async () => {
    const admin = await signedInToNewOrganization("admin");
    const { customFields, products } = as(admin);
    const { id } = await customFields.create({ name: "MATERIAL", kind: "text" });
    await products.addSampleData();
    expect((await customFields.list()).items.map(({ name }) => name)).toEqual([
      ...["MATERIAL", "Warranty (months)", "Certified"],
    ]);
    await products.removeSampleData();
    expect((await customFields.list()).items.map((field) => field.id)).toEqual([id]);
  });

  it("leaves fields that somebody uses or has changed", async () => {
    const admin = await withSampleData();
    const { customFields, products } = as(admin);
    const [material, warranty] = (await customFields.list()).items;
    const own = await createProduct(admin.organizationId);
    const values = [{ field: warranty?.id ?? 0, value: "6" }];
    await products.update({ id: own, version: 1, customFields: values });
    await customFields.update({ id: material?.id ?? 0, name: "Fabric" });
    expect(await products.removeSampleData()).toMatchObject({
      ...{ removed: 12, keptFields: ["Fabric", "Warranty (months)"] },
    });
    expect((await products.byId({ id: own })).customFields).toEqual(values);
    await products.addSampleData();
    expect((await products.removeSampleData()).keptFields).toEqual([]);
    expect((await customFields.list()).items.map(({ name }) => name)).toEqual([
      ...["Fabric", "Warranty (months)"],
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
      keptFields: ["Material", "Certified"],
    });
    return { admin, own, first, second, third };
  }

  it("is removed without a trace, except for what was changed or is in the trash, which stays and is named", async () => {
    const { admin, own, first, second, third } = await withRemains();
    expect((await productsOf(admin)).map(({ id }) => id)).toEqual([own, first.id]);
    expect((await productsOf(admin, { status: "trash" })).map(({ id }) => id)).toEqual([second.id]);
    expect(await productsOf(admin, { search: third.name })).toEqual([]);
    const { items } = await as(admin).activityLogs.list({ view: "batches" });
    const removals = items.filter(({ batch }) => batch?.name === "Sample data").slice(0, 2);
    expect(removals).toMatchObject([
      { action: "custom_field.delete", batch: { size: 1 } },
      { action: "product.remove", batch: { size: 10 } },
    ]);
    expect(removals.every(({ entity }) => entity.name !== null)).toBe(true);
    expect(await refusal(as(admin).products.removeSampleData())).toBe("NOT_FOUND");
  });

  it("that stayed is the organization's own, which adding and removing it again leaves alone", async () => {
    const { admin, own, first } = await withRemains();
    expect(await as(admin).products.addSampleData()).toEqual({ added: 10 });
    expect(await as(admin).products.removeSampleData()).toEqual({ removed: 10, kept: [], keptFields: [] });
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
