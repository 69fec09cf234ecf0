import { and, eq, like, ne } from "drizzle-orm";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { fullName } from "@/lib/full-name";
import { type Grants, mayGrant, type Role } from "@/lib/permissions";
import { formatRoles } from "@/lib/roles";
import { platformSubdomain } from "@/lib/subdomain";
import { organization, user, userStatus } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import type { Tenant } from "@/server/tenancy/resolve-tenant";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { Person } from "./users.schema";

const t = textsOf("memberErrors");

/** True for a role that the principal can grant and remove: superusers exist only on the platform. */
export function mayAssign(
  { user, tenant }: { user: Grants; tenant: Pick<Tenant, "subdomain"> },
  role: Role,
): boolean {
  return mayGrant(user, role) && (role !== "superuser" || tenant.subdomain === platformSubdomain);
}

/** Throws AppError FORBIDDEN for a role that carries more than the principal's roles do. */
export function assertCanGrantRoles(principal: Principal, granted: Role[]): void {
  const foreign = granted.find((role) => !mayAssign(principal, role));
  if (!foreign) return;
  throw new AppError("FORBIDDEN", t("cannotGrant", { role: foreign }));
}

/** Throws AppError FORBIDDEN for a person whose roles carry more than the principal's do. */
export function assertCanChangePerson(principal: Principal, held: Role[]): void {
  const foreign = held.find((role) => !mayGrant(principal.user, role));
  if (foreign) throw new AppError("FORBIDDEN", t("cannotChange", { role: foreign }));
}

/** Roles that an organization needs to stay manageable. */
const vitalRoles = ["admin", "superuser"] as const;

/** Throws AppError CONFLICT if the person is the last active one with a vital role that they would lose. */
export async function assertNotLastAdmin(
  tx: TenantDb,
  { id, status, roles }: Person,
  remaining: Role[],
): Promise<void> {
  if (status !== "active") return;
  for (const role of vitalRoles.filter((vital) => roles.includes(vital) && !remaining.includes(vital))) {
    const holdsRole = and(
      ne(user.id, id),
      eq(user.status, userStatus.active),
      like(user.roles, `%${formatRoles([role])}%`),
    );
    if (!(await tx.exists(user, holdsRole))) {
      throw new AppError("CONFLICT", t("lastOne", { role }));
    }
  }
}

/** Throws AppError CONFLICT for the sponsor or representative of the organization. */
export async function assertNotOfficer(tx: TenantDb, person: Person): Promise<void> {
  const [row] = await tx
    .select({ sponsorId: organization.sponsorId, repId: organization.repId })
    .from(organization)
    .limit(1);
  const isSponsor = row?.sponsorId === person.id;
  const isRepresentative = row?.repId === person.id;
  if (!isSponsor && !isRepresentative) return;
  const office = isSponsor && isRepresentative ? "both" : isSponsor ? "sponsor" : "representative";
  throw new AppError("CONFLICT", t("officer", { name: fullName(person), office }));
}
