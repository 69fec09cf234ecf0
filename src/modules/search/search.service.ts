import type { z } from "zod";
import { can } from "@/lib/permissions";
import { findProducts, findProductsById } from "@/modules/catalogue/find/find.service";
import { findUsers, findUsersById } from "@/modules/members/people/find-users";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type found, maxFound, type named, type namedInput } from "./search.schema";

const seesPeople = ({ user }: Principal) => can(user, "clients:read");

/** What the caller may read and the query finds. */
export async function find(
  db: TenantDb,
  principal: Principal,
  query: string,
): Promise<z.infer<typeof found>> {
  const [products, people] = await Promise.all([
    findProducts(db, query, maxFound),
    seesPeople(principal) ? findUsers(db, principal, query, maxFound) : [],
  ]);
  return { ...products, people };
}

/** The names of what the caller may read, in no particular order. */
export async function nameAll(
  db: TenantDb,
  principal: Principal,
  ids: z.infer<typeof namedInput>,
): Promise<z.infer<typeof named>> {
  const [products, people] = await Promise.all([
    findProductsById(db, ids.products),
    seesPeople(principal) ? findUsersById(db, principal, ids.people) : [],
  ]);
  return { products, people };
}
