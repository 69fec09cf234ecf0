import { and, eq } from "drizzle-orm";
import { redeemOneTimeToken } from "@/server/auth/one-time-tokens";
import { beginSession, type Tokens } from "@/server/auth/sessions";
import { user, userStatus } from "@/server/db/schema";
import type { RequestInfo } from "@/server/http/request-info";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** Begins a session of the user for whom the token was made; null where it is not good, or not any more. */
export async function acceptHandoff(
  db: TenantDb,
  token: string,
  request: RequestInfo,
): Promise<Tokens | null> {
  const account = await db.transaction(async (tx) => {
    const redemption = await redeemOneTimeToken(tx, "handoff", token);
    if (redemption.status !== "good") return undefined;
    const [active] = await tx
      .select({ userId: user.id, email: user.email })
      .from(user)
      .where(and(eq(user.id, redemption.userId), eq(user.status, userStatus.active)))
      .limit(1);
    return active;
  });
  return account ? beginSession(account, request) : null;
}
