import { randomBytes } from "node:crypto";
import { eq, gt, isNull, lt } from "drizzle-orm";
import { columnsOf } from "@/server/db/columns";
import { allOf } from "@/server/db/conditions";
import { oneTimeTokens } from "@/server/db/schema";
import { lockPerson } from "@/server/tenancy/lock-person";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { hashToken } from "./tokens";

/** How long a token of each kind is valid. */
const ttlSeconds = {
  verify_email: 24 * 3600,
  reset_password: 3600,
  /** For the owner of a new email. */
  change_email: 24 * 3600,
  /** For the owner of the former email, who may object to the change. */
  keep_email: 7 * 24 * 3600,
  /** For the recipient of copies of an organization's mails. */
  confirm_audit_email: 7 * 24 * 3600,
  /** From the root domain into a workspace: one redirect. */
  handoff: 60,
  /** From the platform into a workspace, for a support session. */
  impersonation: 60,
} as const;

export type OneTimeTokenKind = keyof typeof ttlSeconds;

/** How long an expired token is kept, so that an old link can explain what happened to it. */
const memoryMs = 30 * 24 * 3600 * 1000;

interface NewToken {
  kind: OneTimeTokenKind;
  userId: number;
  /** Data needed when the token comes back. Never a secret. */
  data?: Record<string, unknown>;
}

/**
 * Creates a token of 256 random bits for a user of the current tenant; only its SHA-256 is stored. Unused tokens of the
 * same kind become void. Call it in the transaction that sends or hands out the token.
 */
export async function issueOneTimeToken(tx: TenantDb, { kind, userId, data }: NewToken): Promise<string> {
  const now = new Date();
  // Serializes concurrent calls, so that only one token is left.
  await lockPerson(tx, userId);
  await voidOneTimeTokens(tx, kind, userId);
  await tx.delete(
    oneTimeTokens,
    allOf(isOfUser(kind, userId), lt(oneTimeTokens.expiresAt, new Date(now.getTime() - memoryMs))),
  );
  const token = randomBytes(32).toString("base64url");
  await tx.insert(oneTimeTokens, {
    userId,
    kind,
    tokenHash: hashToken(token),
    data,
    expiresAt: new Date(now.getTime() + ttlSeconds[kind] * 1000),
  });
  return token;
}

/**
 * Voids the unused tokens of a kind of a user; without a user, those of everyone in the organization. Returns whether
 * there were any.
 */
export async function voidOneTimeTokens(
  tx: TenantDb,
  kind: OneTimeTokenKind,
  userId?: number,
): Promise<boolean> {
  const now = new Date();
  const areTheirs = userId === undefined ? eq(oneTimeTokens.kind, kind) : isOfUser(kind, userId);
  const { affectedRows } = await tx.update(
    oneTimeTokens,
    { expiresAt: now },
    allOf(areTheirs, isNull(oneTimeTokens.usedAt), gt(oneTimeTokens.expiresAt, now)),
  );
  return affectedRows > 0;
}

const isOfUser = (kind: OneTimeTokenKind, userId: number) =>
  allOf(eq(oneTimeTokens.userId, userId), eq(oneTimeTokens.kind, kind));

export type Redemption =
  | { status: "good"; userId: number; data: Record<string, unknown> | null }
  /** `expired` includes tokens replaced by a newer one; `unknown` includes tokens of another tenant. */
  | { status: "used" | "expired" | "unknown" };

/**
 * Uses a token. Of concurrent callers, exactly one gets `good`. Call it in the transaction of what the token allows: if
 * that rolls back, the token is unused again.
 */
export async function redeemOneTimeToken(
  tx: TenantDb,
  kind: OneTimeTokenKind,
  token: string,
): Promise<Redemption> {
  const [row] = await find(tx, kind, token).for("update");
  const redemption = statusOf(row);
  if (redemption.status === "good")
    await tx.update(oneTimeTokens, { usedAt: new Date() }, isToken(kind, token));
  return redemption;
}

/** What using a token now would return, without using it. */
export async function inspectOneTimeToken(
  db: TenantDb,
  kind: OneTimeTokenKind,
  token: string,
): Promise<Redemption> {
  const [row] = await find(db, kind, token);
  return statusOf(row);
}

const isToken = (kind: OneTimeTokenKind, token: string) =>
  allOf(eq(oneTimeTokens.tokenHash, hashToken(token)), eq(oneTimeTokens.kind, kind));

const find = (db: TenantDb, kind: OneTimeTokenKind, token: string) =>
  db
    .select(columnsOf(oneTimeTokens, "userId", "data", "expiresAt", "usedAt"))
    .from(oneTimeTokens)
    .where(isToken(kind, token))
    .limit(1);

function statusOf(row: Awaited<ReturnType<typeof find>>[number] | undefined): Redemption {
  if (!row?.userId) return { status: "unknown" };
  if (row.usedAt) return { status: "used" };
  if (row.expiresAt <= new Date()) return { status: "expired" };
  return { status: "good", userId: row.userId, data: row.data };
}
