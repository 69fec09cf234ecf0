import { readCategoryPaths } from "@/modules/catalogue/categories/category-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type CategoriesByPath, categoriesByPath } from "./import-cells";

/** What the cells of a category are read with. */
export const readCategoriesByPath = async (db: TenantDb): Promise<CategoriesByPath> =>
  categoriesByPath(await readCategoryPaths(db));
