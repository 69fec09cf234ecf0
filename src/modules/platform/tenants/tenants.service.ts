import { and, eq } from "drizzle-orm";
import { paginationOf } from "@/lib/pagination";
import { platformSubdomain } from "@/lib/subdomain";
import { containsWords, countTotal, orderOf } from "@/server/db/lists";
import { organization, tenants } from "@/server/db/schema";
import { organizationLimitKey, usedOf } from "@/server/http/rate-limit";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { noSuchTenant, tenantColumns, toTenantRecord } from "./tenant-rows";
import { settingsStateOf } from "./tenant-settings.service";
import { statsOf } from "./tenant-stats";
import type { ListTenantsInput, TenantDetail } from "./tenants.schema";

const { name, subdomain, createdAt } = tenantColumns;
const sortColumns = { name, subdomain, createdAt };

/** One page of all tenants with their statistics, and the total. */
export async function listTenants(input: ListTenantsInput) {
  return withoutTenantScope("list the tenants of the platform", async (db) => {
    const where = and(
      containsWords([tenants.name, tenants.subdomain], input.search),
      input.status && eq(tenants.isActive, input.status === "active"),
    );
    const [rows, total] = await Promise.all([
      db
        .select({ ...tenantColumns, organizationId: organization.id })
        .from(tenants)
        .leftJoin(organization, eq(organization.subdomain, tenants.subdomain))
        .where(where)
        .orderBy(...orderOf(sortColumns, input.sort, tenants.id))
        .limit(input.limit)
        .offset((input.page - 1) * input.limit),
      countTotal(db, tenants, where),
    ]);
    const stats = await statsOf(
      db,
      rows.flatMap(({ organizationId }) => organizationId ?? []),
    );
    return {
      items: rows.map((row) => ({ ...toTenantRecord(row), ...stats(row.organizationId) })),
      pagination: paginationOf(input, total, { rows: rows.length }),
    };
  });
}

/** One tenant with its statistics and settings. Throws AppError NOT_FOUND. */
export async function getTenant(id: string): Promise<TenantDetail> {
  return withoutTenantScope("read a tenant of the platform", async (db) => {
    const [row] = await db
      .select({ ...tenantColumns, settings: tenants.settings, organizationId: organization.id })
      .from(tenants)
      .leftJoin(organization, eq(organization.subdomain, tenants.subdomain))
      .where(eq(tenants.id, id))
      .limit(1);
    if (!row) throw noSuchTenant();
    // A removed organization may have left its record.
    const { organizationId } = row;
    const [stats, requestsThisMinute] = await Promise.all([
      statsOf(db, organizationId === null ? [] : [organizationId]),
      organizationId === null ? 0 : usedOf(organizationLimitKey(organizationId)),
    ]);
    return {
      ...toTenantRecord(row),
      ...stats(organizationId),
      ...settingsStateOf(row.settings),
      isPlatform: row.subdomain === platformSubdomain,
      requestsThisMinute,
    };
  });
}

/** The tenant with the subdomain. Throws AppError NOT_FOUND. */
export async function findTenant(at: string): Promise<{ id: string }> {
  return withoutTenantScope("find a tenant by its subdomain", async (db) => {
    const [row] = await db
      .select({ id: tenants.id, subdomain: tenants.subdomain })
      .from(tenants)
      .where(eq(tenants.subdomain, at))
      .limit(1);
    // The collation also finds subdomains with accents, which nobody has.
    if (row?.subdomain !== at.toLowerCase()) throw noSuchTenant();
    return { id: row.id };
  });
}
