import { eq } from "drizzle-orm";
import { user } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import { type Given, KeptSelect } from "./kept-statement";
import { lockOnAllNodes } from "./lock-on-all-nodes";
import type { TenantDb } from "./tenant-db";

const lock = new KeptSelect((db, given: Given<{ userId: number }>) =>
  db
    .select({ id: user.id })
    .from(user)
    .where(eq(user.id, given("userId")))
    .limit(1)
    .for("update"),
);

/** Makes those who change the same thing about a person take turns, until the transaction ends. */
export async function lockPerson(tx: TenantDb, userId: number): Promise<void> {
  await sentTogether([tx.run(lock, { userId }), lockOnAllNodes(tx, `user:${userId}`)]);
}
