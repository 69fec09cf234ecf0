import { and, eq, inArray, type SQL } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { countedRows } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import { conditionOf } from "@/modules/catalogue/export/export.service";
import { portions } from "@/modules/catalogue/import/bulk-writes";
import type { ProductFilters } from "@/modules/catalogue/list/list.schema";
import { assertProductQuota } from "@/modules/catalogue/quota/product-limit";
import { type Audit, change } from "@/server/change";
import { columnsOf } from "@/server/db/columns";
import { productStatus, products } from "@/server/db/schema";
import { pauseForOthers } from "@/server/fair-share/turns";
import { shareOrganization } from "@/server/tenancy/lock-organization";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { MatchingFilters, RestoreMatchingInput } from "./trash.schema";
import { type Movable, type Move, move } from "./trash.service";

/**
 * Moves all products that match to the trash, or none. All of them get the same moment, with which `restoreMatching`
 * can undo it. Throws AppError CONFLICT, with the number that match now, if it is not the one that the person saw.
 */
export function deleteMatching(
  db: TenantDb,
  person: Grants,
  { filters, expected }: { filters: MatchingFilters; expected: number },
) {
  return change(db, async (tx, audit) => {
    const rows = await lockMatching(tx, person, { ...filters, status: "active" }, { expected });
    return moveAll(tx, audit, rows, "product.delete");
  });
}

/** Restores all products of the trash that match, or none. Throws as `deleteMatching`, and LIMIT_REACHED. */
export function restoreMatching(
  db: TenantDb,
  { tenant, person }: { tenant: Tenant; person: Grants },
  { filters: { deletedAt, ...filters }, expected }: RestoreMatchingInput,
) {
  return change(db, async (tx, audit) => {
    await assertProductQuota(tx, tenant, expected);
    const rows = await lockMatching(tx, person, { ...filters, status: "trash" }, { expected, deletedAt });
    return moveAll(tx, audit, rows, "product.restore");
  });
}

interface Expectation {
  expected: number;
  deletedAt?: string | undefined;
}

/**
 * Locks the products that match, in the order of their ids. They are found without locks, which an index of the filters
 * would take in another order; whatever changed in between counts as a change of the list.
 */
async function lockMatching(
  tx: TenantDb,
  person: Grants,
  filters: ProductFilters,
  { expected, deletedAt }: Expectation,
): Promise<Movable[]> {
  await shareOrganization(tx);
  const condition = await conditionOf(tx, person, null, filters);
  const found = condition ? await readMatching(tx, condition, deletedAt) : [];
  if (found.length !== expected) throw listChanged(found.length);
  const status = filters.status === "trash" ? productStatus.deleted : productStatus.active;
  const rows: Movable[] = [];
  for (const some of portions(found.toSorted((a, b) => a.id - b.id))) {
    const versions = new Map(some.map(({ id, version }) => [id, version]));
    const locked = await tx
      .select(columnsOf(products, "id", "name", "sku", "version", "status"))
      .from(products)
      .where(inArray(products.id, [...versions.keys()]))
      .orderBy(products.id)
      .for("update");
    const same = locked.filter((row) => row.status === status && row.version === versions.get(row.id));
    if (same.length < some.length) throw listChanged(found.length - some.length + same.length);
    rows.push(...same);
    await pauseForOthers();
  }
  return rows;
}

const readMatching = (tx: TenantDb, condition: SQL, deletedAt: string | undefined) =>
  tx
    .select(columnsOf(products, "id", "version"))
    .from(products)
    .where(and(condition, deletedAt === undefined ? undefined : eq(products.updatedAt, new Date(deletedAt))))
    .limit(countedRows);

async function moveAll(tx: TenantDb, audit: Audit, rows: Movable[], action: Move) {
  const stamp = new Stamp();
  for (const some of portions(rows)) {
    await move(tx, audit, some, action, stamp);
    await pauseForOthers();
  }
  return { count: rows.length, at: stamp.at.toISOString() };
}

const listChanged = (now: number) =>
  new AppError("CONFLICT", "The list has changed in the meantime.", { data: { matching: now } });
