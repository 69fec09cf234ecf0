import { inArray, type SQL, sql } from "drizzle-orm";
import { pick } from "@/lib/changes";
import type { GivenReason } from "@/lib/stock-reasons";
import { changeCosts } from "@/modules/catalogue/costs/cost-rows";
import type { FieldRow } from "@/modules/catalogue/custom-fields/field-rows";
import { changeValuesOfAll, recordedValues } from "@/modules/catalogue/custom-fields/product-values";
import { type CategoryPaths, refileAll } from "@/modules/catalogue/products/filing";
import { columnNames } from "@/modules/catalogue/products/products.schema";
import { withPath } from "@/modules/catalogue/products/recorded-fields";
import { searchedFields, updateTermsOfAll } from "@/modules/catalogue/products/search-index";
import { stored } from "@/modules/catalogue/products/stored-status";
import { lastMovements, recordMovements } from "@/modules/catalogue/stock/stock-movements";
import type { Activity, Audit, Batch } from "@/server/change";
import { products } from "@/server/db/schema";
import { portions } from "@/server/tenancy/bulk-writes";
import { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { changesFiling, type EditableProduct, type EditedFields, formerOf } from "./plan-edit";

/** A locked product, and what it is given. */
export interface EditedProduct {
  product: EditableProduct;
  after: Partial<EditedFields>;
  /** Why its stock changes. */
  movement?: Movement | undefined;
}

export interface Movement {
  reason: GivenReason;
  note: string | null;
}

const correction: Movement = { reason: "correction", note: null };

interface Unit {
  tx: TenantDb;
  audit: Audit;
  batch: Batch;
  /** Of all categories, if any product is given one or loses its own. */
  paths?: CategoryPaths | undefined;
  /** Those in which any product is given a value. */
  fields?: readonly FieldRow[];
}

/** Gives locked products what differs in each, with movements, search terms and activity. */
export async function writeEdits(
  { tx, audit, batch, ...names }: Unit,
  edited: EditedProduct[],
): Promise<void> {
  const stamp = new Stamp();
  const moved = edited.filter(({ after }) => after.stock !== undefined);
  const movements = await lastMovements(
    tx,
    moved.map(({ product }) => product),
  );
  for (const some of portions(edited)) {
    const ids = some.map(({ product }) => product.id);
    const set = { ...valuesOf(some), version: sql`${products.version} + 1` };
    await tx.update(products, set, inArray(products.id, ids), stamp);
  }
  await refileAll(
    tx,
    edited.flatMap(({ product: { id }, after }) => (changesFiling(after) ? { ...after, id } : [])),
  );
  await recordMovements(tx, moved.map(changeOf), movements);
  await changeCosts(
    tx,
    edited.map(({ product: { id }, after }) => ({ id, cost: after.cost })),
  );
  await changeValuesOfAll(
    tx,
    names.fields ?? [],
    edited.flatMap(({ product: { id }, after }) =>
      after.customFields ? { id, values: after.customFields } : [],
    ),
  );
  await updateTermsOfAll(
    tx,
    edited
      .filter(({ after }) => searchedFields.some((field) => field in after))
      .map(({ product, after: { customFields: _, ...after } }) => ({ ...product, ...after })),
  );
  for (const some of portions(edited))
    await audit.record(
      some.map((one) => activityOf(one, names)),
      batch,
    );
}

/** For each column that changes: one value for all products or, if they differ, one for each. */
function valuesOf(edited: EditedProduct[]): Record<string, unknown> {
  const fields = new Set(edited.flatMap(({ after }) => Object.keys(after).filter(isColumn)));
  const rows = edited.map(({ product, after }) => stored({ ...pick(product, [...fields]), ...after }));
  return Object.fromEntries(
    [...fields].map((field) => {
      const values = rows.map((row): unknown => Reflect.get(row, field));
      const isSame = values.every((value) => value === values[0]);
      return [field, isSame ? values[0] : byId(edited, values)];
    }),
  );
}

const isColumn = (field: string) => columnNames.some((name) => name === field);

const byId = (edited: EditedProduct[], values: unknown[]): SQL =>
  sql`case ${products.id} ${sql.join(
    edited.map(({ product }, index) => sql`when ${product.id} then ${values[index]}`),
    sql.raw(" "),
  )} end`;

const changeOf = ({ product, after, movement = correction }: EditedProduct) => ({
  productId: product.id,
  before: product.stock,
  after: after.stock ?? product.stock,
  ...movement,
});

function activityOf(
  { product, after, movement = correction }: EditedProduct,
  { paths, fields = [] }: Pick<Unit, "paths" | "fields">,
): Activity {
  const { reason, note } = movement;
  const before = formerOf(product, after);
  const valuesOf = (one: typeof after, other: typeof after) =>
    one.customFields && { customFields: recordedValues(fields, one.customFields, other.customFields) };
  return {
    action: "product.update",
    entityId: product.id,
    before: { ...withPath(before, paths), ...valuesOf(before, after) },
    after: {
      ...withPath(after, paths),
      ...valuesOf(after, before),
      ...(after.stock !== undefined && { stockReason: reason, ...(note !== null && { stockNote: note }) }),
    },
  };
}
