import { and, asc, inArray, ne, type SQL } from "drizzle-orm";
import { z } from "zod";
import { containsWords } from "@/server/db/lists";
import { user, userStatus } from "@/server/db/schema";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { visibleTo } from "./people-rows";

/** A person as a search shows them. */
export const foundPerson = z.strictObject({
  id: z.number(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
});
export type FoundPerson = z.infer<typeof foundPerson>;

/** The people, not removed, whose name or email has the words of the search, and whom the caller may see. */
export async function findUsers(
  db: TenantDb,
  principal: Principal,
  text: string,
  limit: number,
): Promise<FoundPerson[]> {
  return read(db, principal, limit, containsWords([user.firstName, user.lastName, user.email], text));
}

/** The people with these ids who are not removed, and whom the caller may see. */
export async function findUsersById(
  db: TenantDb,
  principal: Principal,
  ids: number[],
): Promise<FoundPerson[]> {
  return ids.length === 0 ? [] : read(db, principal, ids.length, inArray(user.id, ids));
}

async function read(
  db: TenantDb,
  principal: Principal,
  limit: number,
  condition: SQL | undefined,
): Promise<FoundPerson[]> {
  return db
    .select({ id: user.id, firstName: user.firstName, lastName: user.lastName, email: user.email })
    .from(user)
    .where(and(visibleTo(principal), ne(user.status, userStatus.removed), condition))
    .orderBy(asc(user.lastName), asc(user.firstName), asc(user.id))
    .limit(limit);
}
