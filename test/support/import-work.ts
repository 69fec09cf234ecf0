import { asTenant, createOrganization } from "@test/builders";
import { type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { asc } from "drizzle-orm";
import type { ImportCells } from "@/lib/product-import";
import { productsRouter } from "@/modules/catalogue/products/products.router";
import { activityLogs, products } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";

const createCaller = createCallerFactory(productsRouter);

export function workOf(user: SignedIn) {
  const catalog = createCaller(user.context());
  const inTenant = <T>(callback: () => Promise<T>) => asTenant(user.organizationId, callback);
  return {
    ...user,
    catalog,
    inTenant,
    imports: catalog.imports,
    stored: () => inTenant(async () => tenantDb().select().from(products).orderBy(asc(products.sku))),
    activity: () =>
      inTenant(async () => tenantDb().select().from(activityLogs).orderBy(asc(activityLogs.id))),
  };
}
export type Work = ReturnType<typeof workOf>;

export const admin = async () => workOf(await signedInToNewOrganization("admin"));
export const adminWithLimit = async (limit: number) =>
  workOf(await signedIn(await createOrganization({ settings: { limits: { products: limit } } }), "admin"));

export const file = { fileName: "spring.csv", fingerprint: "f1", mapping: { sku: "SKU", name: "Name" } };

export const rowsOf = (cells: ImportCells[]) => cells.map((cells, index) => ({ line: index + 2, cells }));

/** Starts an import and stages all rows. */
export async function stageAll({ imports }: Work, cells: ImportCells[]) {
  const { id } = await imports.begin({ ...file, rowCount: cells.length });
  const rows = rowsOf(cells);
  let staged = await imports.stage({ id, after: 0, rows: rows.slice(0, 500) });
  for (let after = 500; after < rows.length; after += 500) {
    staged = await imports.stage({ id, after, rows: rows.slice(after, after + 500) });
  }
  return staged;
}

export const row = (sku: string, cells: Partial<ImportCells> = {}): ImportCells => ({
  sku,
  name: `Product ${sku}`,
  price: "12.50",
  stock: "7",
  description: "",
  ...cells,
});

export const skipBad = { mode: "skip_bad", restoreTrashed: false } as const;
export const allOrNothing = { mode: "all_or_nothing", restoreTrashed: false } as const;
