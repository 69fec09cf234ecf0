import { lockCallerCredential } from "@/server/auth/caller-credential";
import { invalidateCached } from "@/server/cache/cached";
import { recordedChanges } from "@/server/cache/groups";
import { invalidateOnCommit } from "@/server/cache/tombstones";
import { activityLogs } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { markApplied } from "@/server/idempotency/claim";
import { announceOnCommit } from "@/server/live/announce";
import { currentRequest } from "@/server/operation";
import { isLastInsertId, type LastInsertId, lastInsertId } from "@/server/tenancy/last-insert-id";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { TenantInsert } from "@/server/tenancy/tenant-db-types";

/** An entry of the organization's activity. */
export interface Activity {
  /** `<type of entity>.<verb>`, for example `product.update`. */
  action: `${string}.${string}`;
  entityId: number | string | LastInsertId;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Entries that belong together although they are recorded one call after the other: those of an import or a bulk edit. */
export interface Batch {
  /** What it is, for people; null if there is nothing to say. */
  name: string | null;
  /** The first entry of each action, by action. `record` adds those that it is the first to record. */
  leads: Map<string, number>;
}

/** The audit of a unit of work. */
export interface Audit {
  /**
   * Records what changed, as the current user or API key, in the transaction of the change: both happen, or neither. It
   * is sent at the call, after everything sent before it. Entries of the same action form a batch, which lists show as
   * one line; with `batch`, they join what it has so far. Throws what `change` throws.
   */
  record(activity: Activity | Activity[], batch?: Batch): Promise<unknown>;
  /**
   * Invalidates a copy, see `invalidateCached`, and in the same round trip what `record` invalidates. For a unit of work that
   * then records what it changes.
   */
  invalidate(key: string): Promise<unknown>;
}

/**
 * Runs a unit of work: the transaction in which a principal changes data of their tenant. Every mutation uses it, except
 * those that begin and end sessions. It commits only while the principal's session or API key is still valid and, for a
 * request with an Idempotency-Key, together with the mark that it was carried out; caches affected by what it recorded
 * are invalidated on commit, and open pages are told. Locks are taken in the order organization, product, search terms, credential, idempotency
 * key, activity (decision 25), so the body records last.
 *
 * Throws AppError UNAUTHORIZED if the session or the key has ended since the request began, and CONFLICT if a retry of
 * the request has overtaken it.
 */
export function change<T>(db: TenantDb, body: (tx: TenantDb, audit: Audit) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    const unit = new UnitOfWork(tx);
    const result = await body(tx, unit);
    await unit.secure();
    return result;
  });
}

/** The audit of a transaction that changes data of several tenants, for the part that `tx` is bound to. */
export const auditWithin = (tx: TenantDb): Audit => new UnitOfWork(tx);

type Entry = TenantInsert<typeof activityLogs> & { action: string };

class UnitOfWork implements Audit {
  readonly #tx: TenantDb;
  #secured: Promise<unknown> | undefined;

  constructor(tx: TenantDb) {
    this.#tx = tx;
  }

  /** Once for each unit of work, before anything is recorded. */
  secure(): Promise<unknown> {
    this.#secured ??= this.#lockAndMark();
    return this.#secured;
  }

  #lockAndMark(): Promise<unknown> {
    const locked = lockCallerCredential(this.#tx);
    const marked = markApplied(this.#tx);
    return marked ? sentTogether([locked, marked]) : locked;
  }

  record(activity: Activity | Activity[], batch?: Batch): Promise<unknown> {
    const { userId, impersonator, apiKey } = TenantContext.require();
    const { requestId, ip, userAgent } = currentRequest();
    const rows = (Array.isArray(activity) ? activity : [activity]).map(
      ({ action, entityId, before, after }) => ({
        action,
        entityType: action.slice(0, action.indexOf(".")),
        entityId: isLastInsertId(entityId) ? entityId : String(entityId),
        before,
        after,
        // A change by a program's key is not attributed to the key's creator.
        actorId: apiKey ? null : userId,
        apiKeyId: apiKey?.id,
        impersonator,
        requestId,
        ip,
        userAgent,
      }),
    );
    announceOnCommit(rows.map(({ entityType }) => entityType));
    return sentTogether([
      this.secure(),
      invalidateOnCommit(recordedChanges),
      ...byAction(rows).flatMap((some) => this.#insert(some, batch)),
    ]);
  }

  invalidate(key: string): Promise<unknown> {
    return sentTogether([invalidateCached(key), invalidateOnCommit(recordedChanges)]);
  }

  /** Inserts entries of one action: the first one, then the others, which refer to it. */
  #insert(rows: Entry[], batch: Batch | undefined): Promise<unknown>[] {
    const [first, ...others] = rows;
    if (!first) return [];
    const leadId = batch?.leads.get(first.action);
    if (leadId !== undefined) {
      return [
        this.#tx.insert(
          activityLogs,
          rows.map((row) => ({ ...row, leadId })),
        ),
      ];
    }
    const lead = this.#tx
      .insert(activityLogs, batch ? { ...first, batchName: batch.name } : first)
      .then(({ insertId }) => batch?.leads.set(first.action, insertId));
    if (others.length === 0) return [lead];
    return [
      lead,
      this.#tx.insert(
        activityLogs,
        others.map((row) => ({ ...row, leadId: lastInsertId })),
      ),
    ];
  }
}

/** The entries of each action, in the order of the actions. */
function byAction(rows: Entry[]): Entry[][] {
  const actions = new Map<string, Entry[]>();
  for (const row of rows) {
    const known = actions.get(row.action);
    if (known) known.push(row);
    else actions.set(row.action, [row]);
  }
  return [...actions.values()];
}
