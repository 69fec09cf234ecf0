import { env } from "@/env";
import { closeBucket } from "@/server/bucket/bucket";
import { closeDatabase } from "@/server/db/client";
import { moveStored } from "@/server/storage/move-stored";
import { initSqlGuard } from "@/server/tenancy/sql-guard";

/**
 * Moves all pictures and files between the database and the bucket, while the app runs: `npm run files:move -- bucket` or
 * `-- database`. The settings are the app's. Exits with 1 if the contents of some are missing.
 */
const to = process.argv[2];
if (to !== "bucket" && to !== "database") throw new Error('Say where to: "bucket" or "database"');
if (!env().BUCKET_NAME) throw new Error("BUCKET_NAME is not set");

await initSqlGuard();
let moved = 0;
const reports = await moveStored(to, () => {
  moved += 1;
  if (moved % 100 === 0) console.log(`${moved} pictures and files moved`);
});
await Promise.all([closeDatabase(), closeBucket()]);
console.log(`${moved} pictures and files moved to the ${to}`);
const nameOf = { pictures: "picture", files: "file" };
for (const { kind, organizationId, broken } of reports) {
  for (const hash of broken)
    console.error(`  ${nameOf[kind]} ${hash} of organization ${organizationId} has no content`);
  if (broken.length > 0) process.exitCode = 1;
}
