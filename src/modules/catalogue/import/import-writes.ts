import { and, asc, eq, gte, lte, type SQL, sql } from "drizzle-orm";
import { givenChanges } from "@/lib/custom-fields";
import { addCosts, changeCosts } from "@/modules/catalogue/costs/cost-rows";
import type { FieldRow } from "@/modules/catalogue/custom-fields/field-rows";
import {
  changeValuesOfAll,
  readValues,
  recordedValues,
} from "@/modules/catalogue/custom-fields/product-values";
import { type CategoryPaths, fileAll, refileAll } from "@/modules/catalogue/products/filing";
import { columnNames } from "@/modules/catalogue/products/products.schema";
import { recordedFields, withPath } from "@/modules/catalogue/products/recorded-fields";
import { addTermsOfAll, searchedFields, updateTermsOfAll } from "@/modules/catalogue/products/search-index";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import { stored } from "@/modules/catalogue/products/stored-status";
import {
  lastMovements,
  recordFirstMovements,
  recordMovements,
} from "@/modules/catalogue/stock/stock-movements";
import {
  forgetLastChanges,
  keptOf,
  lockLastChanges,
  restoreRows,
} from "@/modules/catalogue/trash/last-changes";
import type { Activity, Audit } from "@/server/change";
import { productImportRows, products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { given, insertRows, portions, upsertRows } from "@/server/tenancy/bulk-writes";
import { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { AppliedPictures } from "./applied-pictures";
import type { RowClassification } from "./classify-row";
import type { PlannedPictures } from "./row-pictures";

interface ClassifiedRow {
  line: number;
  classification: RowClassification;
}

type Creation = ClassifiedRow & { classification: Extract<RowClassification, { status: "create" }> };
type Change = ClassifiedRow & {
  classification: Extract<RowClassification, { status: "update" | "restore" }>;
};

const isCreation = (row: ClassifiedRow): row is Creation => row.classification.status === "create";
const isChange = (row: ClassifiedRow): row is Change =>
  row.classification.status === "update" || row.classification.status === "restore";

/** What the activity calls things by. */
interface Names {
  paths: CategoryPaths;
  fields: readonly FieldRow[];
}

/** Writes the statuses, with the activity, in the transaction that locked the products. */
export async function writeProducts(
  tx: TenantDb,
  audit: Audit,
  importId: number,
  { rows, pictures, ...names }: Names & { rows: ClassifiedRow[]; pictures: AppliedPictures },
): Promise<void> {
  const createdRows = await create(tx, importId, rows.filter(isCreation));
  const created = createdRows.map(({ id, fields }) => ({ ...fields, id }));
  const changed = rows.filter(isChange).map(({ classification }) => classification);
  const restored = await restoreUnchanged(tx, changed);
  const moved = changed.filter(({ after }) => after.stock !== undefined);
  const movements = await lastMovements(
    tx,
    moved.map(({ known }) => known),
  );
  await change(tx, changed.filter(hasChanges), restored);
  await recordFirstMovements(
    tx,
    created.map(({ id, stock }) => ({ productId: id, before: 0, after: stock, reason: "import" })),
  );
  await recordMovements(tx, moved.map(movementOf), movements);
  await addTermsOfAll(tx, created);
  await fileAll(tx, created);
  await addCosts(tx, created);
  await refileAll(
    tx,
    changed.map(({ known: { id }, after }) => ({ ...after, id })),
  );
  await changeCosts(
    tx,
    changed.map(({ known: { id }, after }) => ({ cost: after.cost, id })),
  );
  await changeValuesOfAll(tx, names.fields, [
    ...created.map(({ id, customFields: values }) => ({ id, values })),
    ...changed.flatMap(({ known: { id, customFields }, after }) =>
      after.customFields ? { id, values: givenChanges(customFields, after.customFields) } : [],
    ),
  ]);
  await updateTermsOfAll(
    tx,
    changed
      .filter(({ after }) => searchedFields.some((field) => field in after))
      .map(({ known, after }) => ({ ...known, ...after })),
  );
  for (const activities of portions([
    ...created.map((one) => activityOfCreation(one, names)),
    ...changed.flatMap((one) => activitiesOfChange(one, names)),
  ])) {
    await audit.record(activities);
  }
  await pictures.write(audit, [
    ...createdRows.map(({ id, planned }) => ({ productId: id, planned, isNew: true })),
    ...changed.map((one) => ({ productId: one.known.id, planned: one.pictures, isNew: false })),
  ]);
}

type Created = Creation["classification"]["fields"] & { id: number };

interface CreatedRow {
  id: number;
  fields: Creation["classification"]["fields"];
  planned: PlannedPictures | undefined;
}

async function create(tx: TenantDb, importId: number, rows: Creation[]): Promise<CreatedRow[]> {
  if (rows.length === 0) return [];
  await insertRows(
    tx,
    products,
    rows.map(({ classification }) => stored(classification.fields)),
  );
  const { line, skuExact } = productImportRows;
  const ids = await tx
    .select({ line, id: products.id })
    .from(productImportRows)
    .innerJoin(products, eq(products.skuExact, skuExact))
    .where(
      and(
        eq(productImportRows.importId, importId),
        gte(line, rows[0]?.line ?? 0),
        lte(line, rows.at(-1)?.line ?? 0),
      ),
    )
    .orderBy(asc(line));
  const idOf = new Map(ids.map((row) => [row.line, row.id]));
  return rows.flatMap((row) => {
    const id = idOf.get(row.line);
    const { fields, pictures: planned } = row.classification;
    return id === undefined ? [] : { id, fields, planned };
  });
}

const hasChanges = ({ after }: Change["classification"]) => Object.keys(after).length > 0;

/**
 * Restores the products of the trash that are as the file has them: no change either. Returns the statuses that the others
 * had before they were deleted.
 */
async function restoreUnchanged(
  tx: TenantDb,
  changes: Change["classification"][],
): Promise<ReadonlyMap<number, ProductStatus>> {
  const statuses = new Map<number, ProductStatus>();
  const restored = changes.filter(({ known }) => known.status === "trash");
  for (const some of portions(restored)) {
    const ids = some.map(({ known }) => known.id);
    const kept = await lockLastChanges(tx, ids);
    const unchanged = some.filter((one) => !hasChanges(one)).map(({ known }) => known);
    const changed = some.filter(hasChanges).map(({ known }) => known.id);
    for (const { known } of some) statuses.set(known.id, keptOf(kept, known)?.status ?? "active");
    await sentTogether([
      restoreRows(tx, unchanged, { kept, stamp: new Stamp() }),
      changed.length > 0 && forgetLastChanges(tx, changed),
    ]);
  }
  return statuses;
}

const changedColumns = columnNames.filter((field) => field !== "sku");

const givenFields: Record<(typeof changedColumns)[number], SQL> = Object.fromEntries(
  changedColumns.map((field): unknown[] => [field, given(products[field])]),
);

async function change(
  tx: TenantDb,
  changes: Change["classification"][],
  restored: ReadonlyMap<number, ProductStatus>,
): Promise<void> {
  await upsertRows(
    tx,
    products,
    // They exist and are locked: each insert hits the unique key of its SKU.
    changes.map(({ known: { id, version: _, status, ...known }, after }) =>
      stored({ ...known, status: status === "trash" ? restored.get(id) : status, ...after }),
    ),
    {
      ...givenFields,
      version: sql`${products.version} + 1`,
    },
  );
}

function movementOf({ known, after }: Change["classification"]) {
  const { id, stock } = known;
  return { productId: id, before: stock, after: after.stock ?? stock, reason: "import" as const };
}

function activityOfCreation({ id, ...created }: Created, { paths, fields }: Names): Activity {
  const values = readValues(created.customFields);
  const after = {
    ...recordedFields(created, paths),
    ...(values.length > 0 && { customFields: recordedValues(fields, values) }),
  };
  return { action: "product.create", entityId: id, after };
}

function activitiesOfChange(
  { status, known, before, after }: Change["classification"],
  { paths, fields }: Names,
): Activity[] {
  const values = after.customFields && readValues(after.customFields);
  const restored: Activity = {
    action: "product.restore",
    entityId: known.id,
    after: { name: known.name, sku: known.sku },
  };
  const updated: Activity = {
    action: "product.update",
    entityId: known.id,
    before: {
      ...withPath(before, paths),
      ...(values && { customFields: recordedValues(fields, known.customFields, values) }),
    },
    after: {
      ...withPath(after, paths),
      ...(values && { customFields: recordedValues(fields, values, known.customFields) }),
    },
  };
  // Of a row that changes pictures alone, these have their own entries.
  const changes = Object.keys(after).length > 0 ? [updated] : [];
  return status === "update" ? changes : [restored, ...changes];
}
