import { randomBytes } from "node:crypto";
import { and, eq, lte } from "drizzle-orm";
import { env } from "@/env";
import { bucketSweeps } from "@/server/db/schema";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { type BucketObject, getObject, listObjects, putObject } from "./bucket";

/** Between two searches through the whole bucket. */
const sweepAfterMs = 24 * 60 * 60 * 1000;
/** A process that has not said anything for so long is gone: another one goes on. */
const leaseMs = 2 * 60 * 1000;

/** Says to which installation the bucket belongs. */
const ownerKey = "owner";

/**
 * Goes through the objects of the bucket once a day, one process at a time, until `isEnough`; the next call goes on where this one
 * stopped. Passes them to `clean`, which returns the number of those that it has deleted; returns their sum. Throws AppError
 * SERVICE_UNAVAILABLE, and an Error if the bucket belongs to another installation.
 */
export async function sweepBucket(
  clean: (objects: BucketObject[]) => Promise<number>,
  isEnough: () => boolean,
): Promise<number> {
  const bucket = env().BUCKET_NAME;
  if (!bucket) return 0;
  const sweep = await begin(bucket);
  if (!sweep) return 0;
  await assertOwnBucket(sweep.owner);
  let { position } = sweep;
  let deleted = 0;
  for (;;) {
    const { objects, isLast } = await listObjects(position);
    deleted += await clean(objects);
    if (isLast) {
      await note(bucket, "", sweepAfterMs);
      return deleted;
    }
    position = objects.at(-1)?.key ?? position;
    const isOver = isEnough();
    await note(bucket, position, isOver ? 0 : leaseMs);
    if (isOver) return deleted;
  }
}

/** The state of a search that is due, which belongs to this process for a while; undefined if none is. */
const begin = (bucket: string) =>
  withoutTenantScope("begin a search for orphans in the bucket", async (db) => {
    const owner = randomBytes(16).toString("base64url");
    const row = { bucket, owner, position: "", dueAt: new Date() };
    await db.insert(bucketSweeps).values(row).onDuplicateKeyUpdate({ set: { bucket } });
    const [{ affectedRows }] = await db
      .update(bucketSweeps)
      .set({ dueAt: inMs(leaseMs) })
      .where(and(eq(bucketSweeps.bucket, bucket), lte(bucketSweeps.dueAt, new Date())));
    if (affectedRows === 0) return undefined;
    const [sweep] = await db.select().from(bucketSweeps).where(eq(bucketSweeps.bucket, bucket));
    return sweep;
  });

const note = (bucket: string, position: string, againInMs: number) =>
  withoutTenantScope("note how far the search for orphans is", (db) =>
    db
      .update(bucketSweeps)
      .set({ position, dueAt: inMs(againInMs) })
      .where(eq(bucketSweeps.bucket, bucket)),
  );

const inMs = (ms: number) => new Date(Date.now() + ms);

/** What another installation has stored would look like orphans to this one. */
async function assertOwnBucket(owner: string): Promise<void> {
  const found = await getObject(ownerKey);
  if (found === undefined) return putObject(ownerKey, Buffer.from(owner), "text/plain");
  if (found.toString() !== owner) {
    throw new Error("The bucket belongs to another installation: nothing in it is deleted");
  }
}
