import { randomBytes } from "node:crypto";
import { eq, gt, isNull, lt } from "drizzle-orm";
import { allOf } from "@/server/db/conditions";
import { oneTimeTokens, user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { hashToken } from "./tokens";

/** How long a token of each kind is good. */
const ttlSeconds = {
  verify_email: 24 * 3600,
  reset_password: 3600,
  /** From the root domain into a workspace: a redirect away. */
  handoff: 60,
} as const;

export type OneTimeTokenKind = keyof typeof ttlSeconds;

/** How long one that is over is still known, so that an old link can say what happened to it. */
const memoryMs = 30 * 24 * 3600 * 1000;

interface NewToken {
  kind: OneTimeTokenKind;
  userId: number;
  /** What has to be known when the token comes back. Never a secret. */
  data?: Record<string, unknown>;
}

/**
 * Makes a token of 256 random bits for a user of the current tenant, of which only the SHA-256 is stored. Those of the
 * same kind that the user has not used yet become void. Call it in the transaction that sends or hands out the token.
 */
export async function issueOneTimeToken(tx: TenantDb, { kind, userId, data }: NewToken): Promise<string> {
  const now = new Date();
  const isOfUser = allOf(eq(oneTimeTokens.userId, userId), eq(oneTimeTokens.kind, kind));
  // Makes those who ask at the same time take turns: one token is left.
  await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).limit(1).for("update");
  await tx.update(
    oneTimeTokens,
    { expiresAt: now },
    allOf(isOfUser, isNull(oneTimeTokens.usedAt), gt(oneTimeTokens.expiresAt, now)),
  );
  await tx.delete(
    oneTimeTokens,
    allOf(isOfUser, lt(oneTimeTokens.expiresAt, new Date(now.getTime() - memoryMs))),
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

export type Redemption =
  | { status: "good"; userId: number; data: Record<string, unknown> | null }
  /** `expired` is also one that a newer one has replaced; `unknown` also one of another tenant. */
  | { status: "used" | "expired" | "unknown" };

/**
 * Uses up a token. Of those who present it at the same time one hears `good`. Call it in the transaction of what the
 * token allows: when that fails, the token is as good as before.
 */
export async function redeemOneTimeToken(
  tx: TenantDb,
  kind: OneTimeTokenKind,
  token: string,
): Promise<Redemption> {
  const isIt = allOf(eq(oneTimeTokens.tokenHash, hashToken(token)), eq(oneTimeTokens.kind, kind));
  const [row] = await tx
    .select({
      userId: oneTimeTokens.userId,
      data: oneTimeTokens.data,
      expiresAt: oneTimeTokens.expiresAt,
      usedAt: oneTimeTokens.usedAt,
    })
    .from(oneTimeTokens)
    .where(isIt)
    .limit(1)
    .for("update");
  if (!row?.userId) return { status: "unknown" };
  if (row.usedAt) return { status: "used" };
  const now = new Date();
  if (row.expiresAt <= now) return { status: "expired" };
  await tx.update(oneTimeTokens, { usedAt: now }, isIt);
  return { status: "good", userId: row.userId, data: row.data };
}
