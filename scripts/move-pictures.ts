import { env } from "@/env";
import { closeBucket } from "@/server/bucket/bucket";
import { closeDatabase } from "@/server/db/client";
import { movePictures } from "@/server/pictures/move-pictures";
import { initSqlGuard } from "@/server/tenancy/sql-guard";

/**
 * Moves the files of all pictures between the database and the bucket, while the app runs: `npm run pictures:move -- bucket` or
 * `-- database`. The settings are the app's. Exits with 1 if there are pictures without files.
 */
const to = process.argv[2];
if (to !== "bucket" && to !== "database") throw new Error('Say where to: "bucket" or "database"');
if (!env().BUCKET_NAME) throw new Error("BUCKET_NAME is not set");

await initSqlGuard();
let moved = 0;
const reports = await movePictures(to, () => {
  moved += 1;
  if (moved % 100 === 0) console.log(`${moved} pictures moved`);
});
await Promise.all([closeDatabase(), closeBucket()]);
console.log(`${moved} pictures moved to the ${to}`);
for (const [organizationId, { broken }] of reports) {
  for (const hash of broken)
    console.error(`  picture ${hash} of organization ${organizationId} has no files`);
  if (broken.length > 0) process.exitCode = 1;
}
