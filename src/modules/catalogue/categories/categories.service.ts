import { count, eq, gte, isNull, like, type SQL, sql } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError, fieldError } from "@/lib/app-error";
import { categoryPaths, maxCategories, maxCategoryDepth } from "@/lib/categories";
import { diff } from "@/lib/changes";
import { isSameName, nameKey } from "@/lib/same-name";
import { change } from "@/server/change";
import { allOf } from "@/server/db/conditions";
import { isKept } from "@/server/db/products-by-status";
import { categories, customFieldCategories, productCategories, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { Category, CreateCategoryInput, UpdateCategoryInput } from "./categories.schema";
import { ancestorsBelow, type CategoryRow, readCategories } from "./category-rows";

const t = textsOf("catalogueErrors");

/** The tree of categories: each directly before those below it. */
export async function listCategories(db: TenantDb): Promise<{ items: Category[] }> {
  const tree = new Tree(await readCategories(db));
  return {
    items: tree
      .below(null)
      .flatMap((row) => tree.withAllBelow(row))
      .map((row) => tree.shown(row)),
  };
}

/** How many products outside the trash are in each category itself; those with none are left out. */
export async function countProducts(db: TenantDb) {
  const id = productCategories.categoryId;
  const items = await db
    .select({ id, products: count() })
    .from(productCategories)
    .innerJoin(products, eq(products.id, productCategories.productId))
    .where(isKept)
    .groupBy(id);
  return { items };
}

/**
 * Adds a category as the last one below its parent. Throws AppError NOT_FOUND for the parent, DUPLICATE if one of the same
 * name is there, and LIMIT_REACHED if there are too many, or it would be too deep.
 */
export async function createCategory(
  db: TenantDb,
  { name, parentId }: CreateCategoryInput,
): Promise<Category> {
  return change(db, async (tx, audit) => {
    const tree = await lockTree(tx);
    if (tree.rows.length >= maxCategories) {
      throw fieldError("LIMIT_REACHED", "name", t("category.tooMany", { max: String(maxCategories) }));
    }
    const parent = tree.parentOf(parentId);
    assertNotTooDeep(tree.depthOf(parent) + 1);
    const siblings = tree.below(parentId);
    assertNameIsFree(siblings, name);
    const { insertId: id } = await tx.insert(categories, {
      name,
      parentId,
      ancestors: ancestorsBelow(parent),
      position: endOf(siblings),
    });
    await audit.record({
      action: "category.create",
      entityId: id,
      after: { name, ...(parent && { parent: tree.pathOf(parent) }) },
    });
    return { id, parentId, name, position: siblings.length + 1 };
  });
}

/**
 * Renames or moves a category, with all that is below it. Throws AppError NOT_FOUND, CONFLICT for a move below itself,
 * DUPLICATE if one of the same name is there, and LIMIT_REACHED if something would be too deep.
 */
export async function updateCategory(db: TenantDb, { id, ...given }: UpdateCategoryInput): Promise<Category> {
  return change(db, async (tx, audit) => {
    const tree = await lockTree(tx);
    const current = tree.get(id);
    const { parentId = current.parentId, position, name = current.name } = given;
    const parent = tree.parentOf(parentId);
    const isElsewhere = parentId !== current.parentId;
    if (isElsewhere) assertCanMove(tree, current, parent);
    const siblings = tree.below(parentId).filter((row) => row !== current);
    assertNameIsFree(siblings, name);
    const before = tree.shown(current);
    const last = siblings.length + 1;
    const wanted = {
      name,
      parentId,
      position: Math.min(position ?? (isElsewhere ? last : before.position), last),
    };
    const changed = diff(before, wanted);
    if (Object.keys(changed).length === 0) return before;
    const isMoved = isElsewhere || changed.position !== undefined;
    await sentTogether([
      isMoved && makeRoom(tx, parentId, siblings[wanted.position - 1]),
      tx.update(
        categories,
        {
          name,
          ...(isMoved && {
            parentId,
            ancestors: ancestorsBelow(parent),
            position: siblings[wanted.position - 1]?.position ?? endOf(siblings),
          }),
        },
        eq(categories.id, id),
      ),
      isElsewhere &&
        carryAlong(tx, ancestorsBelow(current), ancestorsBelow({ id, ancestors: ancestorsBelow(parent) })),
      audit.record({
        action: "category.update",
        entityId: id,
        // The name is in both, so that the entry has one.
        before: { name: current.name, ...recorded(tree, before, changed) },
        after: { name, ...recorded(tree, wanted, changed) },
      }),
    ]);
    return { id, ...wanted };
  });
}

/**
 * Deletes a category. What is directly below it, and the products in it, are then in its parent, which custom fields are limited to
 * then; without one, the products are in none, and the fields are for all. Throws AppError NOT_FOUND, and CONFLICT if two categories of the same name would be in one place.
 */
export async function deleteCategory(db: TenantDb, id: number): Promise<Category> {
  return change(db, async (tx, audit) => {
    const tree = await lockTree(tx);
    const current = tree.get(id);
    const { parentId, ancestors, name } = current;
    const siblings = tree.below(parentId).filter((row) => row !== current);
    const children = tree.below(id);
    const names = new Set(siblings.map((row) => nameKey(row.name)));
    const twin = children.find((row) => names.has(nameKey(row.name)));
    if (twin) throw new AppError("CONFLICT", t("category.twin", { name: twin.name }));
    const isIn = eq(productCategories.categoryId, id);
    const [{ affectedRows }] = await sentTogether([
      parentId === null
        ? tx.delete(productCategories, isIn)
        : tx.update(productCategories, { categoryId: parentId }, isIn),
      children.length > 0 &&
        tx.update(
          categories,
          { parentId, position: sql`${categories.position} + ${endOf(siblings)}` },
          eq(categories.parentId, id),
        ),
      children.length > 0 && carryAlong(tx, ancestorsBelow(current), ancestors),
      parentId === null
        ? tx.delete(customFieldCategories, eq(customFieldCategories.categoryId, id))
        : tx.update(
            customFieldCategories,
            { categoryId: parentId },
            eq(customFieldCategories.categoryId, id),
          ),
      tx.delete(categories, eq(categories.id, id)),
    ]);
    const parent = tree.parentOf(parentId);
    await audit.record({
      action: "category.delete",
      entityId: id,
      before: { name, ...(parent && { parent: tree.pathOf(parent) }), products: affectedRows },
    });
    return tree.shown(current);
  });
}

/** Whoever changes the tree takes turns, and nobody gives a product a category meanwhile. */
async function lockTree(tx: TenantDb): Promise<Tree> {
  // The first read of the transaction: it sees what was committed before the lock was granted.
  const [, rows] = await sentTogether([lockOrganization(tx), readCategories(tx)]);
  return new Tree(rows);
}

class Tree {
  readonly #byId: ReadonlyMap<number, CategoryRow>;
  readonly #paths: ReadonlyMap<number, string>;
  readonly #below = new Map<number | null, CategoryRow[]>();

  constructor(readonly rows: CategoryRow[]) {
    this.#byId = new Map(rows.map((row) => [row.id, row]));
    this.#paths = categoryPaths(rows);
    for (const row of rows) this.#below.set(row.parentId, [...this.below(row.parentId), row]);
  }

  /** Throws AppError NOT_FOUND. */
  get(id: number): CategoryRow {
    const found = this.#byId.get(id);
    if (!found) throw new AppError("NOT_FOUND", t("category.notFound", { id: String(id) }));
    return found;
  }

  /** The parent with this id, if it is one. Throws AppError NOT_FOUND. */
  parentOf = (id: number | null): CategoryRow | undefined => (id === null ? undefined : this.get(id));

  below = (id: number | null): CategoryRow[] => this.#below.get(id) ?? [];

  withAllBelow = (row: CategoryRow): CategoryRow[] => [
    row,
    ...this.below(row.id).flatMap((child) => this.withAllBelow(child)),
  ];

  /** On which level it is, from 1; 0 for what is above the tree. */
  depthOf = (row: CategoryRow | undefined): number => ancestorsBelow(row).split("/").length - 2;

  pathOf = (row: CategoryRow): string => this.#paths.get(row.id) ?? row.name;

  shown(row: CategoryRow): Category {
    const { id, parentId, name } = row;
    return { id, parentId, name, position: this.below(parentId).indexOf(row) + 1 };
  }
}

function assertCanMove(tree: Tree, current: CategoryRow, parent: CategoryRow | undefined): void {
  const moved = tree.withAllBelow(current);
  if (parent && moved.includes(parent)) throw fieldError("CONFLICT", "parentId", t("category.belowItself"));
  const deepest = Math.max(...moved.map((row) => tree.depthOf(row)));
  assertNotTooDeep(tree.depthOf(parent) + 1 + deepest - tree.depthOf(current));
}

function assertNotTooDeep(depth: number): void {
  if (depth <= maxCategoryDepth) return;
  throw fieldError("LIMIT_REACHED", "parentId", t("category.tooDeep", { max: String(maxCategoryDepth) }));
}

function assertNameIsFree(siblings: CategoryRow[], name: string): void {
  const isTaken = siblings.some((row) => isSameName(row.name, name));
  if (isTaken) throw fieldError("DUPLICATE", "name", t("category.nameTaken"));
}

/** The position behind all of them. */
const endOf = (siblings: CategoryRow[]) => (siblings.at(-1)?.position ?? 0) + 1;

/** Moves this category and those after it on, so that its position is free. */
const makeRoom = (tx: TenantDb, parentId: number | null, from: CategoryRow | undefined) =>
  from &&
  tx.update(
    categories,
    { position: sql`${categories.position} + 1` },
    allOf(isBelow(parentId), gte(categories.position, from.position)),
  );

const isBelow = (parentId: number | null): SQL =>
  parentId === null ? isNull(categories.parentId) : eq(categories.parentId, parentId);

/** What is below a category that has moved. */
const carryAlong = (tx: TenantDb, from: string, to: string) =>
  tx.update(
    categories,
    { ancestors: sql`concat(${to}, substring(${categories.ancestors}, ${from.length + 1}))` },
    like(categories.ancestors, `${from}%`),
  );

/** What the activity says of the place of a category, if that has changed. */
function recorded(
  tree: Tree,
  { parentId, position }: Pick<Category, "parentId" | "position">,
  changed: Partial<Category>,
): Record<string, unknown> {
  const parent = tree.parentOf(parentId);
  return {
    ...(changed.parentId !== undefined && { parent: parent ? tree.pathOf(parent) : null }),
    ...(changed.parentId === undefined && changed.position !== undefined && { position }),
  };
}
