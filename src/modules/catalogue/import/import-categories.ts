import { categoryPaths } from "@/lib/categories";
import { readCategories, readCategoryPaths } from "@/modules/catalogue/categories/category-rows";
import { sentTogether } from "@/server/db/sent-together";
import { shareOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type CategoriesByPath, categoriesByPath } from "./import-cells";

/** What the cells of a category are read with. */
export const readCategoriesByPath = async (db: TenantDb): Promise<CategoriesByPath> =>
  categoriesByPath(await readCategoryPaths(db));

/** The paths of all categories by their ids, which stay until the transaction ends. Call it before an import is locked. */
export async function keptCategoryPaths(tx: TenantDb): Promise<Map<number, string>> {
  const [, rows] = await sentTogether([shareOrganization(tx), readCategories(tx)]);
  return categoryPaths(rows);
}
