import { and, asc, ne } from "drizzle-orm";
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

/** The people, not removed, whose name or email has the words of the search, and who are visible to the principal. */
export async function findUsers(
  db: TenantDb,
  principal: Principal,
  text: string,
  limit: number,
): Promise<FoundPerson[]> {
  const { id, firstName, lastName, email, status } = user;
  const hasWords = containsWords([firstName, lastName, email], text);
  return db
    .select({ id, firstName, lastName, email })
    .from(user)
    .where(and(visibleTo(principal), ne(status, userStatus.removed), hasWords))
    .orderBy(asc(lastName), asc(firstName), asc(id))
    .limit(limit);
}
