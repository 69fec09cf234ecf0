import { eq } from "drizzle-orm";
import { AppError } from "@/lib/app-error";
import { paginationOf } from "@/lib/pagination";
import { recordActivity } from "@/modules/activity-logs/activity-logs.service";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { endAllSessions } from "@/server/auth/sessions";
import { invalidateCached } from "@/server/cache/cached";
import { keys } from "@/server/cache/keys";
import type { Caller } from "@/server/context";
import { containsWords, orderOf } from "@/server/db/lists";
import { organization, tenants } from "@/server/db/schema";
import type { RequestInfo } from "@/server/http/request-info";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import { platformSubdomain } from "@/server/tenancy/host";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import type { ListTenantsInput, TenantRecord } from "./tenants.schema";

const columns = {
  id: tenants.id,
  name: tenants.name,
  subdomain: tenants.subdomain,
  isActive: tenants.isActive,
  createdAt: tenants.createdAt,
  updatedAt: tenants.updatedAt,
};

type Row = Omit<TenantRecord, "createdAt" | "updatedAt"> & { createdAt: Date; updatedAt: Date };

const toRecord = (row: Row): TenantRecord => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

const { name, subdomain, createdAt } = columns;
const sortColumns = { name, subdomain, createdAt };

/** One page of all tenants, with the total. */
export async function listTenants(input: ListTenantsInput) {
  return withoutTenantScope("list the tenants of the platform", async (db) => {
    const where = containsWords([tenants.name, tenants.subdomain], input.search);
    const [rows, total] = await Promise.all([
      db
        .select(columns)
        .from(tenants)
        .where(where)
        .orderBy(...orderOf(sortColumns, input.sort, tenants.id))
        .limit(input.limit)
        .offset((input.page - 1) * input.limit),
      db.$count(tenants, where),
    ]);
    return { items: rows.map(toRecord), pagination: paginationOf(input, total) };
  });
}

/**
 * Closes a tenant with the next request, on every instance: its people see that it is suspended, and their sessions end.
 * Repeated, it changes nothing. Throws AppError NOT_FOUND, and CONFLICT for the platform itself.
 */
export function suspendTenant(
  caller: Caller,
  request: RequestInfo,
  { id, reason }: { id: string; reason: string },
): Promise<TenantRecord> {
  return setActive(caller, request, id, false, reason);
}

/** Opens a suspended tenant again; its people sign in anew. Throws AppError NOT_FOUND. */
export function reactivateTenant(caller: Caller, request: RequestInfo, id: string): Promise<TenantRecord> {
  return setActive(caller, request, id, true);
}

async function setActive(
  { tenant: platform, user }: Caller,
  request: RequestInfo,
  id: string,
  isActive: boolean,
  reason?: string,
): Promise<TenantRecord> {
  const verb = isActive ? "reactivate" : "suspend";
  return withoutTenantScope(`${verb} a tenant`, (db) =>
    db.transaction(async (tx) => {
      const [current] = await tx.select(columns).from(tenants).where(eq(tenants.id, id)).for("update");
      if (!current) throw new AppError("NOT_FOUND", "There is no such tenant.");
      if (current.isActive === isActive) return toRecord(current);
      if (current.subdomain === platformSubdomain) {
        throw new AppError("CONFLICT", "The platform cannot suspend itself.");
      }
      await invalidateCached(keys.tenant(current.subdomain));
      await tx.update(tenants).set({ isActive }).where(eq(tenants.id, id));
      const [owner] = await tx
        .select({ id: organization.id })
        .from(organization)
        .where(eq(organization.subdomain, current.subdomain));
      if (owner) {
        await asTenantWithin(tx, { tenantId: owner.id }, async (tenantDb) => {
          const type = isActive ? "tenant.reactivated" : "tenant.suspended";
          await recordSecurityEvent(tenantDb, request, { type, userId: null });
          if (!isActive) await endAllSessions(tenantDb);
        });
      }
      await asTenantWithin(tx, { tenantId: platform.organizationId, userId: user.userId }, (platformDb) =>
        recordActivity(platformDb, request, {
          action: `tenant.${verb}`,
          entityType: "tenant",
          entityId: id,
          before: { isActive: current.isActive },
          after: { isActive, ...(reason && { reason }) },
        }),
      );
      const [changed = current] = await tx.select(columns).from(tenants).where(eq(tenants.id, id));
      return toRecord(changed);
    }),
  );
}
