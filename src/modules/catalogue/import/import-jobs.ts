import { asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { allOf } from "@/server/db/conditions";
import { productImportJobs } from "@/server/db/schema";
import { currentRequest } from "@/server/operation";
import { given } from "@/server/tenancy/bulk-writes";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { TenantSet } from "@/server/tenancy/tenant-db-types";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";

/* The row of an import that the server applies: who started it with which settings, and which process has it. */

export type StoredJob = typeof productImportJobs.$inferSelect;
export type JobSettings = Pick<StoredJob, "mode" | "restoreTrashed">;
type Outcome = NonNullable<StoredJob["outcome"]>;

/** An import, wherever it is. */
export type ImportRef = Pick<StoredJob, "organizationId" | "importId">;

/**
 * How long an import is left to the process that took it. Rows are applied in one transaction with their mark, so a lease
 * that ends too early costs waiting for a lock, but applies nothing twice.
 */
const leaseSeconds = 60;
/** Due imports that a process chooses from. */
const maxDue = 100;

export const isRunning = (job: StoredJob | null): job is StoredJob => job !== null && job.endedAt === null;

/** By the clock of the database. */
const secondsFromNow = (seconds: number) =>
  sql`utc_timestamp(3) + interval ${sql.raw(String(seconds))} second`;

/**
 * Starts a job for the principal of the request, which has it for the length of a lease, or starts again one that has ended.
 * Leaves a running one alone.
 */
export async function startJob(tx: TenantDb, importId: number, settings: JobSettings): Promise<void> {
  const { apiKey, sessionId = null, impersonator = null } = TenantContext.require();
  const { requestId, ip, userAgent } = currentRequest();
  const started = {
    ...settings,
    nextAttemptAt: new Date(Date.now() + leaseSeconds * 1000),
    attempts: 0,
    startedAt: new Date(),
    endedAt: null,
    outcome: null,
    apiKeyId: apiKey?.id ?? null,
    sessionId: impersonator === null ? null : sessionId,
    ...{ impersonator, requestId, ip, userAgent },
  };
  const hasEnded = allOf(eq(productImportJobs.importId, importId), isNotNull(productImportJobs.endedAt));
  const { affectedRows } = await tx.update(productImportJobs, started, hasEnded);
  if (affectedRows > 0) return;
  const unchanged = { importId: given(productImportJobs.importId) };
  await tx.upsert(productImportJobs, { importId, ...started }, unchanged);
}

/** Null if the import was never started. */
export async function readJob(db: TenantDb, importId: number): Promise<StoredJob | null> {
  const [job] = await db
    .select()
    .from(productImportJobs)
    .where(eq(productImportJobs.importId, importId))
    .limit(1);
  return job ?? null;
}

/** Rows were applied: whoever comes first goes on. False if the job has ended, which undoes what was applied. */
export const releaseJob = (tx: TenantDb, importId: number): Promise<boolean> =>
  changeRunning(tx, importId, { nextAttemptAt: secondsFromNow(0), attempts: 0 });

/** To be tried again later. */
export const postponeJob = (
  db: TenantDb,
  { importId, attempts }: Pick<StoredJob, "importId" | "attempts">,
  seconds: number,
): Promise<boolean> => changeRunning(db, importId, { nextAttemptAt: secondsFromNow(seconds), attempts });

/** False if it has ended already. */
export const endJob = (
  db: TenantDb,
  importId: number,
  outcome: Outcome,
  endedAt = new Date(),
): Promise<boolean> => changeRunning(db, importId, { nextAttemptAt: null, endedAt, outcome });

/** The row stays locked until the end of the transaction, so that what ends a job waits, or comes first. */
async function changeRunning(
  db: TenantDb,
  importId: number,
  set: TenantSet<typeof productImportJobs>,
): Promise<boolean> {
  const isThis = allOf(eq(productImportJobs.importId, importId), isNull(productImportJobs.endedAt));
  const { affectedRows } = await db.update(productImportJobs, set, isThis);
  return affectedRows > 0;
}

/** Ends all jobs of the current tenant; part of the transaction that suspends it. */
export async function endImportJobs(tx: TenantDb): Promise<void> {
  await tx.update(
    productImportJobs,
    { nextAttemptAt: null, endedAt: new Date(), outcome: "refused" },
    isNull(productImportJobs.endedAt),
  );
}

/** The jobs that a process may take, of all tenants, the ones that have waited longest first. */
export const findDueJobs = (): Promise<ImportRef[]> =>
  withoutTenantScope("find imports to go on with, of all tenants", (db) =>
    db
      .select({ organizationId: productImportJobs.organizationId, importId: productImportJobs.importId })
      .from(productImportJobs)
      .where(lte(productImportJobs.nextAttemptAt, sql`utc_timestamp(3)`))
      .orderBy(asc(productImportJobs.nextAttemptAt))
      .limit(maxDue),
  );

/** Takes a due job of the current tenant for the length of a lease. Null if another process has taken it, or if it has ended. */
export async function takeJob(db: TenantDb, importId: number): Promise<StoredJob | null> {
  const { affectedRows } = await db.update(
    productImportJobs,
    { nextAttemptAt: secondsFromNow(leaseSeconds), attempts: sql`${productImportJobs.attempts} + 1` },
    allOf(
      eq(productImportJobs.importId, importId),
      lte(productImportJobs.nextAttemptAt, sql`utc_timestamp(3)`),
    ),
  );
  return affectedRows > 0 ? readJob(db, importId) : null;
}
