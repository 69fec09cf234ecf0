import { eq } from "drizzle-orm";
import { change } from "@/server/change";
import { lowStockMails } from "@/server/db/schema";
import { lockOrganization } from "@/server/tenancy/lock-organization";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { noteLowStock } from "./low-stock-products";

/** Whether the person gets mails about low stock. */
export const getLowStockMails = (db: TenantDb, userId: number): Promise<boolean> =>
  db.exists(lowStockMails, eq(lowStockMails.userId, userId));

/** Begins to tell the person what becomes low from now on, or ends it. */
export async function setLowStockMails(
  db: TenantDb,
  userId: number,
  { enabled }: { enabled: boolean },
): Promise<void> {
  await change(db, async (tx) => {
    // The job that sends the mails takes turns with this.
    await lockOrganization(tx);
    const isOwn = eq(lowStockMails.userId, userId);
    if ((await tx.exists(lowStockMails, isOwn)) === enabled) return;
    if (!enabled) {
      await tx.delete(lowStockMails, isOwn);
      return;
    }
    const now = new Date();
    // What is low already, the person sees in the list.
    await noteLowStock(tx, now);
    await tx.insert(lowStockMails, { userId, toldUntil: now, checkedAt: now });
  });
}
