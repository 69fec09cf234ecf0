import { createHash } from "node:crypto";
import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { asTenant, createProduct, unique } from "@test/builders";
import { productFiles, storedFiles } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";

/** By organization: all files that are attacked are of one product of it, which the same input names. */
const productsWithFiles = new Map<number, Promise<number>>();

function productOf({ organizationId }: Owner): Promise<number> {
  const known = productsWithFiles.get(organizationId) ?? createProduct(organizationId);
  productsWithFiles.set(organizationId, known);
  return known;
}

/** A file of that product, without its content. */
async function createFile(owner: Owner): Promise<number> {
  const productId = await productOf(owner);
  return asTenant(owner.organizationId, async () => {
    const hash = createHash("sha256").update(unique("file")).digest("hex");
    const db = tenantDb();
    await db.insert(storedFiles, { hash, kind: "text", bytes: 1 });
    const { insertId } = await db.insert(productFiles, {
      productId,
      hash,
      position: 1,
      name: `${unique("file")}.txt`,
    });
    return insertId;
  });
}

const ofFile = { rows: { id: productOf, fileId: createFile } };

export const attackFixtures: AttackFixtures = {
  "products.files.add": {
    fields: () => ({ content: Buffer.from(unique("text")).toString("base64"), name: "notes.txt" }),
    rows: { id: ({ organizationId }) => createProduct(organizationId) },
  },
  "products.files.update": { ...ofFile, fields: () => ({ name: `${unique("file")}.txt` }) },
  "products.files.remove": ofFile,
};
