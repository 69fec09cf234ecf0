import { and, eq, ne } from "drizzle-orm";
import { user } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/**
 * True if another account of the organization has the email, even a removed one, which keeps it. Compares as the collation
 * does, like the unique key. Call it with the organization locked to rely on it: people join under that lock.
 */
export async function isEmailTaken(tx: TenantDb, userId: number, email: string): Promise<boolean> {
  const [other] = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.email, email), ne(user.id, userId)))
    .limit(1);
  return other !== undefined;
}
