import { createProduct } from "@test/builders";
import { refusal, signedInToNewOrganization } from "@test/callers";
import { expect, it } from "vitest";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { productStatus } from "@/server/db/schema";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

it("names the organization's products with a different SKU that looks the same, also in the trash", async () => {
  const admin = await signedInToNewOrganization("admin");
  const stranger = await signedInToNewOrganization("admin");
  const products = createCaller(admin.context());
  const ids = new Map<string, number>();
  for (const sku of ["HAM-001", "ham\u200b-001", "HÁM-001", "HAM-002", "A-🚀-1"]) {
    const status = sku === "HÁM-001" ? productStatus.deleted : productStatus.active;
    ids.set(sku, await createProduct(admin.organizationId, { sku, name: "Hammer", status }));
  }
  await createProduct(stranger.organizationId, { sku: "HaM-001" });
  const similar = async (sku: string, except?: string) => {
    const exceptId = except === undefined ? undefined : ids.get(except);
    const { items } = await products.similarSkus({ sku, exceptId });
    return items.map((item) => `${item.sku} ${item.isDeleted}`).sort();
  };
  expect(await similar("HAM-001")).toEqual(["HÁM-001 true", "ham\u200b-001 false"].sort());
  expect(await similar("ham-001", "HAM-001")).toEqual(["HÁM-001 true", "ham\u200b-001 false"].sort());
  // In Cyrillic letters.
  expect(await similar("НАМ-002")).toEqual(["HAM-002 false"]);
  expect(await similar("A-😀-1")).toEqual([]);
});

it("names products to nobody who may not write them", async () => {
  const client = createCaller((await signedInToNewOrganization("client")).context());
  expect(await refusal(client.similarSkus({ sku: "HAM-001" }))).toBe("FORBIDDEN");
});
