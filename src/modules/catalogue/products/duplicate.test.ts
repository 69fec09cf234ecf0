import { createProduct } from "@test/builders";
import { refusal, signedInToNewOrganization } from "@test/callers";
import { describe, expect, it } from "vitest";
import { createCallerFactory } from "@/server/trpc";
import { copyNameOf, copySkusOf } from "./copies";
import { productsRouter } from "./products.router";

const createCaller = createCallerFactory(productsRouter);

describe("duplicating a product", () => {
  it("creates a copy, out of stock, with a name and a SKU that say so", async () => {
    const user = await signedInToNewOrganization("staff");
    const products = createCaller(user.context());
    const original = await products.create({
      name: "Claw hammer",
      sku: "HAM-001",
      price: "12.50",
      description: "Steel\nand ash",
      stock: 9,
    });
    const copy = await products.duplicate({ id: original.id });
    expect(copy).toMatchObject({
      name: "Claw hammer (copy)",
      sku: "HAM-001-COPY",
      price: "12.50",
      description: "Steel\nand ash",
      stock: 0,
      version: 1,
    });
    const { items } = await products.history({ id: copy.id });
    expect(items).toMatchObject([{ action: "product.create", after: { copyOf: "HAM-001", stock: 0 } }]);
  });

  it("gives each copy its own SKU, also concurrent copies and copies of copies", async () => {
    const user = await signedInToNewOrganization("staff");
    const products = createCaller(user.context());
    const id = await createProduct(user.organizationId, { name: "Anvil", sku: "ANVIL" });
    await createProduct(user.organizationId, { sku: "anvil-copy-2" });
    const copies = await Promise.all(Array.from({ length: 4 }, () => products.duplicate({ id })));
    const again = await products.duplicate({ id: copies[0]?.id ?? 0 });
    expect([...copies, again].map(({ sku }) => sku).sort()).toEqual([
      "ANVIL-COPY",
      "ANVIL-COPY-3",
      "ANVIL-COPY-4",
      "ANVIL-COPY-5",
      "ANVIL-COPY-6",
    ]);
    expect(again.name).toBe("Anvil (copy)");
  });

  it("is refused for a product in the trash", async () => {
    const user = await signedInToNewOrganization("admin");
    const products = createCaller(user.context());
    const id = await createProduct(user.organizationId);
    await products.delete({ id, version: 1 });
    expect(await refusal(products.duplicate({ id }))).toBe("NOT_FOUND");
  });
});

it("names a copy of a copy like the first, also if that was made in another language", () => {
  expect(copyNameOf("Desk (Kopie)", "(copy)", ["(copy)", "(Kopie)"])).toBe("Desk (copy)");
});

it("shortens names and SKUs that would be too long, by whole characters", () => {
  expect(copyNameOf("🔨".repeat(255), "(copy)")).toBe(`${"🔨".repeat(248)} (copy)`);
  const skus = copySkusOf("S".repeat(50));
  expect(skus[0]).toBe(`${"S".repeat(45)}-COPY`);
  expect(skus.at(-1)).toBe(`${"S".repeat(41)}-COPY-100`);
});
