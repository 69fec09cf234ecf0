import { aliasedTable, and, eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { assertVersion, diff, pick } from "@/lib/changes";
import { fullName } from "@/lib/full-name";
import { merged } from "@/lib/merged";
import type { Grants } from "@/lib/permissions";
import { readCategoryPaths, unknownCategory } from "@/modules/catalogue/categories/category-rows";
import { assertMayGiveCost, type CostView, costViewOf } from "@/modules/catalogue/costs/cost-access";
import { addCost, changeCost, costColumn } from "@/modules/catalogue/costs/cost-rows";
import { type FieldRow, readFields } from "@/modules/catalogue/custom-fields/field-rows";
import {
  addValues,
  assertRequiredGiven,
  checkedValues,
  keptFields,
  recordedValues,
  replaceValues,
  valuesColumn,
  withValues,
} from "@/modules/catalogue/custom-fields/product-values";
import { coverOf } from "@/modules/catalogue/pictures/cover";
import { assertProductQuota } from "@/modules/catalogue/quota/product-limit";
import { lastMovement, recordMovement } from "@/modules/catalogue/stock/stock-movements";
import { type Audit, change } from "@/server/change";
import { isDuplicateKey } from "@/server/db/client";
import { productStatus, products, user } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import { lastInsertId } from "@/server/tenancy/last-insert-id";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { canonicalCost, canonicalPrice } from "./canonical-price";
import { file, filingColumns, pathsFor, refile } from "./filing";
import { lockFiled, notFound } from "./locked-products";
import { columns } from "./product-row";
import { asWritten, type FiledProduct, type ProductFields } from "./products.schema";
import { recordedFields, withPath } from "./recorded-fields";
import { addTerms, knownTerms, searchedFields, updateTerms } from "./search-index";
import { type Catalogue, catalogueOf, isInCatalogue, stored } from "./stored-status";

const t = textsOf("productErrors");

const creator = aliasedTable(user, "creator");
const updater = aliasedTable(user, "updater");

const visibleProduct = new KeptSelect(
  (db, given: Given<{ id: number }>, { catalogue, view }: { catalogue: Catalogue; view: CostView }) =>
    db
      .select({
        product: { ...columns, ...filingColumns(db), customFields: valuesColumn(db), cover: coverOf(db) },
        ...costColumn(db, view),
        creator: { firstName: creator.firstName, lastName: creator.lastName },
        updater: { firstName: updater.firstName, lastName: updater.lastName },
      })
      .from(products)
      .leftJoin(creator, eq(creator.id, products.createdBy))
      .leftJoin(updater, eq(updater.id, products.updatedBy))
      .where(and(eq(products.id, given("id")), isInCatalogue[catalogue]))
      .limit(1),
  { isBriefRead: () => true },
);

/** A product that the viewer may see, with its creator and last editor. Throws AppError NOT_FOUND. */
export async function getProduct(db: TenantDb, viewer: Grants, id: number) {
  const shape = { catalogue: catalogueOf(viewer), view: costViewOf(viewer) };
  const [row] = await db.run(visibleProduct, { id }, shape);
  if (!row) throw notFound(id);
  return merged(row.product, row.cost === undefined ? {} : { cost: row.cost }, {
    createdByName: row.creator && fullName(row.creator),
    updatedByName: row.updater && fullName(row.updater),
  });
}

/**
 * Throws AppError DUPLICATE if the SKU is taken, including by a product in the trash, LIMIT_REACHED if the product limit is
 * reached, NOT_FOUND if there is no such category or custom field, FORBIDDEN for a cost price from somebody who may not see any, and
 * BAD_REQUEST that names custom fields whose value is wrong or missing.
 */
export async function createProduct(
  db: TenantDb,
  { user: viewer, tenant }: ProductPrincipal,
  fields: ProductFields,
): Promise<FiledProduct> {
  assertMayGiveCost(viewer, fields, "cost");
  return change(db, async (tx, audit) => {
    const isQuotaLeft = assertProductQuota(tx, tenant);
    const known = fields.customFields.length > 0 ? keptFields(tx) : undefined;
    const [, , product] = await sentTogether([
      isQuotaLeft,
      assertRequiredGiven(tx, known, fields),
      addProduct(tx, audit, fields, { known }),
    ]);
    return seenBy(viewer, product);
  });
}

/** Who adds a product, and to what. */
export interface ProductPrincipal {
  user: Grants;
  tenant: Tenant;
}

/** The product without a cost price for those who may not see it; with null for those who may, if it has none. */
export function seenBy(viewer: Grants, { cost = null, ...product }: FiledProduct): FiledProduct {
  return costViewOf(viewer) === "shown" ? merged(product, { cost }) : product;
}

/**
 * Adds a product with its stock, search terms and activity, in one round trip, after one for its category and its values of custom
 * fields if it has some; `known` are the custom fields if they are being read, and `copyOf` is the SKU of the product that it was copied from. Call it in a unit of work that checks the quota
 * and does nothing else. Throws AppError DUPLICATE, NOT_FOUND if there is no such category or custom field, and BAD_REQUEST that names
 * custom fields whose value is wrong.
 */
export async function addProduct(
  tx: TenantDb,
  audit: Audit,
  fields: ProductFields,
  { known: read, ...origin }: { known?: Promise<FieldRow[]>; copyOf?: string } = {},
): Promise<FiledProduct> {
  const [paths, known] = await sentTogether([
    fields.category === null ? undefined : pathsFor(tx, fields.category),
    fields.customFields.length > 0 ? (read ?? keptFields(tx)) : [],
  ]);
  const values = withValues([], checkedValues(known, fields.customFields));
  const stamp = new Stamp();
  // As a read would now return it.
  const written = merged(fields, {
    price: canonicalPrice(fields.price),
    cost: canonicalCost(fields.cost ?? null),
    customFields: values,
  });
  const [{ insertId }] = await sentTogether([
    catchDuplicateSku(tx, fields.sku, tx.insert(products, stored(fields), stamp)),
    recordMovement(
      tx,
      { productId: lastInsertId, before: 0, after: fields.stock, reason: "initial" },
      undefined,
    ),
    addTerms(tx, written),
    file(tx, lastInsertId, fields),
    addCost(tx, lastInsertId, written.cost),
    addValues(tx, lastInsertId, { fields: known, values }),
    audit.record({
      action: "product.create",
      entityId: lastInsertId,
      after: {
        ...recordedFields(written, paths),
        ...(values.length > 0 && { customFields: recordedValues(known, values) }),
        ...origin,
      },
    }),
  ]);
  const at = stamp.at.toISOString();
  return { id: insertId, ...written, version: 1, createdAt: at, updatedAt: at };
}

/**
 * Changes the given fields of the version that the viewer read. Throws AppError NOT_FOUND, also for the category and custom fields,
 * STALE_VERSION (with the current product, as the viewer sees it), DUPLICATE, FORBIDDEN for a cost price from somebody who may not
 * see any, and BAD_REQUEST that names custom fields whose value is wrong.
 */
export async function updateProduct(
  db: TenantDb,
  viewer: Grants,
  { id, version, customFields: given, ...fields }: { id: number; version: number } & Partial<ProductFields>,
): Promise<FiledProduct> {
  assertMayGiveCost(viewer, fields, "cost");
  return change(db, async (tx, audit) => {
    const [current, movement, terms, paths, known] = await sentTogether([
      lockFiled(tx, id, costViewOf(viewer)),
      fields.stock === undefined ? undefined : lastMovement(tx, id),
      searchedFields.some((field) => fields[field] !== undefined) ? knownTerms(tx, id) : [],
      fields.category === undefined ? undefined : readCategoryPaths(tx),
      given === undefined ? [] : readFields(tx),
    ]);
    assertVersion(current, version, "product");
    const values = given && withValues(current.customFields, checkedValues(known, given));
    const changed = {
      ...changedFields(current, fields),
      ...diff<Pick<FiledProduct, "customFields">>(current, { customFields: values }),
    };
    if (Object.keys(changed).length === 0) return current;
    if (typeof changed.category === "number" && !paths?.has(changed.category)) throw unknownCategory();
    const stamp = new Stamp();
    const updated = { ...current, ...changed, version: version + 1, updatedAt: stamp.at.toISOString() };
    await sentTogether([
      catchDuplicateSku(
        tx,
        updated.sku,
        tx.update(products, { ...stored(changed), version: updated.version }, eq(products.id, id), stamp),
      ),
      recordMovement(
        tx,
        { productId: id, before: current.stock, after: updated.stock, reason: "correction" },
        movement,
      ),
      searchedFields.some((field) => field in changed) ? updateTerms(tx, id, terms, updated) : undefined,
      refile(tx, id, current, changed),
      changeCost(tx, id, changed.cost),
      changed.customFields &&
        replaceValues(tx, id, known, { before: current.customFields, after: changed.customFields }),
      audit.record({
        action: "product.update",
        entityId: id,
        before: {
          ...withPath(pick(current, Object.keys(changed)), paths),
          ...(changed.customFields && {
            customFields: recordedValues(known, current.customFields, changed.customFields),
          }),
        },
        after: {
          ...withPath(changed, paths),
          ...(changed.customFields && {
            customFields: recordedValues(known, changed.customFields, current.customFields),
          }),
        },
      }),
    ]);
    return updated;
  });
}

/** For a write that may violate the unique SKU: reports which product has it. */
function catchDuplicateSku<T>(tx: TenantDb, sku: string, written: Promise<T>): Promise<T> {
  return written.catch(async (error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
    const [owner] = await tx
      .select({ id: products.id, status: products.status })
      .from(products)
      .where(eq(products.skuExact, sku))
      .limit(1);
    const deleted = owner?.status === productStatus.deleted;
    const message = deleted ? t("skuInTrash") : t("skuTaken");
    throw new AppError(
      "DUPLICATE",
      message,
      {
        fieldErrors: { sku: [message] },
        data: owner && { productId: owner.id, deleted },
      },
      { cause: error },
    );
  });
}

type OwnFields = Omit<ProductFields, "customFields">;

function changedFields(current: FiledProduct, fields: Partial<OwnFields>): Partial<OwnFields> {
  const price = fields.price === undefined ? {} : { price: canonicalPrice(fields.price) };
  return diff(asWritten(current), { ...fields, ...price, cost: canonicalCost(fields.cost) });
}
