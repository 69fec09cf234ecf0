import { and, eq } from "drizzle-orm";
import { paginationOf } from "@/lib/pagination";
import { platformSubdomain } from "@/lib/subdomain";
import { columnsOf } from "@/server/db/columns";
import { containsWords, countTotal, orderOf } from "@/server/db/lists";
import { demoTenants, organization, tenants } from "@/server/db/schema";
import { organizationLimitKey, usedOf } from "@/server/http/rate-limit";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import {
  isCustomer,
  isDemo,
  noSuchTenant,
  recordColumns,
  tenantColumns,
  toTenantRecord,
} from "./tenant-rows";
import { settingsStateOf } from "./tenant-settings.service";
import { statsOf } from "./tenant-stats";
import type { ListTenantsInput, TenantDetail } from "./tenants.schema";

const sortColumns = ["name", "subdomain", "createdAt"] as const;

/** One page of the tenants with their statistics, and the total: of all but demos, or of demos alone. */
export async function listTenants(input: ListTenantsInput) {
  return withoutTenantScope("list the tenants of the platform", async (db) => {
    const where = and(
      containsWords([tenants.name, tenants.subdomain], input.search),
      input.status === "demo" ? isDemo(db) : isCustomer(db),
      input.status && input.status !== "demo" ? eq(tenants.isActive, input.status === "active") : undefined,
    );
    const page = db
      .select(tenantColumns)
      .from(tenants)
      .where(where)
      .orderBy(...orderOf(columnsOf(tenants, ...sortColumns), input.sort, tenants.id))
      .limit(input.limit)
      .offset((input.page - 1) * input.limit)
      .as("page");
    const [rows, total] = await Promise.all([
      db
        .select({
          record: columnsOf(page, ...recordColumns),
          demoUntil: demoTenants.expiresAt,
          stats: statsOf(db, organization.id),
        })
        .from(page)
        .leftJoin(demoTenants, eq(demoTenants.tenantId, page.id))
        .leftJoin(organization, eq(organization.subdomain, page.subdomain))
        .orderBy(...orderOf(columnsOf(page, ...sortColumns), input.sort, page.id)),
      countTotal(db, tenants, where),
    ]);
    return {
      items: rows.map(({ record, demoUntil, stats }) => ({
        ...toTenantRecord(record),
        ...stats,
        demoUntil: demoUntil?.toISOString() ?? null,
      })),
      pagination: paginationOf(input, total, { rows: rows.length }),
    };
  });
}

/** One tenant with its statistics and settings. Throws AppError NOT_FOUND. */
export async function getTenant(id: string): Promise<TenantDetail> {
  return withoutTenantScope("read a tenant of the platform", async (db) => {
    const [row] = await db
      .select({
        record: tenantColumns,
        demoUntil: demoTenants.expiresAt,
        settings: tenants.settings,
        organizationId: organization.id,
        stats: statsOf(db, organization.id),
      })
      .from(tenants)
      .leftJoin(demoTenants, eq(demoTenants.tenantId, tenants.id))
      .leftJoin(organization, eq(organization.subdomain, tenants.subdomain))
      .where(eq(tenants.id, id))
      .limit(1);
    if (!row) throw noSuchTenant();
    const { record, demoUntil, settings, organizationId, stats } = row;
    return {
      ...toTenantRecord(record),
      ...stats,
      demoUntil: demoUntil?.toISOString() ?? null,
      ...settingsStateOf(settings),
      isPlatform: record.subdomain === platformSubdomain,
      // A removed organization may have left its record.
      requestsThisMinute: organizationId === null ? 0 : await usedOf(organizationLimitKey(organizationId)),
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
