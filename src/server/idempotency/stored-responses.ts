import { createHash } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { asc, eq, inArray, isNull, lt } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { isDuplicateKey } from "@/server/db/client";
import { allOf } from "@/server/db/conditions";
import { idempotencyKeys } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import type { Claim } from "./claim";

const t = textsOf("requests");

const keptMs = 24 * 3_600_000;
/** No request runs this long. One that has not written by then never will: `markApplied` rejects it. */
const longestRunMs = 60_000;
const prunedAtOnce = 20;

export interface StoredResponse {
  status: number;
  headers: Record<string, string>;
  /** Exactly as it was sent. */
  body: string;
}

/** Ends a call whose request was carried out before, with the response to that. */
export class IdempotentReplay extends TRPCError {
  constructor(readonly response: StoredResponse) {
    super({ code: "CONFLICT", message: "Carried out before" });
  }
}

interface IdempotentRequest {
  /** `user:<id>` or `key:<id>`. */
  principal: string;
  /** The header Idempotency-Key. */
  key: string;
  /** Method, path and body. */
  request: string;
}

/** True for a response that would be the same again; others, such as of an outage, are worth a retry. */
const isFinal = (status: number) =>
  (status >= 200 && status < 300) || status === 400 || status === 404 || status === 409;

/**
 * Claims the key for a request before it is carried out. Throws IdempotentReplay if it has been, and AppError CONFLICT if
 * the key belongs to another request, if the same request is still in progress (with `retryAfterSeconds`), or if it was
 * carried out but its response was lost.
 */
export async function claimKey(db: TenantDb, { principal, key, request }: IdempotentRequest): Promise<Claim> {
  const keyHash = sha256(key);
  const requestHash = sha256(request);
  const ofKey = allOf(eq(idempotencyKeys.principal, principal), eq(idempotencyKeys.keyHash, keyHash));
  for (;;) {
    const expiresAt = new Date(Date.now() + keptMs);
    const inserted = await db.insert(idempotencyKeys, { principal, keyHash, requestHash, expiresAt }).then(
      ({ insertId }) => insertId,
      (error) => {
        if (!isDuplicateKey(error)) throw error;
        return undefined;
      },
    );
    if (inserted !== undefined) {
      await prune(db);
      return { organizationId: TenantContext.require().tenantId, id: inserted };
    }
    const [known] = await db.select().from(idempotencyKeys).where(ofKey);
    // Another request has just released it.
    if (!known) continue;
    const { id, statusCode, headers, body } = known;
    const isExpired = known.expiresAt.getTime() <= Date.now();
    if (!isExpired && known.requestHash !== requestHash) {
      throw new AppError("CONFLICT", t("idempotency.otherRequest"));
    }
    if (!isExpired && statusCode !== null) {
      throw new IdempotentReplay({ status: statusCode, headers: headers ?? {}, body: String(body) });
    }
    if (!isExpired && Date.now() - known.createdAt.getTime() < longestRunMs) {
      throw new AppError("CONFLICT", t("idempotency.inProgress"), {
        retryAfterSeconds: 1,
      });
    }
    if (!isExpired && known.appliedAt) {
      throw new AppError("CONFLICT", t("idempotency.responseLost"));
    }
    const unchanged = isExpired
      ? []
      : [isNull(idempotencyKeys.appliedAt), isNull(idempotencyKeys.statusCode)];
    await db.delete(idempotencyKeys, allOf(eq(idempotencyKeys.id, id), ...unchanged));
  }
}

/** Stores the final response to a claimed request, or releases the claim if nothing was changed. */
export async function settleClaim({ organizationId, id }: Claim, response: StoredResponse): Promise<void> {
  const own = eq(idempotencyKeys.id, id);
  await TenantContext.run({ tenantId: organizationId }, async () => {
    if (isFinal(response.status)) {
      const { status: statusCode, headers, body } = response;
      await tenantDb().update(idempotencyKeys, { statusCode, headers, body }, own);
    } else {
      await tenantDb().delete(idempotencyKeys, allOf(own, isNull(idempotencyKeys.appliedAt)));
    }
  }).catch((error) => {
    // The client still gets the response; a retry is told that the request was carried out.
    logger().warn({ error }, "idempotent response not stored");
  });
}

/** Deletes some expired keys of the tenant. */
async function prune(db: TenantDb): Promise<void> {
  const expired = await db
    .select({ id: idempotencyKeys.id })
    .from(idempotencyKeys)
    .where(lt(idempotencyKeys.expiresAt, new Date()))
    .orderBy(asc(idempotencyKeys.expiresAt))
    .limit(prunedAtOnce);
  if (expired.length === 0) return;
  await db.delete(
    idempotencyKeys,
    inArray(
      idempotencyKeys.id,
      expired.map(({ id }) => id),
    ),
  );
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
