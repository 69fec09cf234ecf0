import { eq, sql } from "drizzle-orm";
import { products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/**
 * Marks a product as changed now: its pictures and files are part of it. Its version stays, so that nobody's edit of its texts is
 * refused.
 */
export const stampProduct = (tx: TenantDb, id: number) =>
  tx.update(products, { version: sql`${products.version}` }, eq(products.id, id));
