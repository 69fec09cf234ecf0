import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { allOf } from "@/server/db/conditions";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { bucketStorage } from "./bucket-storage";
import { databaseStorage } from "./database-storage";
import type { StoredContent } from "./file-storage";
import { storageOf } from "./storage";
import { partsOf, rowsOf, type StoredKind, storedKinds } from "./stored-kinds";

export type StorageName = "database" | "bucket";

export interface MoveReport {
  kind: StoredKind;
  organizationId: number;
  moved: number;
  /** Hashes of those whose parts are missing: they stay as they are. */
  broken: string[];
}

const portion = 100;
const target = { database: databaseStorage, bucket: bucketStorage };

const isElsewhere = (kind: StoredKind, to: StorageName) =>
  to === "database" ? isNotNull(rowsOf[kind].bucketUpload) : isNull(rowsOf[kind].bucketUpload);

/**
 * Moves all pictures and files that are elsewhere to a storage, one by one, while the app runs: an interrupted move goes on when
 * it is called again. Returns a report for each organization and kind. Throws AppError SERVICE_UNAVAILABLE.
 */
export async function moveStored(to: StorageName, onMoved: () => void): Promise<MoveReport[]> {
  const reports: MoveReport[] = [];
  for (const kind of storedKinds) {
    for (const tenantId of await organizationsWith(kind, to)) {
      reports.push(
        await TenantContext.run({ tenantId }, () => moveStoredOf(tenantDb(), { kind, to, onMoved })),
      );
    }
  }
  return reports;
}

interface Move {
  kind: StoredKind;
  to: StorageName;
  onMoved: () => void;
}

/** The same for one organization and kind. */
export async function moveStoredOf(db: TenantDb, { kind, to, onMoved }: Move): Promise<MoveReport> {
  const report: MoveReport = { kind, organizationId: db.tenantId, moved: 0, broken: [] };
  for (let after: string | undefined = ""; after !== undefined; ) {
    const some: StoredContent[] = await portionOf(db, { kind, to, after });
    for (const stored of some) {
      const outcome = await move(db, { kind, to, stored });
      if (outcome === "broken") report.broken.push(stored.hash);
      if (outcome !== "moved") continue;
      report.moved += 1;
      onMoved();
    }
    after = some.at(-1)?.hash;
  }
  return report;
}

/** Organizations with some that are not there yet. */
const organizationsWith = (kind: StoredKind, to: StorageName) =>
  withoutTenantScope("find organizations whose files are to be moved", async (db) => {
    const { organizationId } = rowsOf[kind];
    const rows = await db
      .selectDistinct({ id: organizationId })
      .from(rowsOf[kind])
      .where(isElsewhere(kind, to))
      .orderBy(asc(organizationId));
    return rows.map(({ id }) => id);
  });

async function portionOf(
  db: TenantDb,
  { kind, to, after }: { kind: StoredKind; to: StorageName; after: string },
): Promise<StoredContent[]> {
  const { hash, bucketUpload } = rowsOf[kind];
  return db
    .select({ hash, bucketUpload })
    .from(rowsOf[kind])
    .where(and(isElsewhere(kind, to), gt(hash, after)))
    .orderBy(asc(hash))
    .limit(portion);
}

async function move(
  db: TenantDb,
  { kind, to, stored }: { kind: StoredKind; to: StorageName; stored: StoredContent },
): Promise<"moved" | "broken" | "gone"> {
  const { hash } = stored;
  const rows = rowsOf[kind];
  const from = storageOf(kind, stored);
  const found = await Promise.all(
    partsOf[kind].map(async (part) => ({ part, content: await from.get(db, stored, part) })),
  );
  const parts = found.flatMap(({ part, content }) => (content ? [{ part, content }] : []));
  const isThere = allOf(eq(rows.hash, hash), stillIn(kind, stored));
  if (parts.length < found.length) return (await db.exists(rows, isThere)) ? "broken" : "gone";
  const arrived = await target[to](kind).store(db, hash, parts);
  const isMoved = await db.transaction(async (tx) => {
    const { bucketUpload } = arrived;
    const { affectedRows } = await tx.update(rows, { bucketUpload }, isThere);
    // Somebody removed it meanwhile, or another call moved it.
    if (affectedRows === 0) return false;
    await arrived.write(tx);
    await from.delete(tx, stored);
    return true;
  });
  if (isMoved) await from.deleteAfterwards(db, stored);
  else await arrived.discard();
  return isMoved ? "moved" : "gone";
}

function stillIn(kind: StoredKind, { bucketUpload }: StoredContent) {
  const column = rowsOf[kind].bucketUpload;
  return bucketUpload === null ? isNull(column) : eq(column, bucketUpload);
}
