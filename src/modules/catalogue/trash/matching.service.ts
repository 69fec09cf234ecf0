import { and, eq, inArray, type SQL } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { countedRows } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import { conditionOf } from "@/modules/catalogue/export/export.service";
import { type Criteria, codeOf, type ProductCriteria } from "@/modules/catalogue/list/list-conditions";
import { statusColumn } from "@/modules/catalogue/products/stored-status";
import { assertProductQuota } from "@/modules/catalogue/quota/product-limit";
import { change } from "@/server/change";
import { columnsOf, isoMoment } from "@/server/db/columns";
import { products } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { pauseForOthers } from "@/server/fair-share/turns";
import { portions } from "@/server/tenancy/bulk-writes";
import { shareOrganization } from "@/server/tenancy/lock-organization";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import { Stamp } from "@/server/tenancy/stamped-rows";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type LastChanges, lockLastChanges } from "./last-changes";
import type { MatchingFilters, ProductVersion, RestoreMatchingInput } from "./trash.schema";
import { type Deletable, moveBack, moveToTrash } from "./trash.service";

const t = textsOf("catalogueErrors");

/**
 * Moves all products that match to the trash, or none. All of them get the same moment, with which `restoreMatching`
 * can undo it. Throws AppError CONFLICT, with the number that match now, if it is not the one that the person saw.
 */
export function deleteMatching(
  db: TenantDb,
  person: Grants,
  { filters, expected }: { filters: Criteria<MatchingFilters>; expected: number },
) {
  return change(db, async (tx, audit) => {
    const parts = await lockMatching(tx, person, filters, { expected });
    return moveAll(parts, ({ rows }, stamp) => moveToTrash(tx, audit, rows, stamp));
  });
}

interface RestoreMatching {
  filters: Criteria<RestoreMatchingInput["filters"]>;
  expected: number;
}

/** Restores all products of the trash that match, or none. Throws as `deleteMatching`, and LIMIT_REACHED. */
export function restoreMatching(
  db: TenantDb,
  { tenant, person }: { tenant: Tenant; person: Grants },
  { filters: { deletedAt, ...filters }, expected }: RestoreMatching,
) {
  return change(db, async (tx, audit) => {
    await assertProductQuota(tx, tenant, expected);
    const parts = await lockMatching(
      tx,
      person,
      { ...filters, status: "trash" },
      { expected, stampedAt: deletedAt },
    );
    return moveAll(parts, ({ rows, kept }, stamp) => {
      const restored = rows.map(({ product }) => product);
      return moveBack(tx, audit, restored, { kept, stamp });
    });
  });
}

interface Expectation {
  expected: number;
  /** Only those whose last change was at this moment. */
  stampedAt?: string | undefined;
}

/** Locked products, in the order of their ids, and what was kept of those in the trash. */
interface LockedPortion {
  rows: Deletable[];
  kept: LastChanges;
}

const nothingKept: LastChanges = new Map();

/**
 * Locks the products that match, in the order of their ids. They are found without locks, which an index of the filters
 * would take in another order; whatever changed in between counts as a change of the list.
 * Throws AppError CONFLICT, with the number that match now, if it is not the expected one, and FORBIDDEN.
 */
async function lockMatching(
  tx: TenantDb,
  person: Grants,
  filters: ProductCriteria,
  { expected, stampedAt }: Expectation,
): Promise<LockedPortion[]> {
  await shareOrganization(tx);
  const condition = await conditionOf(tx, person, null, filters);
  const found = condition ? await readMatching(tx, condition, stampedAt) : [];
  if (found.length !== expected) throw listChanged(found.length);
  const code = codeOf[filters.status];
  const parts: LockedPortion[] = [];
  for (const some of portions(found.toSorted((a, b) => a.id - b.id))) {
    const versions = new Map(some.map(({ id, version }) => [id, version]));
    const ids = [...versions.keys()];
    const [locked, kept] = await sentTogether([
      lockPortion(tx, ids),
      filters.status === "trash" ? lockLastChanges(tx, ids) : nothingKept,
    ]);
    const rows = locked.filter(
      (row) => row.code === code && row.product.version === versions.get(row.product.id),
    );
    if (rows.length < some.length) throw listChanged(found.length - some.length + rows.length);
    parts.push({ rows, kept });
    await pauseForOthers();
  }
  return parts;
}

const lockPortion = async (tx: TenantDb, ids: number[]) =>
  tx
    .select({
      product: {
        ...columnsOf(products, "id", "name", "sku", "version"),
        updatedAt: isoMoment(products.updatedAt),
        status: statusColumn,
      },
      updatedBy: products.updatedBy,
      code: products.status,
    })
    .from(products)
    .where(inArray(products.id, ids))
    .orderBy(products.id)
    .for("update");

const readMatching = (tx: TenantDb, condition: SQL, stampedAt: string | undefined) =>
  tx
    .select(columnsOf(products, "id", "version"))
    .from(products)
    .where(and(condition, stampedAt === undefined ? undefined : eq(products.updatedAt, new Date(stampedAt))))
    .limit(countedRows);

/** Changes all of them at the same moment. */
async function moveAll(
  parts: LockedPortion[],
  move: (part: LockedPortion, stamp: Stamp) => Promise<{ items: ProductVersion[] }>,
) {
  const stamp = new Stamp();
  let count = 0;
  for (const part of parts) {
    const { items } = await move(part, stamp);
    count += items.length;
    await pauseForOthers();
  }
  return { count, at: stamp.at.toISOString() };
}

const listChanged = (now: number) => new AppError("CONFLICT", t("listChanged"), { data: { matching: now } });
