import { asc, eq, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { can } from "@/lib/permissions";
import { keptCategoryPaths } from "@/modules/catalogue/categories/category-rows";
import { assertMayGiveCost } from "@/modules/catalogue/costs/cost-access";
import { readFieldRules } from "@/modules/catalogue/custom-fields/product-values";
import { remainingProductQuota } from "@/modules/catalogue/quota/product-limit";
import { recordedChanges } from "@/server/cache/groups";
import { invalidateOnCommit } from "@/server/cache/tombstones";
import { type Audit, type Batch, change } from "@/server/change";
import { afterCommit } from "@/server/db/after-commit";
import { allOf } from "@/server/db/conditions";
import { productImportRows, productImports } from "@/server/db/schema";
import { importInTurn } from "@/server/fair-share/turns";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type Applied, applyRows, PicturesMissingError, RowsFailedError } from "./apply-rows";
import { importSeenBy } from "./cost-cells";
import {
  assertFetchable,
  discardFetched,
  type FetchPicture,
  fetchPublicPicture,
  type PreparedRows,
  prepareRows,
} from "./fetch-pictures";
import {
  endJob,
  isRunning,
  type JobSettings,
  readJob,
  releaseJob,
  type StoredJob,
  startJob,
} from "./import-jobs";
import { markAsErrors, withStatuses } from "./import-marks";
import { type ApplyImportInput, importMapping, type ProductImport } from "./imports.schema";
import {
  type ImportPrincipal,
  lockImport,
  readImport,
  type StoredImport,
  stateOf,
  toImport,
} from "./imports.service";
import { kickImportWorker } from "./kick";

const t = textsOf("importErrors");

/** Rolls back what was applied after the job had ended, such as by its person. */
class JobEndedError extends Error {
  override readonly name = "JobEndedError";
}

/**
 * Applies rows to the catalog, or starts to: from the first call on, the server goes on by itself (see `worker.ts`). With
 * `skip_bad`, each call applies one batch of rows. With `all_or_nothing`, all rows in one transaction; if a row is no longer
 * valid, nothing is changed, and the returned import is still `checked`, with the row among its errors. Throws AppError
 * NOT_FOUND, CONFLICT, and FORBIDDEN if the person may not restore, or may not see the cost prices that the file has.
 */
export async function applyImport(
  db: TenantDb,
  principal: ImportPrincipal,
  { id, mode, restoreTrashed }: ApplyImportInput,
): Promise<ProductImport> {
  const settings = { mode, restoreTrashed };
  assertMayApply(principal, settings);
  const { stored, job } = await readImport(db, principal.user.userId, id);
  const seen = (found: ProductImport) => importSeenBy(principal.user, found);
  if (!isToApply(stored, settings)) return seen(toImport({ stored, job }));
  assertMayGiveCost(principal.user, stored.mapping);
  // Committed before any row is applied: whatever happens to this call, the import goes on.
  if (!isRunning(job)) {
    if (mode === "all_or_nothing" && mayHavePictures(stored)) {
      await assertFetchable(db, principal.tenant.subdomain, id);
    }
    await change(db, (tx) => startJob(tx, id, settings));
  } else if (!isSame(job, settings)) throw new AppError("CONFLICT", t("otherSettings"));
  try {
    return seen(await applyNextRows(db, principal, { id }));
  } catch (error) {
    // Not only when the lease of this call has ended, which is what remains if this fails, too.
    await releaseJob(db, id).then(kickImportWorker, () => {});
    throw error;
  }
}

/** Throws AppError FORBIDDEN if the person may not restore, but the import does. */
export function assertMayApply({ user }: ImportPrincipal, { restoreTrashed }: JobSettings): void {
  if (restoreTrashed && !can(user, "products:delete")) throw new AppError("FORBIDDEN", t("mayNotRestore"));
}

interface NextRows {
  id: number;
  /** Throws if the principal may not go on: for one whose credential is not locked by each change. */
  assertStillAllowed?: (tx: TenantDb) => Promise<void>;
  fetchPicture?: FetchPicture;
}

/** How often rows are prepared anew because others have applied those that were. */
const maxPreparations = 3;

/**
 * Applies the next rows of an import whose job is running, in turn with others, and hands it on; the pictures that they name on other hosts
 * are fetched before, and as many rows applied as have theirs. Does nothing if the job has ended. Throws AppError NOT_FOUND, CONFLICT,
 * FORBIDDEN for cost prices from somebody who may not see any, SERVICE_UNAVAILABLE, what `assertStillAllowed` throws, and as
 * `FairShare.take`.
 */
export async function applyNextRows(
  db: TenantDb,
  principal: ImportPrincipal,
  { fetchPicture = fetchPublicPicture, ...next }: NextRows,
): Promise<ProductImport> {
  const { user, tenant } = principal;
  let { stored, job } = await readImport(db, user.userId, next.id);
  let hasPictures = mayHavePictures(stored);
  for (let attempt = 0; ; attempt += 1) {
    const prepared =
      hasPictures && isRunning(job)
        ? await prepareRows(db, tenant.subdomain, { ...stored, mode: job.mode }, fetchPicture)
        : undefined;
    try {
      return await applyPrepared(db, principal, { ...next, prepared });
    } catch (error) {
      if (!(error instanceof PicturesMissingError) || attempt === maxPreparations) throw error;
    } finally {
      await discardFetched(prepared?.fetched);
    }
    ({ stored, job } = await readImport(db, user.userId, next.id));
    if (!isRunning(job)) return toImport({ stored, job });
    hasPictures = true;
  }
}

/** Programs may send cells of columns that they have not named: a transaction finds out then, and is repeated. */
const mayHavePictures = ({ mapping }: StoredImport): boolean =>
  importMapping.parse(mapping).pictures !== undefined;

