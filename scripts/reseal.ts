import { resealAll } from "@/server/auth/reseal";
import { closeDatabase } from "@/server/db/client";
import { initSqlGuard } from "@/server/tenancy/sql-guard";

/**
 * Reseals what was sealed with DATA_ENCRYPTION_KEY_PREVIOUS with DATA_ENCRYPTION_KEY; both are read from the
 * environment like all settings of the app. Exits with 1 if there are values that neither of them opens.
 */
if (!process.env.DATA_ENCRYPTION_KEY_PREVIOUS) throw new Error("DATA_ENCRYPTION_KEY_PREVIOUS is not set");

await initSqlGuard();
const results = await resealAll();
await closeDatabase();
for (const { column, resealed, unreadable } of results) {
  console.log(`${column}: ${resealed} resealed, ${unreadable.length} unreadable`);
  for (const { organizationId, id } of unreadable) {
    console.error(`  neither key opens the value of organization ${organizationId}, ${id}`);
  }
}
if (results.some(({ unreadable }) => unreadable.length > 0)) process.exitCode = 1;
