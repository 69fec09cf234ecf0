import { eq, inArray, sql } from "drizzle-orm";
import { asTags, tagKey } from "@/lib/tags";
import { keptCategoryPaths, unknownCategory } from "@/modules/catalogue/categories/category-rows";
import { allOf } from "@/server/db/conditions";
import { productCategories, products, productTags } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { given, insertRows, portions, upsertRows } from "@/server/tenancy/bulk-writes";
import type { StatementWriter } from "@/server/tenancy/kept-statement";
import type { LastInsertId } from "@/server/tenancy/last-insert-id";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { Filing } from "./products.schema";

/*
 * What products are filed under: a category and tags, in tables of their own (decision 80). A product that has neither costs its
 * writes nothing.
 */

/**
 * The category and the tags of each product, to be selected with it: two looks into an index. An object and no array, see
 * `valuesColumn`.
 */
export const filingColumns = (db: StatementWriter) => ({
  category: sql<number | null>`${db
    .select({ categoryId: productCategories.categoryId })
    .from(productCategories)
    .where(eq(productCategories.productId, products.id))}`.mapWith(Number),
  tags: sql`coalesce(${db
    .select({ tags: sql`json_objectagg(${productTags.tagKey}, ${productTags.tag})` })
    .from(productTags)
    .where(eq(productTags.productId, products.id))}, json_object())`.mapWith(tagsOf),
});

/** Where JSON is a type of its own, the driver has parsed it. */
function tagsOf(selected: string | Record<string, string>): string[] {
  const byKey: Record<string, string> = typeof selected === "string" ? JSON.parse(selected) : selected;
  return asTags(Object.values(byKey));
}

/**
 * What products are filed under. Of locked products, call it before the transaction reads anything else without a lock: what is
 * read is what was committed when they were locked.
 */
export async function readFilings(db: TenantDb, ids: number[]): Promise<Map<number, Filing>> {
  const rows = await sentTogether(
    portions(ids).map(async (some) =>
      db
        .select({ id: products.id, ...filingColumns(db) })
        .from(products)
        .where(inArray(products.id, some)),
    ),
  );
  return new Map(rows.flat().map(({ id, ...filing }) => [id, filing]));
}

/** By id, what categories are called in the activity. */
export type CategoryPaths = ReadonlyMap<number, string>;

/**
 * The paths of all categories, before a product is given this one. Throws AppError NOT_FOUND if there is
 * no such category. It stays until the transaction ends.
 */
export async function pathsFor(tx: TenantDb, category: number): Promise<CategoryPaths> {
  const paths = await keptCategoryPaths(tx);
  if (!paths.has(category)) throw unknownCategory();
  return paths;
}

/** Files a new product. */
export function file(
  tx: TenantDb,
  productId: number | LastInsertId,
  { category, tags }: Filing,
): Promise<unknown> {
  return sentTogether([
    category !== null && tx.insert(productCategories, { productId, categoryId: category }),
    tags.length > 0 && tx.insert(productTags, tags.map(asRow(productId))),
  ]);
}

const asRow = (productId: number | LastInsertId) => (tag: string) => ({
  productId,
  tagKey: tagKey(tag),
  tag,
});

/** Files a locked product anew, as far as it changes. */
export function refile(
  tx: TenantDb,
  productId: number,
  before: Filing,
  changed: Partial<Filing>,
): Promise<unknown> {
  const isOfProduct = eq(productCategories.productId, productId);
  const { category } = changed;
  return sentTogether([
    category === null && tx.delete(productCategories, isOfProduct),
    typeof category === "number" &&
      (before.category === null
        ? tx.insert(productCategories, { productId, categoryId: category })
        : tx.update(productCategories, { categoryId: category }, isOfProduct)),
    changed.tags && replaceTags(tx, productId, before.tags, changed.tags),
  ]);
}

function replaceTags(tx: TenantDb, productId: number, before: string[], after: string[]): Promise<unknown> {
  const removed = before.filter((tag) => !after.includes(tag)).map(tagKey);
  const added = after.filter((tag) => !before.includes(tag));
  return sentTogether([
    removed.length > 0 &&
      tx.delete(
        productTags,
        allOf(eq(productTags.productId, productId), inArray(productTags.tagKey, removed)),
      ),
    added.length > 0 && tx.insert(productTags, added.map(asRow(productId))),
  ]);
}

type Filed = Partial<Filing> & { id: number };

/** Like `file`, for many new products with known ids. */
export async function fileAll(tx: TenantDb, filed: Filed[]): Promise<void> {
  await insertRows(tx, productCategories, filed.flatMap(categoryRow));
  await insertRows(
    tx,
    productTags,
    filed.flatMap(({ id, tags = [] }) => tags.map(asRow(id))),
  );
}

/** Like `refile`, for many locked products, of which each is given what is to change. */
export async function refileAll(tx: TenantDb, changed: Filed[]): Promise<void> {
  await upsertRows(tx, productCategories, changed.flatMap(categoryRow), {
    categoryId: given(productCategories.categoryId),
  });
  for (const some of portions(changed.filter(({ category }) => category === null))) {
    const ids = some.map(({ id }) => id);
    await tx.delete(productCategories, inArray(productCategories.productId, ids));
  }
  const { productId, tagKey: key, tag } = productTags;
  for (const some of portions(changed.filter(({ tags }) => tags !== undefined))) {
    const known = await tx
      .select({ productId, key, tag })
      .from(productTags)
      .where(
        inArray(
          productId,
          some.map(({ id }) => id),
        ),
      )
      // The current rows, not those at the start of the transaction.
      .for("update");
    const wanted = new Map(
      some.flatMap(({ id, tags = [] }) =>
        tags.map(asRow(id)).map((row) => [`${id} ${row.tag}`, row] as const),
      ),
    );
    const outdated = known.filter((row) => !wanted.delete(`${row.productId} ${row.tag}`));
    const pairs = outdated.map((row) => [row.productId, row.key] as const);
    if (pairs.length > 0) await tx.delete(productTags, sql`(${productId}, ${key}) in ${pairs}`);
    await insertRows(tx, productTags, [...wanted.values()]);
  }
}

const categoryRow = ({ id, category }: Filed) =>
  typeof category === "number" ? { productId: id, categoryId: category } : [];
