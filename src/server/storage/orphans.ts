import { and, inArray } from "drizzle-orm";
import pLimit from "p-limit";
import { type BucketObject, deleteObject } from "@/server/bucket/bucket";
import { sweepBucket } from "@/server/bucket/sweep";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { type Uploaded, uploadOf } from "./bucket-keys";
import { rowsOf, type StoredKind, storedKinds } from "./stored-kinds";

/** An upload gets its row within an hour, or never. The rest allows for clocks. */
const orphanAfterMs = 24 * 60 * 60 * 1000;
const maxAtOnce = 8;

/**
 * Deletes objects in the bucket that no row refers to: of uploads that failed, of pictures and files that are gone, of
 * organizations that are gone. Once a day, until `isEnough`. Returns their number. Throws what `sweepBucket` throws.
 */
export const deleteOrphans = (isEnough: () => boolean): Promise<number> =>
  sweepBucket(deleteOrphansAmong, isEnough);

async function deleteOrphansAmong(objects: BucketObject[]): Promise<number> {
  const before = Date.now() - orphanAfterMs;
  const old = objects.flatMap(({ key, storedAt }) => {
    const upload = storedAt.getTime() < before ? uploadOf(key) : undefined;
    return upload ? [{ key, upload }] : [];
  });
  const uploads = old.map(({ upload }) => upload);
  const used = new Set<string>();
  for (const kind of storedKinds) {
    const ofKind = uploads.filter((upload) => upload.kind === kind);
    for (const name of await usedAmong(kind, ofKind)) used.add(name);
  }
  const orphans = old.filter(({ upload }) => !used.has(nameOf(upload)));
  const limit = pLimit(maxAtOnce);
  await Promise.all(orphans.map(({ key }) => limit(() => deleteObject(key))));
  return orphans.length;
}

/** Those that a row refers to. */
async function usedAmong(kind: StoredKind, uploads: Uploaded[]): Promise<string[]> {
  if (uploads.length === 0) return [];
  const { organizationId, hash, bucketUpload } = rowsOf[kind];
  const valuesOf = <T>(value: (upload: Uploaded) => T) => [...new Set(uploads.map(value))];
  const rows = await withoutTenantScope("find what the files in the bucket belong to", (db) =>
    db
      .select({ organizationId, hash, bucketUpload })
      .from(rowsOf[kind])
      .where(
        and(
          inArray(
            organizationId,
            valuesOf((upload) => upload.organizationId),
          ),
          inArray(
            hash,
            valuesOf((upload) => upload.hash),
          ),
        ),
      ),
  );
  return rows.map((row) => nameOf({ kind, ...row }));
}

const nameOf = ({
  kind,
  organizationId,
  hash,
  bucketUpload,
}: Omit<Uploaded, "bucketUpload"> & { bucketUpload: string | null }) =>
  `${kind} ${organizationId} ${hash} ${bucketUpload}`;
