import { count, eq } from "drizzle-orm";
import { parseRoles } from "@/lib/roles";
import { user, userStatus } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { RoleHolders } from "./roles.schema";

/** Counts active people by role. */
export async function countRoleHolders(db: TenantDb): Promise<RoleHolders> {
  const sets = await db
    .select({ roles: user.roles, people: count() })
    .from(user)
    .where(eq(user.status, userStatus.active))
    .groupBy(user.roles);
  const holders: RoleHolders = { admin: 0, staff: 0, coordinator: 0, client: 0, superuser: 0 };
  for (const set of sets) for (const role of parseRoles(set.roles)) holders[role] += set.people;
  return holders;
}
