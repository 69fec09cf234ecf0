import { and, inArray } from "drizzle-orm";
import pLimit from "p-limit";
import { type BucketObject, deleteObject } from "@/server/bucket/bucket";
import { sweepBucket } from "@/server/bucket/sweep";
import { storedPictures } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { type UploadedPicture, uploadOf } from "./bucket-keys";

/** An upload gets its row within an hour, or never. The rest allows for clocks. */
const orphanAfterMs = 24 * 60 * 60 * 1000;
const maxAtOnce = 8;

/**
 * Deletes files in the bucket that no picture refers to: of uploads that failed, of pictures that are gone, of organizations that
 * are gone. Once a day, until `isEnough`. Returns their number. Throws what `sweepBucket` throws.
 */
export const deleteOrphans = (isEnough: () => boolean): Promise<number> =>
  sweepBucket(deleteOrphansAmong, isEnough);

async function deleteOrphansAmong(objects: BucketObject[]): Promise<number> {
  const before = Date.now() - orphanAfterMs;
  const old = objects.flatMap(({ key, storedAt }) => {
    const upload = storedAt.getTime() < before ? uploadOf(key) : undefined;
    return upload ? [{ key, upload }] : [];
  });
  const used = await usedAmong(old.map(({ upload }) => upload));
  const orphans = old.filter(({ upload }) => !used.has(nameOf(upload)));
  const limit = pLimit(maxAtOnce);
  await Promise.all(orphans.map(({ key }) => limit(() => deleteObject(key))));
  return orphans.length;
}

/** Those that a picture refers to. */
async function usedAmong(uploads: UploadedPicture[]): Promise<ReadonlySet<string>> {
  if (uploads.length === 0) return new Set();
  const valuesOf = <T>(value: (upload: UploadedPicture) => T) => [...new Set(uploads.map(value))];
  const rows = await withoutTenantScope("find the pictures that files in the bucket belong to", (db) =>
    db
      .select({
        organizationId: storedPictures.organizationId,
        hash: storedPictures.hash,
        bucketUpload: storedPictures.bucketUpload,
      })
      .from(storedPictures)
      .where(
        and(
          inArray(
            storedPictures.organizationId,
            valuesOf(({ organizationId }) => organizationId),
          ),
          inArray(
            storedPictures.hash,
            valuesOf(({ hash }) => hash),
          ),
        ),
      ),
  );
  return new Set(rows.map(nameOf));
}

const nameOf = ({
  organizationId,
  hash,
  bucketUpload,
}: Omit<UploadedPicture, "bucketUpload"> & { bucketUpload: string | null }) =>
  `${organizationId} ${hash} ${bucketUpload}`;
