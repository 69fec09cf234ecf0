import { createOrganization, createProduct } from "@test/builders";
import { eq } from "drizzle-orm";
import { products } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/** Two tenants with a product each. */
export async function twoTenants() {
  const [mine, theirs] = await Promise.all([createOrganization(), createOrganization()]);
  const [myProduct, theirProduct] = await Promise.all([
    createProduct(mine.organizationId, { name: "mine" }),
    createProduct(theirs.organizationId, { name: "theirs" }),
  ]);
  return { me: mine.organizationId, them: theirs.organizationId, myProduct, theirProduct };
}

/** A product of any tenant. */
export const readProduct = (id: number) =>
  withoutTenantScope("test", async (db) => {
    const [row] = await db.select().from(products).where(eq(products.id, id));
    return row;
  });
