import { and, eq, gt, isNull, or } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { type Grants, isScope } from "@/lib/permissions";
import { formatRoles, parseRoles } from "@/lib/roles";
import { apiKeys, user, userStatus } from "@/server/db/schema";
import { resolveTenant, type Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantContextData } from "@/server/tenancy/tenant-context";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { type ActiveUser, findActiveUser, findLiveSession } from "./load-session";

const t = textsOf("access");

/** Who started a job that goes on without their request. */
export interface JobStarter {
  organizationId: number;
  /** That of the organization, now. */
  subdomain: string | null;
  /** The person, or the creator of the API key. */
  userId: number;
  apiKeyId: number | null;
  /** Only of a support session, with which the job ends: a person may sign out. */
  sessionId: string | null;
}

export interface JobPrincipal {
  kind: "session" | "key";
  tenant: Tenant;
  user: ActiveUser & Grants & { impersonator: string | null };
  /** What the changes of the job are bound to and stamped with. */
  context: TenantContextData;
}

/**
 * The principal of a job, as they are now, by MySQL. A person need not have a session. Throws AppError UNAUTHORIZED if the
 * person, the key or the support session has ended, TENANT_NOT_FOUND and TENANT_SUSPENDED. Needs the tenant's context.
 */
export async function principalOfJob(starter: JobStarter): Promise<JobPrincipal> {
  const { organizationId, userId, apiKeyId, sessionId } = starter;
  const tenant = starter.subdomain ? await resolveTenant(starter.subdomain) : null;
  if (tenant?.organizationId !== organizationId) throw new AppError("TENANT_NOT_FOUND", t("noOrganization"));
  if (!tenant.isActive) throw new AppError("TENANT_SUSPENDED", t("suspended", { organization: tenant.name }));
  const actor = { tenantId: organizationId, userId, isDemo: tenant.demoUntil !== null };
  if (sessionId !== null) {
    const found = ended(await findLiveSession({ organizationId, userId }, sessionId));
    const { impersonator } = found;
    return { kind: "session", tenant, user: found, context: { ...actor, impersonator, sessionId } };
  }
  const person = { ...ended(await findActiveUser(organizationId, userId)), impersonator: null };
  if (apiKeyId === null) return { kind: "session", tenant, user: person, context: actor };
  const { scopes, version } = ended(await findLiveKey(apiKeyId));
  const apiKey = { id: apiKeyId, version, makerRoles: person.roles };
  const user = { ...person, scopes: scopes.filter(isScope) };
  return { kind: "key", tenant, user, context: { ...actor, apiKey } };
}

/** Throws AppError UNAUTHORIZED if nothing was found. */
function ended<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new AppError("UNAUTHORIZED", t("signIn"));
  return found;
}

async function findLiveKey(id: number) {
  const [key] = await tenantDb()
    .select({ scopes: apiKeys.scopes, version: apiKeys.version })
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.id, id),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, new Date())),
      ),
    )
    .limit(1);
  return key;
}

/**
 * Locks the person of a job until the end of the transaction, as `lockCallerCredential` does with credentials. For the end of a
 * change: they can sign in meanwhile. Throws AppError UNAUTHORIZED if they or their roles are no longer what they were.
 */
export async function lockPersonOfJob(tx: TenantDb, { user: known }: JobPrincipal): Promise<void> {
  const [person] = await tx
    .select({ status: user.status, roles: user.roles })
    .from(user)
    .where(eq(user.id, known.userId))
    .limit(1)
    .for("share");
  const isUnchanged =
    person?.status === userStatus.active &&
    formatRoles(parseRoles(person.roles)) === formatRoles(known.roles);
  if (!isUnchanged) throw new AppError("UNAUTHORIZED", t("signIn"));
}
