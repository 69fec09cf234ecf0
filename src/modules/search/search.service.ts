import type { z } from "zod";
import { can } from "@/lib/permissions";
import { findProducts } from "@/modules/catalogue/find/find.service";
import { findUsers } from "@/modules/members/people/find-users";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type found, maxFound } from "./search.schema";

/** What the principal may read and the query finds. */
export async function find(
  db: TenantDb,
  principal: Principal,
  query: string,
): Promise<z.infer<typeof found>> {
  const [products, people] = await Promise.all([
    findProducts(db, principal.user, query, maxFound),
    can(principal.user, "clients:read") ? findUsers(db, principal, query, maxFound) : [],
  ]);
  return { ...products, people };
}