interface Prepared extends Omit<NextRows, "fetchPicture"> {
  /** Undefined if no row is known to have pictures. */
  prepared: PreparedRows | undefined;
}

async function applyPrepared(
  db: TenantDb,
  principal: ImportPrincipal,
  { id, assertStillAllowed, prepared }: Prepared,
): Promise<ProductImport> {
  try {
    return await importInTurn(() =>
      change(db, async (tx, audit) => {
        // Whoever adds or removes pictures waits: files are shared, and counted together.
        if (prepared) await lockOrganization(tx);
        const quota = await remainingProductQuota(tx, principal.tenant);
        const paths = await keptCategoryPaths(tx);
        const rules = await readFieldRules(tx);
        const current = await lockImport(tx, principal.user.userId, id);
        const job = await readJob(tx, id);
        if (!isRunning(job)) return toImport({ stored: current, job });
        const { mode, restoreTrashed } = job;
        if (!isToApply(current, { mode, restoreTrashed })) {
          // By a call of a release that knows no jobs.
          await endJob(tx, id, "done");
          return toImport({ stored: current, job });
        }
        // Others have applied these rows meanwhile.
        if (prepared && prepared.after !== current.appliedThrough) throw new PicturesMissingError();
        const start = { ...current, mode, restoreTrashed };
        // One batch of activity, however many calls it takes.
        const batch: Batch = {
          name: current.fileName,
          leads: new Map(Object.entries(current.activityLeads ?? {})),
        };
        const ofImport: Audit = {
          record: (activity) => audit.record(activity, batch),
          invalidate: (key) => audit.invalidate(key),
        };
        assertMayGiveCost(principal.user, current.mapping);
        const end = await applyRows(tx, ofImport, { principal, start, quota, paths, rules, prepared });
        await keep(tx, { ...end, activityLeads: Object.fromEntries(batch.leads) });
        await assertStillAllowed?.(tx);
        return toImport({ stored: end, job: await handOn(tx, end, job) });
      }),
    );
  } catch (error) {
    if (error instanceof RowsFailedError) return await keepFailures(db, principal, id, error.failed);
    if (error instanceof JobEndedError) return toImport(await readImport(db, principal.user.userId, id));
    throw error;
  }
}

/** Last of all, so that whoever ends the job is kept waiting only for the commit. */
async function handOn(tx: TenantDb, { id, ...end }: StoredImport, job: StoredJob): Promise<StoredJob> {
  if (stateOf(end) !== "done") {
    if (!(await releaseJob(tx, id))) throw new JobEndedError();
    afterCommit(kickImportWorker);
    return job;
  }
  const endedAt = new Date();
  if (!(await endJob(tx, id, "done", endedAt))) throw new JobEndedError();
  return { ...job, endedAt, outcome: "done" };
}

const isSame = (job: JobSettings, { mode, restoreTrashed }: JobSettings) =>
  job.mode === mode && job.restoreTrashed === restoreTrashed;

/** False if it is already done, possibly by another tab. Throws AppError CONFLICT if it cannot be done. */
function isToApply(current: StoredImport, { mode, restoreTrashed }: JobSettings): boolean {
  const state = stateOf(current);
  if (state === "done") return false;
  if (state === "staging") throw new AppError("CONFLICT", t("notUploaded"));
  if (state === "applying" && (current.mode !== mode || current.restoreTrashed !== restoreTrashed)) {
    throw new AppError("CONFLICT", t("otherSettings"));
  }
  const isComplete = current.faulty === 0 && (restoreTrashed || current.toRestore === 0);
  if (mode === "all_or_nothing" && !isComplete) {
    throw new AppError("CONFLICT", t("rowsHaveProblems"));
  }
  return true;
}

async function keep(tx: TenantDb, end: StoredImport): Promise<void> {
  const { id, mode, restoreTrashed, appliedRows, appliedThrough, activityLeads } = end;
  const { toCreate, toUpdate, toRestore, same, faulty } = end;
  await tx.update(
    productImports,
    {
      ...{ mode, restoreTrashed, appliedRows, appliedThrough, activityLeads },
      ...{ toCreate, toUpdate, toRestore, same, faulty },
    },
    eq(productImports.id, id),
  );
  if (stateOf(end) !== "done") return;
  // It is among other imports now, even if it has changed no product.
  await invalidateOnCommit(recordedChanges);
  // The rows that were not imported are left, and can be downloaded.
  const isImported = ne(productImportRows.status, "error");
  await tx.delete(productImportRows, allOf(eq(productImportRows.importId, id), isImported));
}

/** Stores the findings of the transaction that was rolled back. */
async function keepFailures(
  db: TenantDb,
  { user }: ImportPrincipal,
  id: number,
  failed: Applied["failed"],
): Promise<ProductImport> {
  return change(db, async (tx) => {
    const current = await lockImport(tx, user.userId, id);
    if (stateOf(current) !== "checked") return toImport({ stored: current, job: await readJob(tx, id) });
    const lines = new Set(failed.map(({ line }) => line));
    const before = await tx
      .select({ line: productImportRows.line, status: productImportRows.status })
      .from(productImportRows)
      .where(eq(productImportRows.importId, id))
      .orderBy(asc(productImportRows.line));
    const known = before.filter(({ line, status }) => lines.has(line) && status !== "error");
    await markAsErrors(tx, id, failed);
    const counters = withStatuses(
      current,
      known.map(() => ({ status: "error" })),
      known,
    );
    await tx.update(productImports, counters, eq(productImports.id, id));
    await endJob(tx, id, "rows_failed");
    return toImport({ stored: { ...current, ...counters }, job: await readJob(tx, id) });
  });
}
