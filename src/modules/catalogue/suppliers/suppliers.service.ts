import { and, asc, isNotNull } from "drizzle-orm";
import { isKept } from "@/server/db/products-by-status";
import { products } from "@/server/db/schema";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { maxSuppliers } from "./suppliers.schema";

const used = new KeptSelect((db, given: Given<{ limit: number }>) =>
  db
    .selectDistinct({ supplier: products.supplier })
    .from(products)
    .where(and(isKept, isNotNull(products.supplier)))
    .orderBy(asc(products.supplier))
    .limit(given("limit")),
);

/** The suppliers of products outside the trash, by name; the first of them if there are very many. */
export async function listSuppliers(db: TenantDb) {
  const rows = await db.run(used, { limit: maxSuppliers });
  return { items: rows.flatMap(({ supplier }) => supplier ?? []) };
}
