import { asc, sql } from "drizzle-orm";
import { productTags } from "@/server/db/schema";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { maxOfferedTags } from "./tags.schema";

const used = new KeptSelect((db, given: Given<{ limit: number }>) =>
  db
    .select({ tag: sql<string>`min(${productTags.tag})` })
    .from(productTags)
    .groupBy(productTags.tagKey)
    .orderBy(asc(productTags.tagKey))
    .limit(given("limit")),
);

/** The tags that products have, each once whatever its case; the first of them if there are very many. */
export async function listTags(db: TenantDb) {
  const rows = await db.run(used, { limit: maxOfferedTags });
  return { items: rows.map(({ tag }) => tag) };
}
