import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { allOf } from "@/server/db/conditions";
import { storedPictures } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { pictureSizes } from "./bucket-keys";
import { bucketStorage } from "./bucket-storage";
import { databaseStorage } from "./database-storage";
import type { StoredPicture } from "./picture-storage";
import { storageOf } from "./storage";

export type StorageName = "database" | "bucket";

export interface MoveReport {
  moved: number;
  /** Hashes of pictures without files: they stay as they are. */
  broken: string[];
}

const portion = 100;
const target = { database: databaseStorage, bucket: bucketStorage };
const isElsewhere = {
  database: isNotNull(storedPictures.bucketUpload),
  bucket: isNull(storedPictures.bucketUpload),
};

/**
 * Moves the files of all pictures that are elsewhere to a storage, picture by picture, while the app runs: an interrupted move goes
 * on when it is called again. Returns the reports by organization. Throws AppError SERVICE_UNAVAILABLE.
 */
export async function movePictures(to: StorageName, onMoved: () => void): Promise<Map<number, MoveReport>> {
  const reports = new Map<number, MoveReport>();
  for (const tenantId of await organizationsWith(to)) {
    const report = await TenantContext.run({ tenantId }, () => movePicturesOf(tenantDb(), to, onMoved));
    reports.set(tenantId, report);
  }
  return reports;
}

/** The same for one organization. */
export async function movePicturesOf(
  db: TenantDb,
  to: StorageName,
  onMoved: () => void,
): Promise<MoveReport> {
  const report: MoveReport = { moved: 0, broken: [] };
  for (let after: string | undefined = ""; after !== undefined; ) {
    const pictures: StoredPicture[] = await portionOf(db, to, after);
    for (const picture of pictures) {
      const outcome = await move(db, to, picture);
      if (outcome === "broken") report.broken.push(picture.hash);
      if (outcome !== "moved") continue;
      report.moved += 1;
      onMoved();
    }
    after = pictures.at(-1)?.hash;
  }
  return report;
}

/** Organizations with pictures that are not there yet. */
const organizationsWith = (to: StorageName) =>
  withoutTenantScope("find organizations whose pictures are to be moved", async (db) => {
    const rows = await db
      .selectDistinct({ id: storedPictures.organizationId })
      .from(storedPictures)
      .where(isElsewhere[to])
      .orderBy(asc(storedPictures.organizationId));
    return rows.map(({ id }) => id);
  });

const portionOf = async (db: TenantDb, to: StorageName, after: string) =>
  db
    .select({ hash: storedPictures.hash, bucketUpload: storedPictures.bucketUpload })
    .from(storedPictures)
    .where(and(isElsewhere[to], gt(storedPictures.hash, after)))
    .orderBy(asc(storedPictures.hash))
    .limit(portion);

async function move(
  db: TenantDb,
  to: StorageName,
  picture: StoredPicture,
): Promise<"moved" | "broken" | "gone"> {
  const { hash } = picture;
  const from = storageOf(picture);
  const found = await Promise.all(
    pictureSizes.map(async (size) => ({ size, content: await from.get(db, picture, size) })),
  );
  const files = found.flatMap(({ size, content }) => (content ? [{ size, content }] : []));
  const isThere = allOf(eq(storedPictures.hash, hash), stillIn(picture));
  if (files.length < found.length) return (await db.exists(storedPictures, isThere)) ? "broken" : "gone";
  const stored = await target[to].store(db, hash, files);
  const isMoved = await db.transaction(async (tx) => {
    const { bucketUpload } = stored;
    const { affectedRows } = await tx.update(storedPictures, { bucketUpload }, isThere);
    // Somebody removed the picture meanwhile, or another call moved it.
    if (affectedRows === 0) return false;
    await stored.write(tx);
    await from.delete(tx, picture);
    return true;
  });
  if (isMoved) await from.deleteAfterwards(db, picture);
  else await stored.discard();
  return isMoved ? "moved" : "gone";
}

const stillIn = ({ bucketUpload }: StoredPicture) =>
  bucketUpload === null ? isNull(storedPictures.bucketUpload) : eq(storedPictures.bucketUpload, bucketUpload);
