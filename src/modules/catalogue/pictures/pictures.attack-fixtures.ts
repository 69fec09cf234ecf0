import { createHash } from "node:crypto";
import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { asTenant, createProduct, unique } from "@test/builders";
import { productPictures, storedPictures } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";

/** A PNG of one pixel. */
const content =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** By organization: all pictures that are attacked are of one product of it, which the same input names. */
const productsWithPictures = new Map<number, Promise<number>>();

function productOf({ organizationId }: Owner): Promise<number> {
  const known = productsWithPictures.get(organizationId) ?? createProduct(organizationId);
  productsWithPictures.set(organizationId, known);
  return known;
}

/** A picture of that product, without files. */
async function createPicture(owner: Owner): Promise<number> {
  const productId = await productOf(owner);
  return asTenant(owner.organizationId, async () => {
    const hash = createHash("sha256").update(unique("picture")).digest("hex");
    const db = tenantDb();
    await db.insert(storedPictures, { hash, width: 1, height: 1, bytes: 1 });
    const { insertId } = await db.insert(productPictures, {
      productId,
      hash,
      position: 1,
      alt: unique("alt"),
    });
    return insertId;
  });
}

const ofPicture = { rows: { id: productOf, pictureId: createPicture } };

export const attackFixtures: AttackFixtures = {
  "products.pictures.add": {
    fields: () => ({ content }),
    rows: { id: ({ organizationId }) => createProduct(organizationId) },
  },
  "products.pictures.update": { ...ofPicture, fields: () => ({ alt: unique("alt") }) },
  "products.pictures.remove": ofPicture,
};
