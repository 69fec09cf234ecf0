import { asc, eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { fieldError } from "@/lib/app-error";
import { categoryPaths } from "@/lib/categories";
import { columnsOf } from "@/server/db/columns";
import { categories } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { KeptSelect } from "@/server/tenancy/kept-statement";
import { shareOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { Category } from "./categories.schema";

const t = textsOf("catalogueErrors");

/** A category as it is stored: `position` orders those with one parent, but does not count them. */
export interface CategoryRow extends Category {
  ancestors: string;
}

const all = new KeptSelect(
  (db) =>
    db
      .select(columnsOf(categories, "id", "parentId", "ancestors", "name", "position"))
      .from(categories)
      .orderBy(asc(categories.position), asc(categories.id)),
  { isBriefRead: () => true },
);

/** The categories of the organization; those with one parent are in their order. */
export const readCategories = (db: TenantDb): Promise<CategoryRow[]> => db.run(all, {});

/** By id, for those who read what was recorded: "Tools / Hand tools". */
export const readCategoryPaths = async (db: TenantDb): Promise<Map<number, string>> =>
  categoryPaths(await readCategories(db));

/** The same, which stay until the transaction ends. Call it before anything else is locked. */
export async function keptCategoryPaths(tx: TenantDb): Promise<Map<number, string>> {
  const [, paths] = await sentTogether([shareOrganization(tx), readCategoryPaths(tx)]);
  return paths;
}

/** Throws AppError NOT_FOUND if there is no such category. */
export async function assertCategory(db: TenantDb, id: number): Promise<void> {
  if (!(await db.exists(categories, eq(categories.id, id)))) throw unknownCategory();
}

/** The same for an unknown id and a foreign one. */
export const unknownCategory = () => fieldError("NOT_FOUND", "category", t("category.unknown"));

/** The `ancestors` of what is directly below a category, or of what is at the top. */
export const ancestorsBelow = (parent: Pick<CategoryRow, "id" | "ancestors"> | undefined): string =>
  parent ? `${parent.ancestors}${parent.id}/` : "/";
