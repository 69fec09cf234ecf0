import { eq } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { authSessions } from "@/server/db/schema";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/**
 * Keeps the caller's session from being ended until the transaction is over: whoever ends it meanwhile, as those do who
 * suspend the tenant, waits for the change, or the change is refused. Throws AppError UNAUTHORIZED when it has ended.
 */
export async function holdOwnSession(tx: TenantDb): Promise<void> {
  const { sessionId } = TenantContext.require();
  if (!sessionId) return;
  const [session] = await tx
    .select({ revokedAt: authSessions.revokedAt })
    .from(authSessions)
    .where(eq(authSessions.id, sessionId))
    .limit(1)
    .for("share");
  if (session && !session.revokedAt) return;
  throw new AppError("UNAUTHORIZED", "Your session ended in the meantime. Nothing was changed.");
}
