import { and, eq, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { fullName } from "@/lib/full-name";
import type { Handoff } from "@/lib/handoff";
import { paginationOf, totalOfCounted } from "@/lib/pagination";
import type { Role } from "@/lib/permissions";
import { parseRoles } from "@/lib/roles";
import { platformSubdomain } from "@/lib/subdomain";
import { asPlatformWithin } from "@/modules/platform/tenants/as-platform";
import { noSuchTenant } from "@/modules/platform/tenants/tenant-rows";
import type { Impersonation } from "@/server/auth/begin-session";
import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { columnsOf } from "@/server/db/columns";
import { containsWords } from "@/server/db/lists";
import { organization, tenants, user, userStatus } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import { asTenantWithin } from "@/server/tenancy/as-tenant-within";
import { TenantContext } from "@/server/tenancy/tenant-context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { tenantUrl } from "@/server/tenancy/urls";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import type { ImpersonateInput, ListTenantPeopleInput } from "./impersonation.schema";

const t = textsOf("tenantErrors");

/** One page of the people of a tenant who have not been removed. Throws AppError NOT_FOUND. */
export async function listTenantPeople({ id, search, page, limit }: ListTenantPeopleInput) {
  const tenant = await withoutTenantScope("find the tenant whose users a superuser lists", async (db) => {
    const [row] = await db
      .select({
        subdomain: tenants.subdomain,
        isActive: tenants.isActive,
        organizationId: organization.id,
      })
      .from(tenants)
      .leftJoin(organization, eq(organization.subdomain, tenants.subdomain))
      .where(eq(tenants.id, id))
      .limit(1);
    if (!row) throw noSuchTenant();
    return row;
  });
  const { organizationId } = tenant;
  // A removed organization may have left its record.
  if (organizationId === null)
    return { items: [], pagination: paginationOf({ page, limit }, totalOfCounted(0), { rows: 0 }) };
  // Through the tenant's own TenantDb, which finds nobody else's people.
  return TenantContext.run({ tenantId: organizationId }, async () => {
    const where = and(
      ne(user.status, userStatus.removed),
      containsWords([user.firstName, user.lastName, user.email], search),
    );
    const [rows, total] = await Promise.all([
      tenantDb()
        .select(columnsOf(user, "id", "email", "firstName", "lastName", "roles", "status", "lastLoginTime"))
        .from(user)
        .where(where)
        .orderBy(user.lastName, user.id)
        .limit(limit)
        .offset((page - 1) * limit),
      tenantDb().total(user, where),
    ]);
    const items = rows.map(({ roles: stored, status, lastLoginTime, ...person }) => {
      const roles = parseRoles(stored);
      return {
        ...person,
        roles,
        isActive: status === userStatus.active,
        lastLoginAt: lastLoginTime?.toISOString() ?? null,
        canBeImpersonated: whyNot({ ...tenant, status, roles }) === undefined,
      };
    });
    return { items, pagination: paginationOf({ page, limit }, total, { rows: items.length }) };
  });
}

/**
 * Creates a one-time token, valid for a minute, with which a superuser starts a support session, and records who does
 * it and why. Throws AppError NOT_FOUND, and CONFLICT for people that nobody can act as.
 */
export async function impersonate(
  principal: Principal,
  { userId, reason }: ImpersonateInput,
): Promise<Handoff> {
  return withoutTenantScope("start a support session in a tenant", (db) =>
    db.transaction(async (tx) => {
      const [person] = await tx
        .select({
          ...columnsOf(user, "organizationId", "email", "firstName", "lastName", "roles", "status"),
          tenantId: tenants.id,
          tenantName: tenants.name,
          subdomain: tenants.subdomain,
          isActive: tenants.isActive,
        })
        .from(user)
        .innerJoin(organization, eq(organization.id, user.organizationId))
        .innerJoin(tenants, eq(tenants.subdomain, organization.subdomain))
        .where(eq(user.id, userId))
        .limit(1);
      if (!person) throw new AppError("NOT_FOUND", t("personNotFound"));
      const { organizationId, tenantId, tenantName, subdomain } = person;
      const obstacle = whyNot({ ...person, roles: parseRoles(person.roles) });
      if (obstacle) throw new AppError("CONFLICT", obstacle);
      const data: Record<string, unknown> & Impersonation = {
        impersonatorId: principal.user.userId,
        impersonator: fullName(principal.user),
        reason,
      };
      const handoffToken = await asTenantWithin(tx, { tenantId: organizationId }, (db) =>
        issueOneTimeToken(db, { kind: "impersonation", userId, data }),
      );
      await asPlatformWithin(tx, principal, (_, audit) =>
        audit.record({
          action: "tenant.impersonate",
          entityId: tenantId,
          after: { tenant: tenantName, person: fullName(person), email: person.email, reason },
        }),
      );
      return { handoffUrl: tenantUrl(subdomain, "/api/auth/handoff"), handoffToken };
    }),
  );
}

/** Why nobody can act as the person, in words; undefined if a superuser can. */
function whyNot({
  subdomain,
  isActive,
  status,
  roles,
}: {
  subdomain: string;
  isActive: boolean;
  status: number;
  roles: Role[];
}): string | undefined {
  if (subdomain === platformSubdomain || roles.includes("superuser")) {
    return t("noSessionAsSuperuser");
  }
  if (!isActive) return t("organizationSuspended");
  return status === userStatus.active ? undefined : t("personInactive");
}
