import { eq } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { formatRoles, parseRoles } from "@/lib/roles";
import { apiKeys, authSessions, user, userStatus } from "@/server/db/schema";
import { type Given, KeptSelect } from "@/server/tenancy/kept-statement";
import { TenantContext, type TenantContextData } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";

const t = textsOf("authErrors");

const ownSession = new KeptSelect((db, given: Given<{ id: string }>) =>
  db
    .select({ revokedAt: authSessions.revokedAt })
    .from(authSessions)
    .where(eq(authSessions.id, given("id")))
    .limit(1)
    .for("share"),
);

const ownKey = new KeptSelect((db, given: Given<{ id: number }>) =>
  db
    .select({
      version: apiKeys.version,
      revokedAt: apiKeys.revokedAt,
      roles: user.roles,
      status: user.status,
    })
    .from(apiKeys)
    .innerJoin(user, eq(user.id, apiKeys.makerId))
    .where(eq(apiKeys.id, given("id")))
    .limit(1)
    .for("share"),
);

/**
 * Locks the principal's credential, a session or an API key, until the end of the transaction: anyone who ends it
 * meanwhile, including by suspending the tenant, waits for the change, or the change is refused. Throws AppError
 * UNAUTHORIZED if it has ended.
 */
export async function lockCallerCredential(tx: TenantDb): Promise<void> {
  const { sessionId, apiKey } = TenantContext.require();
  if (apiKey) return lockApiKeyOfCaller(tx, apiKey);
  if (!sessionId) return;
  const [session] = await tx.run(ownSession, { id: sessionId });
  if (session && !session.revokedAt) return;
  throw new AppError("UNAUTHORIZED", t("sessionEnded"));
}

/**
 * Other scopes, another secret and other roles of the creator count as an end: a principal that is still permitted
 * sends the request again.
 */
async function lockApiKeyOfCaller(
  tx: TenantDb,
  { id, version, makerRoles }: NonNullable<TenantContextData["apiKey"]>,
): Promise<void> {
  const [key] = await tx.run(ownKey, { id });
  const isUnchanged =
    key?.version === version &&
    !key.revokedAt &&
    key.status === userStatus.active &&
    formatRoles(parseRoles(key.roles)) === formatRoles(makerRoles);
  if (isUnchanged) return;
  throw new AppError("UNAUTHORIZED", t("apiKeyEnded"));
}
