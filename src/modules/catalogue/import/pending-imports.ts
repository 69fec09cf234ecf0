import { desc, eq, gt, gte, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { allOf } from "@/server/db/conditions";
import { productImports } from "@/server/db/schema";
import { KeptSelect } from "@/server/tenancy/kept-statement";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { maxFaultyImports, maxOpenImports } from "./imports.schema";

/** How many of a person's imports the lists show. */
export const maxPendingImports = { open: maxOpenImports, faulty: maxFaultyImports };
/** Of all people together. */
const maxRead = 1000;

const { rowCount, stagedRows, appliedRows, mode, faulty } = productImports;

/** Not finished: as `stateOf` has it. */
export const isUnfinished = or(lt(stagedRows, rowCount), isNull(mode), lt(appliedRows, rowCount));
const isFinished = allOf(isNotNull(mode), gte(stagedRows, rowCount), gte(appliedRows, rowCount));
/** Finished, but some rows of the file were not imported. */
export const isFaulty = allOf(gt(faulty, 0), isFinished);
/** Finished, with every row of the file. */
export const isFaultless = allOf(eq(faulty, 0), isFinished);
/** The condition for imports that have not expired. */
export const isKept = () => gt(productImports.expiresAt, new Date());

const pending = new KeptSelect((db) =>
  db
    .select({
      personId: productImports.createdBy,
      expiresAt: productImports.expiresAt,
      isFaulty: sql<number>`${isFaulty}`.mapWith(Number),
    })
    .from(productImports)
    .where(or(isUnfinished, isFaulty))
    .orderBy(desc(productImports.id))
    .limit(maxRead),
);

/** Everyone's imports that are not finished or have rows that were not imported, and when these expire or have expired. */
export async function readPendingImports(db: TenantDb) {
  const rows = await db.run(pending, {});
  return rows.flatMap(({ personId, expiresAt, isFaulty: isOver }) =>
    personId === null
      ? []
      : [
          {
            personId,
            expiresAt: expiresAt.getTime(),
            state: isOver ? ("faulty" as const) : ("open" as const),
          },
        ],
  );
}
